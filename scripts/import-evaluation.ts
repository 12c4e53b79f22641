/** A filled-in workbook of an evaluation, as npm run import takes it: one decision file, or what is in the way. */
import { resolve } from 'node:path';
import type { Registry } from '#src/registry/registry.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import { planEvaluation } from '#src/staff/evaluation/plan-evaluation.ts';
import type { ReadEvaluation } from '#src/staff/evaluation/read-evaluation.ts';
import { CannotRun } from './command.ts';

/** Writes the decision's file below `root` and says what was done; never over one that is there. */
export function importEvaluation(
  read: ReadEvaluation,
  registry: Registry,
  { root, asOf, dry }: { root: string; asOf: string; dry: boolean },
): number {
  const plan = planEvaluation(read, registry, asOf);
  if (!plan) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  const { file, diagnostics, count } = plan;
  if (diagnostics.length > 0) {
    const report = consoleReporter(process.stdout.isTTY && !process.env['NO_COLOR'])({
      asOf,
      alliances: [],
      diagnostics,
    });
    process.stdout.write(report.replace('再运行一次 npm run validate', '再运行一次 npm run import'));
  }
  if (!file) {
    process.stdout.write('没有写入任何文件。\n');
    return 1;
  }
  if (!dry) createAtomically(resolve(root, file.path), file.text);
  process.stdout.write(`${dry ? '将' : '已'}新建  ${file.path}：年度评估，${count} 个联合体\n`);
  return 0;
}
