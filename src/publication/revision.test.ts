/** What git says of real checkouts: whole, cut in the ways that people and pipelines cut them, and none. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { historyWarning, readCheckout } from './revision.ts';

const above = realpathSync(mkdtempSync(join(tmpdir(), 'revision-')));
afterAll(() => rmSync(above, { recursive: true, force: true }));

const gitIn =
  (folder: string) =>
  (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
const folder = (name: string) => {
  mkdirSync(join(above, name));
  return join(above, name);
};

/** Three commits; `tip` is the last. */
const origin = folder('origin');
const git = gitIn(origin);
git('init', '-q', '-b', 'main');
for (const text of ['一', '二', '三']) {
  writeFileSync(join(origin, 'a.yaml'), `a: ${text}\n`);
  git('add', '.');
  git('commit', '-qm', text);
}
const tip = git('rev-parse', 'HEAD');
const found = (history: string) => ({ revision: { commit: tip, modified: false }, history });

test('a repository has its commit and its history, and says when files differ', () => {
  expect(readCheckout(origin)).toEqual(found('whole'));
  expect(historyWarning(origin)).toBeUndefined();
  writeFileSync(join(origin, 'b.yaml'), 'b: 1\n');
  expect(readCheckout(origin)).toEqual({ revision: { commit: tip, modified: true }, history: 'whole' });
  rmSync(join(origin, 'b.yaml'));
});

test.each([1, 2])('a clone of %i commits is shallow until the rest is fetched', (depth) => {
  const clone = join(above, `clone-${depth}`);
  gitIn(above)('clone', '-q', '--depth', `${depth}`, `file://${origin}`, clone);
  expect(readCheckout(clone)).toEqual(found('shallow'));
  expect(historyWarning(clone)).toMatch(/^仓库只有一部分历史（浅克隆）.*先运行 git fetch --unshallow，再生成$/);
  gitIn(clone)('fetch', '-q', '--unshallow');
  expect(readCheckout(clone)).toEqual(found('whole'));
  expect(historyWarning(clone)).toBeUndefined();
});

test('a checkout as pipelines make it, two commits deep and on no branch, is shallow', () => {
  const checkout = folder('pipeline');
  const run = gitIn(checkout);
  run('init', '-q');
  run('remote', 'add', 'origin', `file://${origin}`);
  run('fetch', '-q', '--no-tags', '--depth=2', 'origin', `+${tip}:refs/remotes/pull/1/merge`);
  run('checkout', '-q', '--force', 'refs/remotes/pull/1/merge');
  expect(readCheckout(checkout)).toEqual(found('shallow'));
});

test('a clone deeper than the history, and a work tree of a repository, are whole', () => {
  const clone = join(above, 'deep');
  gitIn(above)('clone', '-q', '--depth', '9', `file://${origin}`, clone);
  expect(readCheckout(clone)).toEqual(found('whole'));
  git('worktree', 'add', '-q', '--detach', join(above, 'tree'));
  expect(readCheckout(join(above, 'tree'))).toEqual(found('whole'));
});

test.each(['unpacked', 'origin/unpacked'])('an archive has none, also inside a repository: %s', (name) => {
  const archive = folder(name);
  onTestFinished(() => rmSync(archive, { recursive: true }));
  execFileSync('tar', ['-x', '-C', archive], { input: execFileSync('git', ['archive', tip], { cwd: origin }) });
  expect(readCheckout(archive)).toEqual({ revision: undefined, history: 'none' });
  expect(historyWarning(archive)).toMatch(/^这里不是 git 仓库（如下载的压缩包）.*用 git clone 取得仓库，在那里生成$/);
});

test('a repository that git cannot read, or no git, is told apart from an archive', () => {
  const empty = folder('empty');
  gitIn(empty)('init', '-q');
  expect(readCheckout(empty).history).toBe('none');
  expect(historyWarning(empty)).toMatch(/^git 读不了这里的仓库（.*还没有提交.*）.*运行 git log 看原因，改正后再生成$/);
  vi.stubEnv('PATH', join(above, 'nowhere'));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(readCheckout(origin).history).toBe('none');
  expect(historyWarning(origin)).toContain('没有装 git');
});
