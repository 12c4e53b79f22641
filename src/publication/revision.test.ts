import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRevision } from './revision.ts';

const folder = mkdtempSync(join(tmpdir(), 'revision-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder without git has no revision', () => {
  expect(readRevision(folder)).toBeUndefined();
});

test('a repository has its commit, and says when files differ from it', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  git('init', '-q');
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', '一');
  const commit = git('rev-parse', 'HEAD');
  expect(readRevision(folder)).toEqual({ commit, modified: false });
  writeFileSync(join(folder, 'a.yaml'), 'a: 2\n');
  expect(readRevision(folder)).toEqual({ commit, modified: true });
  mkdirSync(join(folder, 'inner'));
  expect(readRevision(join(folder, 'inner'))).toBeUndefined();
});
