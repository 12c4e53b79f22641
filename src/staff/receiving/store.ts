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

const branchOf = (id: string, number: string): string => `${BRANCHES}/${id}-${number.toLowerCase()}`;
/** Whether a ref is a branch of a number: the first one made for it, or one made when it came again. */
export const isBranchOf = (ref: string, number: string): boolean =>
  new RegExp(`(?:^|/)${BRANCHES}/.+-${number.toLowerCase()}(?:-\\d+)?$`).test(ref);
/** The line of a commit by which a number is found again. */
export const numberLine = (number: string): string => `编号：${number}`;
export const NUMBER_LINE = /^编号：([0-9A-Z]{4}-[0-9A-Z]{4})$/m;

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

/** A name that no branch has here, or where this repository came from: a file may come again after another one. */
export function freeBranch(root: string, id: string, number: string): string {
  const refs = git(root, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']).toString().split('\n');
  const first = branchOf(id, number);
  for (let count = 1; ; count++) {
    const name = count === 1 ? first : `${first}-${count}`;
    if (!refs.some((ref) => ref.endsWith(`/${name}`))) return name;
  }
}

/**
 * A new branch with one commit on top of `base`, by whoever receives; dated after `after` (in seconds), so that what came
 * later is known as such even within a second and by clocks that differ.
 * @throws Error in Chinese when git knows no name for that person, or there is such a branch already.
 */
export function storeBranch(root: string, { base, tree, branch, message, after }: NewBranch): void {
  const env = dateAfter(root, after);
  const { status, stdout } = runGit(root, [...NO_HOOKS, 'commit-tree', '-p', base, '-F', '-', tree], {
    input: message,
    ...(env ? { env } : {}),
  });
  const made = stdout.toString().trim();
  if (status !== 0)
    throw new Error(
      'git 不知道提交的人是谁；先运行 git config user.name 单位或姓名、git config user.email 单位邮箱，再收一次',
    );
  const ref = `refs/heads/${branch}`;
  if (tryGit(root, [...NO_HOOKS, 'update-ref', ref, made, NOWHERE]) === undefined)
    throw new Error(`建不了分支 ${branch}：已有同名的，或没有写的权限；这一份没有收下`);
}

interface NewBranch {
  base: string;
  tree: string;
  branch: string;
  message: string;
  after: number | undefined;
}

/** What git is told of the day where its own would not be the later one. */
function dateAfter(root: string, after: number | undefined): Readonly<Record<string, string>> | undefined {
  const [, seconds, zone] =
    / (\d+) ([+-]\d{4})$/.exec(String(tryGit(root, ['var', 'GIT_COMMITTER_IDENT']) ?? '').trim()) ?? [];
  if (after === undefined || Number(seconds ?? 0) > after) return undefined;
  return { GIT_COMMITTER_DATE: `@${after + 1} ${zone ?? '+0000'}` };
}

/** Where receiving starts from: what is published, as far as this repository knows. */
export function usualBase(root: string): string {
  const names = ['refs/remotes/origin/main', 'refs/heads/main'];
  const known = names.find((name) => tryGit(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]));
  return known?.replace(/^refs\/(?:remotes|heads)\//, '') ?? 'HEAD';
}
