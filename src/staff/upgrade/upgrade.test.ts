/** Upgrades in real repositories: an adopter's, who emptied the sample and keeps data of his own, against an upstream that moved on. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  CODE,
  gitOf,
  OWN_FILES,
  REAL_FILE,
  repositoryAt,
  SAMPLE_FILE,
  SITE,
  twoSides,
  type Upstream,
} from '#src/testing/two-sides.ts';
import { upgrade } from './upgrade.ts';

function both(take?: 'clone' | 'template') {
  const sides = twoSides(take);
  onTestFinished(sides.remove);
  return sides;
}

function expectUpgraded(own: ReturnType<typeof repositoryAt>, upstream: Upstream) {
  for (const [path, text] of Object.entries(OWN_FILES)) expect(own.read(path), path).toBe(text);
  expect(own.git('ls-files', 'data').split('\n')).toEqual([REAL_FILE, 'data/policies/2024.yaml', 'data/site.yaml']);
  for (const path of upstream.git('ls-files', 'src', 'schemas').split('\n'))
    expect(own.read(path), path).toBe(upstream.read(path));
  expect(own.read('src/moved.ts')).toBeUndefined();
  expect(own.git('status', '--porcelain')).toBe('');
  expect(own.git('merge-base', 'HEAD', upstream.git('rev-parse', 'HEAD'))).toBe(upstream.git('rev-parse', 'HEAD'));
  expect(own.git('worktree', 'list').split('\n')).toHaveLength(1);
}

describe('the program becomes upstream’s, the register stays', () => {
  test.each(['clone', 'template'] as const)('of a repository made by %s', (take) => {
    const { own, upstream } = both(take);
    upstream.moveOn();
    const before = own.git('rev-parse', 'HEAD');
    const result = upgrade(own.root, upstream.root);
    expect(result).toEqual({
      kind: 'done',
      before,
      after: own.git('rev-parse', 'HEAD'),
      upstream: upstream.git('rev-parse', 'HEAD'),
      changed: 5,
      formats: { before: 1, after: 2 },
      left: { start: upstream.old, files: ['data/policies/2024.yaml', 'data/policies/2025.yaml', 'data/site.yaml'] },
    });
    expectUpgraded(own, upstream);
    expect(own.git('log', '-1', '--format=%s')).toMatch(/^升级程序到上游 [0-9a-f]{7}，数据不变$/);
  });

  test('again and again, by tag, and what is already there is not merged twice', () => {
    const { own, upstream } = both();
    expect(upgrade(own.root, upstream.root)).toMatchObject({ kind: 'newest' });
    upstream.moveOn();
    upstream.git('tag', 'v2');
    upstream.commit({ 'src/code.ts': CODE.replace('line3 = 3', 'line3 = 333'), [SAMPLE_FILE]: undefined });
    expect(upgrade(own.root, upstream.root, 'v2')).toMatchObject({ kind: 'done' });
    expect(own.read('src/code.ts')).toContain('line3 = 33;');
    expect(upgrade(own.root, upstream.root)).toMatchObject({ kind: 'done', left: { files: [] }, changed: 1 });
    expectUpgraded(own, upstream);
    expect(upgrade(own.root, upstream.root)).toMatchObject({ kind: 'newest' });
  });

  test('after an upgrade that was squashed into one commit', () => {
    const { own, upstream } = both();
    upstream.moveOn();
    upgrade(own.root, upstream.root);
    own.git('reset', '-q', '--soft', 'HEAD^1');
    own.git('commit', '-qm', '升级（压成一个提交）');
    upstream.commit({ 'src/code.ts': CODE.replace('line3 = 3', 'line3 = 333') });
    expect(upgrade(own.root, upstream.root)).toMatchObject({ kind: 'done', changed: 1 });
    expectUpgraded(own, upstream);
  });

  test.each(['clone', 'template'] as const)(
    'with changes of one’s own to the program, of a repository made by %s',
    (take) => {
      const { own, upstream } = both(take);
      own.commit({ 'src/code.ts': CODE.replace('line20 = 20', 'line20 = 2020'), '.gitlab-ci.yml': 'a: 1\n' });
      upstream.moveOn();
      expect(upgrade(own.root, upstream.root)).toMatchObject({ kind: 'done', changed: 5 });
      const merged = own.read('src/code.ts');
      expect(merged).toContain('line3 = 33;');
      expect(merged).toContain('line20 = 2020;');
      expect(own.read('.gitlab-ci.yml')).toBe('a: 1\n');
    },
  );

  test('hooks of the repository and files that git ignores are left alone', () => {
    const { own, upstream } = both();
    own.commit({ '.gitignore': 'dist/\n' });
    own.files({ 'dist/index.html': '网站', '.git/hooks/post-checkout': '#!/bin/sh\ntouch ran\n' });
    execFileSync('chmod', ['+x', join(own.root, '.git/hooks/post-checkout')]);
    upstream.moveOn();
    upgrade(own.root, upstream.root);
    expect(own.read('dist/index.html')).toBe('网站');
    expectUpgraded(own, upstream);
  });
});

describe('nothing is changed', () => {
  test('where both changed the same lines of the program: the files are named, and a merge with the data left out', () => {
    const { own, upstream } = both();
    own.commit({ 'src/code.ts': CODE.replace('line3 = 3', 'line3 = 30') });
    upstream.moveOn();
    const before = own.git('rev-parse', 'HEAD');
    const result = upgrade(own.root, upstream.root);
    expect(result).toMatchObject({ kind: 'conflicts', files: ['src/code.ts'] });
    expect(own.git('rev-parse', 'HEAD')).toBe(before);
    expect(own.git('status', '--porcelain')).toBe('');
    // What is advised leaves that one file to choose in, and is an upgrade like any other.
    const { merge } = result as { merge: string };
    expect(() => own.git(...merge.split(' ').slice(1))).toThrow();
    expect(own.git('diff', '--name-only', '--diff-filter=U')).toBe('src/code.ts');
    own.commit({ 'src/code.ts': upstream.read('src/code.ts') }, '升级');
    expectUpgraded(own, upstream);
  });

  const refused: [string, (sides: ReturnType<typeof both>) => string | void, RegExp][] = [
    [
      'with a change not committed',
      ({ own }) => own.files({ 'data/site.yaml': SITE }),
      /^有没有提交的改动（git status/,
    ],
    ['with a file not committed', ({ own }) => own.files({ 'new.yaml': '' }), /^有没有提交的改动/],
    [
      'on no branch',
      ({ own }) => void own.git('checkout', '-q', '--detach'),
      /^现在不在任何分支上；请先 git switch main/,
    ],
    [
      'by nobody',
      ({ own }) => {
        for (const name of ['GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL', 'EMAIL']) vi.stubEnv(name, undefined);
        for (const name of ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM']) vi.stubEnv(name, devNull);
        onTestFinished(() => void vi.unstubAllEnvs());
        own.git('config', '--remove-section', 'user');
        own.git('config', 'user.useConfigOnly', 'true');
      },
      /^git 还不知道是谁在提交/,
    ],
    [
      'from nowhere',
      ({ folder }) => join(folder, 'nowhere'),
      /^\S+nowhere 不是 git 仓库所在的文件夹，也不是 git remote 里的名字（现有 origin）；请写上游的网址$/,
    ],
    [
      'from a name that is none',
      () => 'upstream',
      /^upstream 不是 git 仓库所在的文件夹.*；.*git remote add upstream 网址$/,
    ],
    [
      'from a remote that is not there any more',
      ({ own, folder }) => {
        own.git('remote', 'add', 'upstream', join(folder, 'gone'));
        return 'upstream';
      },
      /^连不上 upstream（\S+gone），或那里没有仓库、没有权限；请检查网址和网络$/,
    ],
    ['from an address that nobody answers at', () => 'http://127.0.0.1:9/a', /^连不上 http:\/\/127\.0\.0\.1:9\/a，或/],
    ['from an option', () => '--upload-pack=touch ran', /^网址和版本不能以 - 开头/],
    [
      'from something else',
      ({ folder }) => {
        mkdirSync(join(folder, 'else'));
        const other = repositoryAt(join(folder, 'else'));
        other.git('init', '-q');
        other.identify();
        other.commit({ 'README.md': '别的' });
        return other.root;
      },
      /没有一个版本与这里的程序相同/,
    ],
  ];
  test.each(refused)('%s', (_, change, message) => {
    const sides = both();
    sides.upstream.moveOn();
    const before = sides.own.git('rev-parse', 'HEAD');
    const address = change(sides) ?? sides.upstream.root;
    expect(() => upgrade(sides.own.root, address)).toThrow(message);
    expect(sides.own.git('rev-parse', 'HEAD')).toBe(before);
  });

  test('in a shallow clone, in a folder without git, and for a version that is not there', () => {
    const { folder, own, upstream } = both();
    gitOf(folder)('clone', '-q', '--depth', '1', `file://${own.root}`, join(folder, 'shallow'));
    expect(() => upgrade(join(folder, 'shallow'), upstream.root)).toThrow('请先 git fetch --unshallow');
    mkdirSync(join(folder, 'plain'));
    expect(() => upgrade(join(folder, 'plain'), upstream.root)).toThrow('这里不是 git 仓库');
    expect(() => upgrade(own.root, upstream.root, 'v9')).toThrow(/^\S+ 里没有 v9 这个标签或分支；git ls-remote/);
  });
});
