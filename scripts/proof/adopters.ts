/** npm run adopters: what is done to data/ in the first years, each in a clone and then all together; the checks stay green. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun, runCommand } from '../command.ts';
import { DATA_CHANGES, type DataChange } from './adopters/changes.ts';

const USAGE = `用法：npm run adopters -- [选项] [改动…]

  在提交过的程序的克隆里改 data/，看检查是否仍然通过：每种改动单独一次，最后合在一起一次。
  改动：${DATA_CHANGES.map(({ name, about }) => `${name}（${about}）`).join('、')}

  --whole      运行 npm test，不只是 npm run test:data
  --together   不单独试，只试合在一起的一次
  --keep       留下克隆，供人查看
  --help       显示本说明

  结果：0 都通过，1 有没通过的，2 无法运行
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    whole: { type: 'boolean', default: false },
    together: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Clones what is committed, changes it, and runs the checks; the last lines are shown when one fails. */
function passes(about: string, changes: readonly DataChange[]): boolean {
  const root = mkdtempSync(join(tmpdir(), 'register-adopter-'));
  // As a clone usually is: the tests of commands without rights run them as somebody else.
  chmodSync(root, 0o755);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('clone', '--quiet', resolve('.'), '.');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  for (const { make } of changes) make(root);
  const run = (script: string) =>
    spawnSync('npm', ['run', '--silent', script], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  run('forge-files');
  git('add', '--all');
  git('-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', 'commit', '--quiet', '-m', '改动');
  const failed = (values.whole ? ['test'] : ['test:data']).flatMap((script) => {
    const { status, stdout, stderr } = run(script);
    return status === 0 ? [] : [`${script}\n${`${stdout}${stderr}`.split('\n').slice(-60).join('\n')}`];
  });
  process.stdout.write(`${failed.length === 0 ? '通过' : '没有通过'}  ${about}\n${failed.join('\n')}`);
  if (values.keep) process.stdout.write(`  克隆在 ${root}\n`);
  else rmSync(root, { recursive: true, force: true });
  return failed.length === 0;
}

await runCommand(() => {
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const known = new Map(DATA_CHANGES.map((change) => [change.name, change]));
  const chosen = positionals.map((name) => {
    const change = known.get(name);
    if (!change) throw new CannotRun(`没有这种改动：${name}`);
    return change;
  });
  const changes = chosen.length > 0 ? chosen : DATA_CHANGES;
  const alone = values.together ? [] : changes.map((change) => passes(change.about, [change]));
  const together =
    (alone.length > 0 && changes.length < 2) ||
    passes(
      '以上合在一起',
      changes.toSorted((a, b) => rank(a) - rank(b)),
    );
  return alone.every(Boolean) && together ? 0 : 1;
});

/** Together, the sample goes first, so that the rest is done to what is real. */
function rank({ name }: DataChange): number {
  return name === 'emptied' ? 0 : 1;
}
