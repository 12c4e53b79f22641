/** npm run lock: completes the lock files from the registry, after `npm install` has changed them. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAtomically } from '#src/staff/editing/write-atomically.ts';
import { CannotRun, runCommand } from './command.ts';
import { completeLock, LOCKS, unsealed, type Entry, type Lock } from './complete-lock.ts';
import { runNpm } from './launch/npm.mjs';

const USAGE = `用法：npm run lock

  用 npm install 增减或更新了依赖之后运行：npm 有时漏写别的系统（Windows、macOS……）用的包的校验值，
  这里向软件源逐个查到，补进各个 package-lock.json，并去掉其中的下载网址。测试要求每个包都有校验值。

  --help   显示本说明

  结果：0 已补齐或本来就齐，2 无法运行
`;

await runCommand(() => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = resolve(import.meta.dirname, '..');
  for (const path of LOCKS) {
    const file = join(root, path);
    const before = readFileSync(file, 'utf8');
    const lock = JSON.parse(before) as Lock;
    const after = `${JSON.stringify(completeLock(lock, lookUp), null, 2)}\n`;
    if (after !== before) writeAtomically(file, after);
    const count = unsealed(lock).length;
    process.stdout.write(`${path}：${count > 0 ? `补了 ${count} 个包的校验值` : '每个包都有校验值'}\n`);
  }
  return 0;
});

/** What the registry says of a package, asked with npm, so that it is the registry that npm is set to. */
function lookUp(name: string, version: string): Entry | undefined {
  const args = ['view', `${name}@${version}`, 'dist.integrity', 'cpu', 'libc', 'license', 'os', 'engines', '--json'];
  const { status, stdout, stderr } = runNpm(args, process.cwd());
  if (status !== 0 && !stderr.includes('E404'))
    throw new CannotRun(`问不到软件源（npm view ${name}@${version}）；请联网后再运行`);
  if (status !== 0) return undefined;
  const { 'dist.integrity': integrity, ...more } = JSON.parse(stdout) as Record<string, unknown>;
  return { ...more, ...(typeof integrity === 'string' ? { integrity } : {}) };
}
