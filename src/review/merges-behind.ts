/** An error on the main branch → the merges behind it: those without which it would not be there. */
import { checkChange } from '#src/check-change.ts';
import { changedPaths } from '#src/changes/git/changed-paths.ts';
import { firstParents, type MainCommit } from '#src/changes/git/first-parents.ts';
import { mergedCommit, undoingCommit } from '#src/changes/git/merge.ts';
import { commitOf } from '#src/changes/git/revision.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { FILE, MOST_CLASHES, MOST_FILES_NAMED, MOST_MERGES, type Clash, type Merge } from './clashes.ts';

/**
 * Takes back each of the latest merges that touched the register at `root`, one at a time, and sees which of `errors` go
 * with it, as of an ISO date. Nothing is checked out. `hasTime` is asked before each.
 * @throws Error in Chinese when the repository is broken.
 */
export function mergesBehind(
  root: string,
  asOf: string,
  errors: readonly Diagnostic[],
  hasTime: () => boolean = () => true,
): Clash[] {
  const named = errors.filter(({ at }) => FILE.test(at.file)).slice(0, MOST_CLASHES);
  if (named.length === 0) return [];
  const head = commitOf(root, 'HEAD');
  const behind = new Map(named.map((error) => [error, [] as Merge[]]));
  for (const step of firstParents(root, { to: head, most: MOST_MERGES, paths: ['data'] })) {
    if (!hasTime()) break;
    const gone = goneWithout(root, asOf, head, step);
    for (const [error, merges] of behind) if (gone(error)) merges.unshift(mergeOf(root, step));
  }
  return [...behind].map(([{ rule, at }, merges]) => ({ rule, file: at.file, merges }));
}

/** Whether an error would not be there without a commit. Where it cannot be taken back alone, that is not known: it is there. */
function goneWithout(root: string, asOf: string, head: string, step: MainCommit): (error: Diagnostic) => boolean {
  const without = mergedCommit(root, head, undoingCommit(root, step));
  if (!without || !('commit' in without)) return () => false;
  const { change } = checkChange(root, asOf, { base: head, head: without.commit });
  const removed = new Set(changedPaths(root, head, without.commit).flatMap(({ path, after }) => (after ? [] : [path])));
  const solved = change?.findings.solved ?? [];
  return ({ rule, at, message }) =>
    removed.has(at.file) ||
    solved.some((each) => each.rule === rule && each.file === at.file && each.message === message);
}

const mergeOf = (root: string, { commit, parent }: MainCommit): Merge => ({
  commit,
  files: changedPaths(root, parent, commit)
    .map(({ path }) => path)
    .filter((path) => FILE.test(path))
    .slice(0, MOST_FILES_NAMED),
});
