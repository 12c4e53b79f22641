/** A branch of its own for each record that is received: made in the object store, no checkout, no index, no other branch touched. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeCommit } from '#src/changes/git/merge.ts';
import { git, runGit, tryGit } from '#src/changes/git/run-git.ts';

/** Hooks of the folder's owner are not for what a stranger sent. */
const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null'];
const NOWHERE = '0'.repeat(40);
/** Where such branches stand. */
export const BRANCHES = 'received';

export const branchOf = (id: string, number: string): string => `${BRANCHES}/${id}-${number.toLowerCase()}`;
/** The line of a commit by which a number is found again. */
export const numberLine = (number: string): string => `编号：${number}`;

/** A file on top of a commit. */
export interface StoredFile {
  base: string;
  path: string;
  text: string;
}

/** The tree of a commit with one file in it as given. @throws Error in Chinese when the repository cannot take it. */
export function treeWith(root: string, { base, path, text }: StoredFile): string {
  const folder = mkdtempSync(join(tmpdir(), 'received-'));
  try {
    const ask = (args: readonly string[], input?: string) => {
      const env = { GIT_INDEX_FILE: join(folder, 'index') };
      const { status, stdout } = runGit(root, [...NO_HOOKS, ...args], {
        env,
        ...(input === undefined ? {} : { input }),
      });
      if (status === 0) return stdout.toString().trim();
      throw new Error('登记文件存不进 git：磁盘满了，或没有写的权限；什么也没有收下');
    };
    const blob = ask(['hash-object', '-w', '--stdin'], text);
    ask(['read-tree', base]);
    ask(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
    return ask(['write-tree']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A commit that no branch knows, to be judged. */
export const unnamedCommit = (root: string, base: string, tree: string): string => madeCommit(root, tree, [base]);

/**
 * A new branch with one commit on top of `base`, by whoever receives.
 * @throws Error in Chinese when git knows no name for that person, or there is such a branch already.
 */
export function storeBranch(
  root: string,
  { base, tree, branch, message }: { base: string; tree: string; branch: string; message: string },
): void {
  const made = tryGit(root, [...NO_HOOKS, 'commit-tree', '-p', base, '-F', '-', tree], message)
    ?.toString()
    .trim();
  if (made === undefined)
    throw new Error(
      'git 不知道提交的人是谁；先运行 git config user.name 单位或姓名、git config user.email 单位邮箱，再收一次',
    );
  const ref = `refs/heads/${branch}`;
  if (tryGit(root, [...NO_HOOKS, 'update-ref', ref, made, NOWHERE]) === undefined)
    throw new Error(`建不了分支 ${branch}：已有同名的，或没有写的权限；这一份没有收下`);
}

/** Where receiving starts from: what is published, as far as this repository knows. */
export function usualBase(root: string): string {
  const names = ['refs/remotes/origin/main', 'refs/heads/main'];
  const known = names.find((name) => tryGit(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]));
  return known?.replace(/^refs\/(?:remotes|heads)\//, '') ?? 'HEAD';
}

/** A file that was received before. */
export interface Found {
  /** The day it was received, an ISO date. */
  day: string;
  path: string;
  /** A branch it stands on still, if any. */
  branch?: string;
  /** Whether it has come to the register. */
  merged: boolean;
}

/** What became of a number; undefined where no commit of any branch carries it. */
export function findReceived(root: string, base: string, number: string): Found | undefined {
  const asked = ['log', '--format=%H %cs', '--fixed-strings', `--grep=${numberLine(number)}`];
  const lines = (scope: string) =>
    git(root, [...asked, scope, '--'])
      .toString()
      .split('\n')
      .filter((each) => each !== '');
  const merged = lines(base).at(-1);
  const first = merged ?? lines('--all').at(-1);
  if (first === undefined) return undefined;
  const [commit = '', day = ''] = first.split(' ');
  const [path = ''] = git(root, [
    'diff-tree',
    '-r',
    '--name-only',
    '--no-commit-id',
    '-z',
    commit,
    '--',
    'data/alliances',
  ])
    .toString()
    .split('\0');
  const branches = git(root, [
    'for-each-ref',
    '--format=%(refname:short)',
    `--contains=${commit}`,
    'refs/heads',
    'refs/remotes',
  ]);
  const own = branches
    .toString()
    .split('\n')
    .find((name) => name.includes(`${BRANCHES}/`));
  return { day, path, ...(own ? { branch: own } : {}), merged: merged !== undefined };
}
