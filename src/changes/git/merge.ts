/** What the register would be with a change in it: merged in the object store, without a checkout. */
import { isShallow } from './revision.ts';
import { git, nameOf, runGit, tryGit, zeroSeparated } from './run-git.ts';

/** A commit that holds both sides; the files that both have changed in one place; or nothing, where they have nothing in common. */
export type Merged = { commit: string } | { conflicts: readonly string[] } | undefined;

/** Made commits carry a name, which nobody sees. */
const AUTHOR = ['-c', 'user.name=review', '-c', 'user.email=review@localhost'];
/** How `merge-tree` ends on a conflict, and git on a word it does not know. */
const [CONFLICT, UNKNOWN] = [1, 129];

/**
 * A commit on top of `base` that holds what `head` changed since it left, as merging would; both are commit ids.
 * Renames are not guessed, where git can leave it (2.50 and later): a file that one side moved and the other edited is a
 * conflict.
 * @throws Error in Chinese when the repository is broken, holds too little of the history, or git is too old.
 */
export function mergedCommit(root: string, base: string, head: string): Merged {
  if (tryGit(root, ['merge-base', base, head]) === undefined) {
    if (isShallow(root))
      throw new Error(
        '仓库只取了最近的提交，看不出从哪里分出来，合不到一起；先运行 git fetch --unshallow origin 取全历史，或加 --plain 只作普通比较',
      );
    return undefined;
  }
  const options = ['--write-tree', '--name-only', '--no-messages', '-z'];
  const { status, stdout } = runGit(root, ['-c', 'merge.renames=false', 'merge-tree', ...options, base, head]);
  if (status === UNKNOWN) throw new Error('git 太旧，合不到一起；请装 2.38 以上的 git，或加 --plain 只作普通比较');
  const [tree = '', ...conflicts] = zeroSeparated(stdout).filter((name) => name !== '');
  if (status === CONFLICT) return { conflicts: conflicts.map(nameOf) };
  if (status !== 0) throw new Error('git merge-tree 失败：仓库可能不完整，运行 git fsck 看是哪里，或重新克隆');
  return { commit: madeCommit(root, tree, [base]) };
}

/**
 * A commit that takes back what a commit brought beside its first parent; merged into a later one, it leaves there what
 * others brought.
 * @throws Error in Chinese when the repository is broken.
 */
export const undoingCommit = (root: string, { commit, parent }: { commit: string; parent: string }): string =>
  madeCommit(root, `${parent}^{tree}`, [commit]);

/** A commit that no branch knows: of a tree, on top of other commits. */
export const madeCommit = (root: string, tree: string, parents: readonly string[]): string =>
  git(root, [...AUTHOR, 'commit-tree', ...parents.flatMap((parent) => ['-p', parent]), '-m', 'review', tree])
    .toString()
    .trim();
