/** What keeps a commit from being built again is said with the way out; that it can be is tried in src/testing/e2e/release.test.ts. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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

const manifest = (commit: string | null, modified = false) =>
  ({
    asOf: '2026-11-23',
    url: 'https://register.example/',
    revision: commit === null ? null : { commit, modified },
  }) as Manifest;

test('a publication that names no clean commit', () => {
  const { root, commit } = repository();
  const known = commit('{}');
  expect(() => rebuild(root, manifest(null))).toThrow('没有写明版本');
  expect(() => rebuild(root, manifest(known, true))).toThrow('带有没有提交的改动');
});

test('a commit that is not here, or a folder that is no repository', () => {
  const { root, commit } = repository();
  commit('{}');
  expect(() => rebuild(root, manifest('b'.repeat(40)))).toThrow(/仓库里没有版本 bbbbbbb；请先 git fetch/);
  const plain = mkdtempSync(join(tmpdir(), 'no-repository-'));
  onTestFinished(() => rmSync(plain, { recursive: true, force: true }));
  expect(() => rebuild(plain, manifest('b'.repeat(40)))).toThrow('这里不是代码仓库');
});

test('a cut history, or other dependencies', () => {
  const { root, git, commit } = repository();
  const first = commit('{}');
  const second = commit('{"a":1}');
  expect(() => rebuild(root, manifest(first))).toThrow(/版本 [0-9a-f]{7} 用的依赖与这里不同；请先 git switch --detach/);
  const clone = join(root, 'clone');
  git('clone', '-q', '--depth', '1', `file://${root}`, clone);
  expect(() => rebuild(clone, manifest(second))).toThrow('git fetch --unshallow');
});

test('a commit that does not build leaves nothing behind', () => {
  const { root, commit } = repository();
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('register-rebuild-'));
  expect(() => rebuild(root, manifest(commit('{}')))).toThrow(/没有生成出来：\n[^]*build\.ts/);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('register-rebuild-'))).toEqual(before);
});
