/** Merging the program of two commits, in folders of its own: the working folder is not touched. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitIn, type Git } from './git.ts';
import { OWN } from './own.ts';

/** A merge commit of `head` and `upstream`; or the files that both changed, so that a person must choose. */
export type Merged = { commit: string } | { conflicts: string[]; offered: string };

interface Sides {
  /** What changes are counted from. */
  start: string;
  head: string;
  upstream: string;
  /** Of the merge commit. */
  message: string;
}

/** Merges without a conflict in what is the register's own: what upstream did there since `start` is left out beforehand. */
export function mergeProgram(git: Git, { start, head, upstream, message }: Sides): Merged {
  const folder = mkdtempSync(join(tmpdir(), 'register-upgrade-'));
  try {
    const offered = withoutOwn(git, join(folder, 'index'), start, upstream);
    const tree = join(folder, 'tree');
    git(['worktree', 'add', '--quiet', '--detach', tree, head]);
    const there = gitIn(tree);
    try {
      there(['merge-recursive', start, '--', head, offered]);
    } catch (error) {
      const conflicts = there(['diff', '--name-only', '--diff-filter=U', '-z']).split('\0').filter(Boolean);
      if (conflicts.length === 0) throw error;
      return { conflicts, offered };
    }
    return { commit: there(['commit-tree', there(['write-tree']), '-p', head, '-p', upstream, '-m', message]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git(['worktree', 'prune']);
  }
}

/** A commit on `upstream` in which the register's own is as it was at `start`. */
function withoutOwn(git: Git, index: string, start: string, upstream: string): string {
  const env = { GIT_INDEX_FILE: index };
  git(['read-tree', upstream], { env });
  git(['rm', '-r', '-q', '-f', '--cached', '--ignore-unmatch', '--', ...OWN], { env });
  git(['update-index', '-z', '--index-info'], { env, input: git(['ls-tree', '-r', '-z', start, '--', ...OWN]) });
  return git(['commit-tree', git(['write-tree'], { env }), '-p', upstream, '-m', '上游的程序，数据照旧']);
}
