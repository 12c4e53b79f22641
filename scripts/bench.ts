/** npm run bench: makes fictional registers and measures how long checking them takes, beside what is asked. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CASES } from '#src/bench/cases.ts';
import { figuresOf, growthOf, type Figure, type Measured, type Measurement } from '#src/bench/summary.ts';
import { table } from '#src/bench/table.ts';
import { writeRegister } from '#src/bench/write-register.ts';
import { CannotRun, runCommand } from './command.ts';

const USAGE = `用法：npm run bench -- [选项]

  生成虚构的登记簿（放在临时文件夹，量完删除），量校验所用的时间和内存。

  --sizes 100,1000     联合体个数（默认 100,1000,10000）
  --runs 5             每项量几次，取中位数（默认 5）
  --seed 1             同一个数生成同样的登记簿
  --help               显示本说明
`;

const ROOT = resolve(import.meta.dirname, '..');

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,1000,10000' },
      runs: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const sizes = values.sizes.split(',').map((size) => wholeNumber(size, '--sizes'));
  const runs = wholeNumber(values.runs, '--runs');
  const folders = new Map(sizes.map((size) => [size, mkdtempSync(join(tmpdir(), 'register-'))]));
  try {
    for (const [size, folder] of folders) writeRegister(folder, ROOT, size, wholeNumber(values.seed, '--seed'));
    const measured = measure(folders, runs);
    for (const each of measured) print(`${each.count} 个联合体（${runs} 次的中位数）`, figuresOf(each));
    print('随规模的增长', growthOf(measured));
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

/** Measures every case at every size once in each run, so that a busy moment of the machine falls on all of them alike. */
function measure(folders: ReadonlyMap<number, string>, runs: number): Measured[] {
  const names = [...Object.keys(CASES), 'command'];
  const measured = new Map<number, Record<string, Measurement[]>>(
    [...folders.keys()].map((size) => [size, Object.fromEntries(names.map((name) => [name, []]))]),
  );
  for (let run = 1; run <= runs; run++) {
    for (const [size, folder] of folders)
      for (const name of names) measured.get(size)?.[name]?.push(measureOnce(name, folder));
    process.stderr.write(`第 ${run} 次，共 ${runs} 次\n`);
  }
  return [...measured].map(([count, each]) => ({ count, runs: each }));
}

/** The same options of node as `npm run validate` has. */
function measureOnce(name: string, folder: string): Measurement {
  const child = join(import.meta.dirname, 'bench-child.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions(), child, name, folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${name} 没有量成：${stderr || stdout.slice(-2000)}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Measurement;
}

function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return (scripts['validate'] ?? '').split(' ').filter((word) => word.startsWith('--'));
}

function print(heading: string, figures: readonly Figure[]): void {
  if (figures.length === 0) return;
  const rows = figures.map(({ what, value, compared, asked, met }) => [
    what,
    value,
    compared,
    asked,
    met === undefined ? '' : met ? '达到' : '未达到',
  ]);
  process.stdout.write(`\n${heading}\n${table(['项目', '中位数', '对照', '目标', '结果'], rows)}\n`);
}

function wholeNumber(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new CannotRun(`${option} 应为正整数，如 1000`);
  return Number(text);
}
