/** npm run validate: checks the register, or some of its files, and prints what it finds. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { NoticeId } from '#schemas/number-fields.ts';
import { checkForPublication, checkRegister } from '#src/check-register.ts';
import { inert } from '#src/reporters/inert.ts';
import { REPORTERS } from '#src/reporters/index.ts';
import { consoleReporter } from '#src/reporters/console.ts';
import { countBySeverity, type Report, type Reporter } from '#src/reporters/report.ts';
import { CannotRun, runCommand } from './command.ts';
import { dayIn } from './day-option.ts';
import { scopeOf } from './register-path.ts';

const FORMS = ['console', ...Object.keys(REPORTERS)];

const USAGE = `用法：npm run validate -- [选项] [文件或文件夹…]

  不写文件时校验整个登记簿；写了文件，仍对照整个登记簿判断，只报告所写文件的问题。

  --as-of 2024-08-05   按这一天的样子判断，后来的事不算（默认今天，北京时间）
  --reporter 名称      输出形式：${FORMS.join('、')}（默认 console）
  --data 文件夹        登记簿所在文件夹（其下有 data/），默认当前文件夹

  --for-publication    成败只看挡住发布的错误：还没有公开的申报有错误，不挡别的

  --base origin/main   只看一次改动：改了什么、带来什么问题、能不能并入；先并到这个版本上再判断，与变更申请的评论
                       结论相同，有冲突的列出文件。先运行 git fetch origin，取来最新的
  --head 版本          要看的分支或提交；不写就是现在文件夹里的内容，没有提交的也算（git 忽略的不算）
  --plain              不合并，只与分出来的地方比较，只用于 --base
  --accept 检查编号    负责人已经同意放行的检查（如 change/list-shrinks），可写几次，只用于 --base

  --data-errors        成败只看数据里的错误；能不能并入（change/ 开头的检查）只列出，由守门判断，只用于 --base

  --policy 文件.yaml   试算：用一份通知草案判断现有的联合体，看谁会新出现不符合；不写入任何文件
  --batch 2024         只试算这一批次

  --help               显示本说明

  结果：0 没有错误，1 有错误，2 无法运行
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      reporter: { type: 'string', default: 'console' },
      data: { type: 'string' },
      base: { type: 'string' },
      head: { type: 'string' },
      plain: { type: 'boolean', default: false },
      accept: { type: 'string', multiple: true, default: [] },
      'data-errors': { type: 'boolean', default: false },
      'for-publication': { type: 'boolean', default: false },
      policy: { type: 'string' },
      batch: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const asOf = dayIn(values['as-of']);
  const reporter = reporterNamed(values.reporter);
  refuseMixed(values, positionals);
  if (values.accept.length > 0) await refuseUnknown(values.accept);
  const { root, only } = scopeOf(values.data, positionals);
  if (values['for-publication']) {
    const { report, refused } = checkForPublication(root, asOf);
    process.stdout.write(reporter(report));
    return refused ? 1 : 0;
  }
  const report = await check(root, asOf, only, values);
  process.stdout.write(reporter(report));
  const counted = values['data-errors']
    ? report.diagnostics.filter(({ rule }) => !rule.startsWith('change/'))
    : report.diagnostics;
  return countBySeverity(counted).error > 0 ? 1 : 0;
});

interface Options {
  base?: string | undefined;
  head?: string | undefined;
  plain: boolean;
  accept: string[];
  'data-errors': boolean;
  'for-publication': boolean;
  policy?: string | undefined;
  batch?: string | undefined;
}

/** The whole register or some files of it; a change; or a draft: only what is asked for is loaded. */
async function check(
  root: string,
  asOf: string,
  only: readonly string[],
  { policy, batch, ...rest }: Options,
): Promise<Report> {
  if (rest.base !== undefined) return changeReport(root, asOf, { ...rest, base: rest.base });
  if (policy === undefined) return checkRegister(root, asOf, only);
  const { checkDraft } = await import('#src/check-draft.ts');
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), policy);
  return checkDraft(root, asOf, existsSync(file) ? file : resolve(root, policy), batch);
}

/** A change: merged, as the comment has it, or as it stands. */
async function changeReport(
  root: string,
  asOf: string,
  { base, head, accept, plain }: Pick<Options, 'head' | 'accept' | 'plain'> & { base: string },
): Promise<Report> {
  if (plain) {
    const { checkChange } = await import('#src/check-change.ts');
    return checkChange(root, asOf, { base, ...(head === undefined ? {} : { head }), accepted: accept });
  }
  const { judgeDesk } = await import('#src/review/judge-desk.ts');
  const { report, otherProgram } = judgeDesk(root, { base, head, accepted: accept }, asOf);
  if (otherProgram.length > 0) process.stderr.write(otherProgramInWords(otherProgram, base));
  return report;
}

/** The comment is written by another program than the one that judged here. */
function otherProgramInWords(files: readonly string[], base: string): string {
  const lines = [
    `注意：这里的程序与 ${base} 的不同（${files.length} 个文件，如 ${files[0] ?? ''}），评论和守门用的是 ${base} 的程序，结论可能不同。`,
    `  要得到同样的结论：提交以后，运行 git switch --detach ${base} 和 npm ci，再运行 npm run validate -- --base ${base} --head 分支名`,
  ];
  return lines.map((line) => `${inert(line)}\n`).join('');
}

/** Options that say nothing together. @throws CannotRun */
function refuseMixed({ base, head, accept, policy, batch, ...rest }: Options, paths: readonly string[]): void {
  if (base === undefined && head !== undefined) throw new CannotRun('--head 要和 --base 一起用');
  if (base === undefined && accept.length > 0) throw new CannotRun('--accept 要和 --base 一起用');
  if (rest['for-publication'] && ((base ?? policy) !== undefined || paths.length > 0))
    throw new CannotRun('--for-publication 看整个登记簿，不和 --base、--policy、文件一起用');
  if (base === undefined && rest.plain) throw new CannotRun('--plain 要和 --base 一起用');
  if (base === undefined && rest['data-errors']) throw new CannotRun('--data-errors 要和 --base 一起用');
  if (policy === undefined && batch !== undefined) throw new CannotRun('--batch 要和 --policy 一起用');
  if (base !== undefined && policy !== undefined) throw new CannotRun('--base 和 --policy 不能一起用，请分两次运行');
  if ((base ?? policy) !== undefined && paths.length > 0)
    throw new CannotRun('--base 和 --policy 看整个登记簿，不能再写文件');
  if (policy !== undefined && !policy.endsWith('.yaml')) throw new CannotRun('--policy 应为 .yaml 文件');
  if (batch !== undefined && !z.safeDecode(NoticeId, batch).success)
    throw new CannotRun('--batch 应为批次：年份，如 2024；同一年的第二批写作 2024-2');
}

/** Checks that nobody may agree to pass over, or that are none. @throws CannotRun */
async function refuseUnknown(accept: readonly string[]): Promise<void> {
  const { ACCEPTABLE } = await import('#src/changes/accept.ts');
  const unknown = accept.find((id) => !ACCEPTABLE.includes(id));
  if (unknown !== undefined) throw new CannotRun(`--accept 没有“${unknown}”，可用：${ACCEPTABLE.join('、')}`);
}

function reporterNamed(name: string): Reporter {
  if (name === 'console') return consoleReporter(process.stdout.isTTY && !process.env['NO_COLOR']);
  const reporter = Object.hasOwn(REPORTERS, name) ? REPORTERS[name] : undefined;
  if (!reporter) throw new CannotRun(`没有“${name}”这种输出，可用：${FORMS.join('、')}`);
  return reporter;
}
