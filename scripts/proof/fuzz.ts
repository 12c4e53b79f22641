/**
 * npm run fuzz: every property with a new seed and more cases than CI has time for; then how long the largest hostile
 * texts take, and whether twice the text takes about twice the time. What is timed is not among the unit tests.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MOST_BYTES } from '../../src/registry/gate/bytes.ts';
import { EXAMPLES } from '../../src/testing/examples/index.ts';
import { findingsOf, type Example } from '../../src/testing/examples/register.ts';
import { UNITS } from '../../src/testing/examples/hostile.ts';
import { CannotRun, runCommand } from '../command.ts';

const USAGE = `用法：npm run fuzz -- [选项]

  用新的随机数把各项性质多试一些，再看最大的恶意文件要用多少时间、内容加倍时时间是否大致只加倍。

  --seed 数       用这个随机数（失败时会印出来）；默认每次不同
  --runs 2000     每项性质试多少次
  --only-time     只看时间
  --help          显示本说明

  结果：0 都成立，1 有不成立的，2 无法运行
`;

/** A text this large must be answered within this many milliseconds, and twice of it within so many times the time. */
const MOST_MILLISECONDS = 100;
const MOST_GROWTH = 2.5;
/** Below this the clock, which ticks every four milliseconds on some systems, says nothing about growth. */
const TOO_SHORT = 30;

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      runs: { type: 'string', default: '2000' },
      'only-time': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const seed = values.seed ?? String(Math.trunc(Math.random() * 2 ** 31));
  if (![seed, values.runs].every((text) => /^-?\d+$/.test(text))) throw new CannotRun('--seed 和 --runs 应为整数');
  const slow = timeEverything();
  process.stdout.write(slow.length > 0 ? `${slow.join('\n')}\n` : '时间：都不超过，加倍的内容用时大致加倍\n');
  const held = values['only-time'] || propertiesHold(seed, values.runs);
  return held && slow.length === 0 ? 0 : 1;
});

function propertiesHold(seed: string, runs: string): boolean {
  const tests = ['schemas', 'src']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('#src/testing/fuzz/trials.ts'));
  process.stdout.write(`性质：${tests.length} 个文件，FUZZ_SEED=${seed} FUZZ_RUNS=${runs}\n`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--testTimeout', '0', ...tests];
  const env = { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: runs };
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status === 0;
}

/** What took too long, or grew too fast, one sentence each. */
function timeEverything(): string[] {
  const examples = Object.values(EXAMPLES).flat();
  const slow = examples.flatMap((example) => tooLong(example[0], fastest(example, MOST_MILLISECONDS)));
  for (const [about, unit] of Object.entries(UNITS)) {
    const [half, whole] = [MOST_BYTES / 2, MOST_BYTES].map((size) => {
      const text = unit(size);
      return fastest([about, text], MOST_MILLISECONDS);
    }) as [number, number];
    slow.push(...tooLong(about, whole));
    if (whole > TOO_SHORT && whole > half * MOST_GROWTH)
      slow.push(`${about}：内容加倍，用时从 ${half.toFixed(1)} 毫秒到 ${whole.toFixed(1)} 毫秒`);
  }
  return slow;
}

function tooLong(about: string, took: number): string[] {
  return took > MOST_MILLISECONDS ? [`${about}：用了 ${took.toFixed(0)} 毫秒，不得超过 ${MOST_MILLISECONDS} 毫秒`] : [];
}

/**
 * The least of several tries, in milliseconds of this thread's own: what else the machine does hardly counts. One that is
 * little enough is not tried again.
 */
function fastest(example: Example, enough: number): number {
  let best = Infinity;
  for (let i = 0; i < 9; i++) {
    const start = process.threadCpuUsage();
    findingsOf(example);
    best = Math.min(best, process.threadCpuUsage(start).user / 1000);
    if (i >= 2 && best < enough / 4) break;
  }
  return best;
}
