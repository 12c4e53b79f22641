import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { repositoryAt, uncommittedFiles } from './repository-state.ts';

function folder() {
  const root = mkdtempSync(join(tmpdir(), 'adopt-git-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], { cwd: root });
  return { root, write, git };
}

test('a folder outside a repository has nothing uncommitted', () => {
  const { root, write } = folder();
  write('data/site.yaml', '甲');
  expect(repositoryAt(root)).toBeUndefined();
  expect(uncommittedFiles(root)).toEqual([]);
});

test('what differs, and what is new where the register writes; not what lies about', () => {
  const { root, write, git } = folder();
  git('init', '-q');
  for (const path of ['data/site.yaml', 'src/a.ts', 'README.md']) write(path, '甲');
  git('add', '.');
  git('commit', '-qm', '甲');
  expect(uncommittedFiles(root)).toEqual([]);
  expect(repositoryAt(root)).toEqual({ origin: undefined });
  write('src/a.ts', '乙');
  write('启用.yaml', '乙');
  write('data/alliances/haizhou/新的 一个.yaml', '乙');
  write('.github/CODEOWNERS', '乙');
  rmSync(join(root, 'README.md'));
  expect(uncommittedFiles(root).toSorted()).toEqual(
    ['.github/CODEOWNERS', 'README.md', 'data/alliances/haizhou/新的 一个.yaml', 'src/a.ts'].toSorted(),
  );
  git('remote', 'add', 'origin', 'https://git.example/a');
  expect(repositoryAt(root)).toEqual({ origin: 'https://git.example/a' });
});
