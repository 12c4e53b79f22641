/** npm run bench: makes fictional registers and measures how long checking them takes, beside what is asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CaseName } from './bench/cases.ts';
import { BENCH_DAY } from '../../src/testing/generator/history.ts';
import { measureCase, measureValidate } from './bench/measure.ts';
import { compareWithPeers } from './bench/peer-check.ts';
import { installPeers } from './bench/peers.ts';
import { machine, REPORT, writePart } from './bench/report.ts';
import { toTerminal, type Section } from './bench/section.ts';
import { figuresOf, growthOf, sectionOf, type Measured, type Measurement } from './bench/summary.ts';
import { writeRegister } from '../../src/testing/generator/write-register.ts';
import { today } from '../../src/today.ts';
import { CannotRun, runCommand } from '../command.ts';

const USAGE = `用法：npm run bench -- [选项]

  生成虚构的登记簿（放在临时文件夹，量完删除），量校验和导出所用的时间和内存。
  网站的生成和搜索用 npm run bench:site。

  --sizes 100,1000     联合体个数（默认 100,1000,10000）
  --runs 5             每项量几次，取中位数（默认 5）
  --seed 1             同一个数生成同样的登记簿
  --peers              再与同类工具比（第一次要联网安装）
  --only-peers         只与同类工具比，不量本项目的其他各项
  --write              把结果写进 ${REPORT}
  --help               显示本说明
`;

const NAMES = [
  'validate',
  'change',
  'yaml',
  'json',
  'judge',
  'stateOn',
  'xlsx',
  'csv',
  'jsonFile',
] satisfies CaseName[];

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,1000,10000' },
      runs: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      peers: { type: 'boolean', default: false },
      'only-peers': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  process.chdir(resolve(import.meta.dirname, '../..'));
  const sizes = values.sizes.split(',').map((size) => wholeNumber(size, '--sizes'));
  const runs = wholeNumber(values.runs, '--runs');
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ').replace(/ --$/, '');
  const folders = new Map(sizes.map((size) => [size, mkdtempSync(join(tmpdir(), 'register-'))]));
  try {
    for (const [size, folder] of folders) writeRegister(folder, size, wholeNumber(values.seed, '--seed'));
    process.stdout.write(`${machine()}\n`);
    if (!values['only-peers']) {
      const own = checkSections(measure(folders, runs), runs);
      print(own);
      if (values.write) await writePart('check', command, today(), own);
    }
    if (!values.peers && !values['only-peers']) return 0;
    const missing = installPeers();
    if (missing !== undefined) {
      process.stdout.write(`\n${missing}\n`);
      return 0;
    }
    const beside: Section[] = [];
    for (const [size, folder] of folders) {
      const sections = compareWithPeers(folder, size, runs);
      print(sections);
      beside.push(...sections);
    }
    if (values.write) await writePart('peers', command, today(), beside);
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

function checkSections(measured: readonly Measured[], runs: number): Section[] {
  const own = measured.map((each) => sectionOf(`${each.count} 个联合体（${runs} 次的中位数）`, figuresOf(each)));
  return measured.length > 1 ? [...own, sectionOf('随规模的增长', growthOf(measured))] : own;
}

/** Measures every case at every size once in each run, so that a busy moment of the machine falls on all of them alike. */
function measure(folders: ReadonlyMap<number, string>, runs: number): Measured[] {
  const measured = [...folders].map(([count, folder]) => ({
    count,
    folder,
    runs: Object.fromEntries([...NAMES, 'command'].map((name) => [name, [] as Measurement[]])),
  }));
  for (let run = 1; run <= runs; run++) {
    for (const { folder, runs: taken } of measured) {
      for (const name of NAMES) taken[name]?.push(measureCase(name, folder));
      taken['command']?.push(measureValidate(['--data', folder, '--as-of', BENCH_DAY]));
    }
    process.stderr.write(`第 ${run} 次，共 ${runs} 次\n`);
  }
  return measured;
}

function print(sections: readonly Section[]): void {
  for (const section of sections) process.stdout.write(toTerminal(section));
}

function wholeNumber(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new CannotRun(`${option} 应为正整数，如 1000`);
  return Number(text);
}
