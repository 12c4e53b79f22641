/** What keeps a commit from being built again is said with the way out; that it can be is tried in src/testing/e2e/release.test.ts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Manifest } from './manifest.ts';
import { rebuild } from './rebuild.ts';

function repository() {
  const root = mkdtempSync(join(tmpdir(), 'rebuild-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const commit = (text: string) => {
    writeFileSync(join(root, 'package-lock.json'), text);
    git('add', '.');
    git('commit', '-qm', text);
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'main');
  return { root, git, commit };
}

const manifest = (commit: string | null, changes: Partial<Manifest> = {}) =>
  ({
    asOf: '2026-11-23',
    url: 'https://register.example/',
    revision: commit === null ? null : { commit, modified: false },
    history: 'whole',
    ...changes,
  }) as Manifest;

function cloneOf(root: string, ...options: string[]): string {
  const clone = join(root, 'clone');
  execFileSync('git', ['clone', '-q', ...options, `file://${root}`, clone], { stdio: 'pipe' });
  return clone;
}

test('a publication that names no clean commit', () => {
  const { root, commit } = repository();
  const known = commit('{}');
  expect(() => rebuild(root, manifest(null, { history: 'none' }))).toThrow(/没有写明版本.*git clone/);
  expect(() => rebuild(root, manifest(known, { revision: { commit: known, modified: true } }))).toThrow(
    '带有没有提交的改动',
  );
});

test('a commit that is not here, or a folder that is no repository, also inside one', () => {
  const { root, commit } = repository();
  const known = commit('{}');
  expect(() => rebuild(root, manifest('b'.repeat(40)))).toThrow(/仓库里没有版本 bbbbbbb；请先 git fetch/);
  const plain = join(root, 'unpacked');
  mkdirSync(plain);
  expect(() => rebuild(plain, manifest(known))).toThrow('这里不是代码仓库');
});

test('other dependencies', () => {
  const { root, commit } = repository();
  const first = commit('{}');
  commit('{"a":1}');
  expect(() => rebuild(root, manifest(first))).toThrow(/版本 [0-9a-f]{7} 用的依赖与这里不同；请先 git switch --detach/);
});

test('a commit that does not build leaves nothing behind', () => {
  const { root, commit } = repository();
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('register-rebuild-'));
  expect(() => rebuild(root, manifest(commit('{}')))).toThrow(/没有生成出来：\n[^]*build\.ts/);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('register-rebuild-'))).toEqual(before);
});

describe('a publication is made again with the history it was made with', () => {
  /** A build that writes what git says where it runs. */
  const BUILD = `import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
mkdirSync('dist');
const log = git('log', '--format=%s').split('\\n').join(' ');
const changed = git('status', '--porcelain');
writeFileSync('dist/said', [git('rev-parse', '--is-shallow-repository'), log, changed].join('|'));
`;

  function history() {
    const { root, commit } = repository();
    mkdirSync(join(root, 'scripts'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, '.gitignore'), 'node_modules\nclone\n');
    writeFileSync(join(root, 'scripts/build.ts'), BUILD);
    const [first, second] = [commit('一'), commit('二')];
    writeFileSync(join(root, 'package-lock.json'), '一');
    return { root, first, second: second === first ? expect.unreachable() : second };
  }

  function said(root: string, of: Manifest): string {
    const { folder, remove } = rebuild(root, of);
    onTestFinished(remove);
    return readFileSync(join(folder, 'said'), 'utf8');
  }

  test('whole from a whole repository, of an earlier commit too', () => {
    const { root, first, second } = history();
    expect(said(root, manifest(first))).toBe('false|一|');
    writeFileSync(join(root, 'package-lock.json'), '二');
    expect(said(root, manifest(second))).toBe('false|二 一|');
  });

  test('shallow from a whole repository, and from a shallow one', () => {
    const { root, second } = history();
    writeFileSync(join(root, 'package-lock.json'), '二');
    expect(said(root, manifest(second, { history: 'shallow' }))).toBe('true|二|');
    const clone = cloneOf(root, '--depth', '1');
    mkdirSync(join(clone, 'node_modules'));
    expect(said(clone, manifest(second, { history: 'shallow' }))).toBe('true|二|');
  });

  test('whole from a shallow one is refused: it says that nothing is known against the site, and the way out', () => {
    const { root, second } = history();
    const clone = cloneOf(root, '--depth', '1');
    expect(() => rebuild(clone, manifest(second))).toThrow(/这不说明网站有问题，请先 git fetch --unshallow/);
  });

  test('an earlier commit that a shallow clone does not have', () => {
    const { root, first } = history();
    const clone = cloneOf(root, '--depth', '1');
    expect(() => rebuild(clone, manifest(first, { history: 'shallow' }))).toThrow('git fetch --unshallow');
  });
});
