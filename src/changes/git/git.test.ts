/** Reading git: revisions, names, modes and what is not there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import { FIBRE, FIBRE_TEXT, VIDEO } from '#src/testing/branches/small-register.ts';
import { changedPaths } from './changed-paths.ts';
import { readBlobs, readTree } from './objects.ts';
import { readChange } from './read-change.ts';
import { commitOf } from './revision.ts';

let repository: Repository;
let plain: string;
let shallow: string;
let base: string;
beforeAll(() => {
  repository = makeRepository();
  base = repository.git('rev-parse', 'HEAD').trim();
  repository.git('tag', '-a', 'v1', '-m', '示例');
  plain = mkdtempSync(join(tmpdir(), 'plain-'));
  repository.edit({ 'docs/second.md': '二\n' });
  repository.commit('第二次');
  shallow = mkdtempSync(join(tmpdir(), 'shallow-'));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.root}`, shallow]);
});
afterAll(() => {
  repository.remove();
  for (const folder of [plain, shallow]) rmSync(folder, { recursive: true, force: true });
});

test('a branch, a tag, a short and a whole id lead to the same commit', () => {
  for (const name of ['main~1', 'v1', base.slice(0, 12), base]) expect(commitOf(repository.root, name)).toBe(base);
});

test.each([
  ['an unknown name', () => repository.root, 'nope', /^没有“nope”这个版本；先运行 git fetch origin/],
  ['an option', () => repository.root, '--all', /^没有“--all”这个版本/],
  ['an option that writes', () => repository.root, '--output=x', /^没有“--output=x”这个版本/],
  ['a file', () => repository.root, `HEAD:${FIBRE}`, /^没有/],
  ['a range', () => repository.root, 'main~1..main', /^没有/],
  ['nothing', () => repository.root, '', /^没有“”这个版本/],
  ['a command', () => repository.root, '$(touch x); `id`', /^没有/],
  ['a shallow clone', () => shallow, 'HEAD~1', /^仓库只取了最近的提交，没有“.+”；先运行 git fetch --depth=50 origin/],
  ['a folder without a repository', () => plain, 'HEAD', /^这里不是 git 仓库/],
  ['a folder of a repository', () => join(repository.root, 'data'), 'HEAD', /^登记簿不在仓库的最上层/],
] as const)('%s is one Chinese sentence', (_, root, name, sentence) => {
  expect(() => commitOf(root(), name)).toThrow(sentence);
  expect(changedPaths(repository.root, 'HEAD', undefined)).toEqual([]);
});

test('a tree has modes and ids, and blobs their bytes; what is too large has its size alone', () => {
  const entry = readTree(repository.root, base).get(FIBRE);
  expect(entry?.mode).toBe('100644');
  const id = entry?.oid ?? '';
  const size = Buffer.byteLength(FIBRE_TEXT);
  expect(
    Buffer.from(
      readBlobs(repository.root, [
        [id, 1],
        [id, size],
      ]).get(id)?.bytes ?? [],
    ).toString(),
  ).toBe(FIBRE_TEXT);
  expect(readBlobs(repository.root, [[id, size - 1]])).toEqual(new Map([[id, { size }]]));
  expect(() => readBlobs(repository.root, [['0'.repeat(40), 10]])).toThrow('仓库里缺少文件内容');
});

test('a file that is the same on both sides is the same object, an edited one is not', () => {
  repository.edit({ [FIBRE]: `# 甲\n${FIBRE_TEXT}` });
  const { before, after, files } = readChange(repository.root, 'HEAD');
  repository.git('checkout', '-q', '--', FIBRE);
  const pick = (folder: typeof before, path: string) => folder.files.find((file) => file.path === path);
  expect(pick(before, VIDEO)).toBe(pick(after, VIDEO));
  expect(pick(before, FIBRE)).not.toBe(pick(after, FIBRE));
  expect(files.map(({ path }) => path)).toEqual([FIBRE]);
  expect(before.files.map(({ path }) => path)).toEqual(after.files.map(({ path }) => path));
});

test('what others did since is no part of a change', () => {
  repository.git('checkout', '-q', '-b', 'side', base);
  repository.edit({ [FIBRE]: `# 乙\n${FIBRE_TEXT}` });
  repository.commit('旁支');
  const { base: from, files } = readChange(repository.root, 'main', 'side');
  repository.git('checkout', '-q', 'main');
  expect(from).toBe(base);
  expect(files.map(({ path }) => path)).toEqual([FIBRE]);
});

test('ignored files below data/ are read with the register, so they belong to the change; others do not', () => {
  repository.edit({ '.gitignore': '*.tmp\nsecret.yaml\n' });
  repository.commit('忽略');
  writeFileSync(join(repository.root, 'x.tmp'), '');
  mkdirSync(join(repository.root, 'data/alliances/ganyu'), { recursive: true });
  writeFileSync(join(repository.root, 'data/alliances/ganyu/secret.yaml'), '');
  const { files } = readChange(repository.root, 'HEAD');
  expect(files.map(({ path }) => path)).toEqual(['data/alliances/ganyu/secret.yaml']);
});

test('reading leaves the repository as it is', () => {
  const state = () => [
    repository.git('status', '--porcelain'),
    repository.git('rev-parse', 'HEAD'),
    repository.git('stash', 'list'),
  ];
  const before = state();
  readChange(repository.root, base);
  readChange(repository.root, base, 'main');
  expect(state()).toEqual(before);
});
