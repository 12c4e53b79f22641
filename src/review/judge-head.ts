/** A fetched commit → what this checkout's code and notices say of it, as if it were merged now. */
import { checkChange } from '#src/check-change.ts';
import { commitOf } from '#src/changes/git/revision.ts';
import { mergedCommit, type Obstacle } from '#src/changes/git/merge.ts';
import { checksToConsent } from '#src/reporters/change-words.ts';
import { countBySeverity, type Report } from '#src/reporters/report.ts';

export interface JudgedHead {
  /** The commit whose code and notices judged. */
  base: string;
  head: string;
  obstacle?: Obstacle;
  /** Absent where there is nothing in common to compare. */
  report?: Report;
  /** What looks like the bureau's consent and was not taken for it, in Chinese. */
  ignored?: readonly string[];
}

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
  const { change, ...report } = checkChange(root, asOf, {
    base,
    head: 'commit' in merged ? merged.commit : head,
    tip: head,
    accepted,
    title,
  });
  const told = { base, head, report: { ...report, ...(change ? { change: { ...change, head } } : {}) } };
  return 'obstacle' in merged ? { ...told, obstacle: merged.obstacle } : told;
}

/** Whether it may go in: nothing is wrong, and the bureau has agreed to whatever is its own to write. */
export const mayGoIn = ({ obstacle, report }: JudgedHead): boolean =>
  obstacle === undefined &&
  report !== undefined &&
  countBySeverity(report.diagnostics).error === 0 &&
  checksToConsent(report.diagnostics).length === 0;
