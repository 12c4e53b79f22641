/** Measurements, each in a process of its own, so that neither warm code nor another's memory helps. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Measurement } from './summary.ts';

/** What a case of `bench-child.ts` takes; `name` is one of its cases. The same options of node as `npm run validate` has. */
export function measureCase(name: string, folder: string): Measurement {
  const args = [...nodeOptions(), '--import', SITE_ADDRESS, 'scripts/proof/bench/bench-child.ts', name, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${name} 没有量成：${stderr || stdout.slice(-2000)}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Measurement;
}

/** Tables and JSON hold addresses of the site. */
const SITE_ADDRESS = './scripts/proof/bench/site-address.mjs';

/** `npm run validate -- …` from start to end, without npm's own start. */
export const measureValidate = (args: readonly string[]): Measurement =>
  measureCommand([...nodeOptions(), 'scripts/launch.mjs', 'scripts/validate.ts', ...args]);

function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return (scripts['validate'] ?? '').split(' ').filter((word) => word.startsWith('--'));
}

/** Says what a process used when it ends, on its last line of errors. */
const TELL_USAGE = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+JSON.stringify(process.resourceUsage())))`;

/** How a whole command is run: `ends` are the exit codes of one that did its work. */
export interface Running {
  cwd?: string;
  ends?: readonly number[];
  env?: Readonly<Record<string, string>>;
}

/** A whole command of node from start to end, as a person waits for it. */
export function measureCommand(
  args: readonly string[],
  { cwd = '.', ends = [0], env = {} }: Running = {},
): Measurement {
  const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, ...env } } as const;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TELL_USAGE, ...args], options);
  const ms = performance.now() - start;
  if (!ends.includes(status ?? -1)) throw new Error(`${args.join(' ')} 没有量成：${stderr || stdout}`.slice(0, 2000));
  const used = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as NodeJS.ResourceUsage;
  return { ms, mib: used.maxRSS / 1024, cpu: (used.userCPUTime + used.systemCPUTime) / 1000 };
}

/** Runs every case once in each round, so that a busy moment of the machine falls on all of them alike. */
export function rounds<Case extends string, Result>(
  count: number,
  cases: readonly Case[],
  run: (name: Case) => Result,
): Record<Case, Result[]> {
  const results = Object.fromEntries(cases.map((name) => [name, [] as Result[]])) as Record<Case, Result[]>;
  for (let round = 0; round < count; round++) for (const name of cases) results[name].push(run(name));
  return results;
}
