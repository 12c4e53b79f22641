/** What the register would be with a change in it: merged in the object store, without a checkout. */
import { git, tryGit } from './run-git.ts';

/** Why there is no merged commit: both sides changed the same passage, or they never had anything in common. */
export type Obstacle = 'conflict' | 'unrelated';

/** Made commits carry a name, which nobody sees. */
const AUTHOR = ['-c', 'user.name=review', '-c', 'user.email=review@localhost'];

/**
 * A commit on top of `base` that holds what `head` changed since it left, as merging would; both are commit ids.
 * Renames are not guessed: a file that one side moved and the other edited is a conflict.
 * @throws Error in Chinese when the repository is broken.
 */
export function mergedCommit(root: string, base: string, head: string): { commit: string } | { obstacle: Obstacle } {
  if (tryGit(root, ['merge-base', base, head]) === undefined) return { obstacle: 'unrelated' };
  const merged = tryGit(root, ['-c', 'merge.renames=false', 'merge-tree', '--write-tree', '--no-messages', base, head]);
  if (merged === undefined) return { obstacle: 'conflict' };
  const tree = merged.toString().trim();
  return {
    commit: git(root, [...AUTHOR, 'commit-tree', '-p', base, '-m', 'review', tree])
      .toString()
      .trim(),
  };
}

/**
 * A commit that takes back what a commit brought beside its first parent; merged into a later one, it leaves there what
 * others brought.
 * @throws Error in Chinese when the repository is broken.
 */
export const undoingCommit = (root: string, { commit, parent }: { commit: string; parent: string }): string =>
  git(root, [...AUTHOR, 'commit-tree', '-p', commit, '-m', 'review', `${parent}^{tree}`])
    .toString()
    .trim();
