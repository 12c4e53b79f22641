/** A fetched commit → what this checkout's code and notices say of it, as if it were merged now. */
import { checkChange } from '#src/check-change.ts';
import type { MainCommit } from '#src/changes/git/first-parents.ts';
import { changedPaths } from '#src/changes/git/changed-paths.ts';
import { commitOf, startOf } from '#src/changes/git/revision.ts';
import { mergedCommit, type Obstacle } from '#src/changes/git/merge.ts';
import { countBySeverity, type Report } from '#src/reporters/report.ts';
import { checksToConsent } from '#src/reporters/standing.ts';

export interface JudgedHead {
  /** The commit whose code and notices judged. */
  base: string;
  head: string;
  /** What stands in its way; `large`: it touches more files than are judged. */
  obstacle?: Obstacle | 'large';
  /** Absent where there is nothing in common to compare, or too much. */
  report?: Report;
  /** What looks like the bureau's consent and was not taken for it, in Chinese. */
  ignored?: readonly string[];
}

/** A change of more files is not judged: nobody could review it, and nobody else should wait for it. */
export const MOST_FILES = 5000;

/**
 * Judges `head`, a commit id of a pull request of this title, merged into what is checked out at `root`, as of an ISO date: so an old base brings back
 * no old notice. Where it cannot be merged, it is compared with where it left.
 * @throws Error in Chinese when the repository is broken.
 */
export function judgeHead(
  root: string,
  head: string,
  accepted: readonly string[],
  asOf: string,
  title = '',
): JudgedHead {
  const base = commitOf(root, 'HEAD');
  const merged = mergedCommit(root, base, commitOf(root, head));
  if ('obstacle' in merged && merged.obstacle === 'unrelated') return { base, head, obstacle: merged.obstacle };
  const compared = 'commit' in merged ? merged.commit : head;
  if (changedPaths(root, startOf(root, base, compared), compared).length > MOST_FILES)
    return { base, head, obstacle: 'large' };
  const { change, ...report } = checkChange(root, asOf, {
    base,
    head: compared,
    tip: head,
    accepted,
    title,
  });
  const told = { base, head, report: { ...report, ...(change ? { change: { ...change, head } } : {}) } };
  return 'obstacle' in merged ? { ...told, obstacle: merged.obstacle } : told;
}

/**
 * Judges one commit of the main branch to be, against the one before it, as of an ISO date. `title` is that of its pull
 * request, where it is known.
 * @throws Error in Chinese when the repository is broken.
 */
export function judgeStep(
  root: string,
  { commit, parent }: MainCommit,
  accepted: readonly string[],
  asOf: string,
  title = '',
): JudgedHead {
  const report = checkChange(root, asOf, { base: parent, head: commit, accepted, title });
  return { base: parent, head: commit, report };
}

/** Whether it may go in: nothing is wrong, and the bureau has agreed to whatever is its own to write. */
export const mayGoIn = ({ obstacle, report }: JudgedHead): boolean =>
  obstacle === undefined &&
  report !== undefined &&
  countBySeverity(report.diagnostics).error === 0 &&
  checksToConsent(report.diagnostics).length === 0;
