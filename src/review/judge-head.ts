/** A commit → what this checkout's code and the base's notices say of it, as if it were merged now. */
import { checkChange, checkVersions } from '#src/check-change.ts';
import type { MainCommit } from '#src/changes/git/first-parents.ts';
import { changedPaths } from '#src/changes/git/changed-paths.ts';
import { mergedCommit } from '#src/changes/git/merge.ts';
import { readBetween } from '#src/changes/git/read-change.ts';
import { commitOf, startOf } from '#src/changes/git/revision.ts';
import type { Report } from '#src/reporters/report.ts';
import { outcomeOf } from '#src/reporters/standing.ts';

/** What is asked: by revisions of the repository. */
export interface HeadAsked {
  /** What it would be merged into. */
  base: string;
  head: string;
  /** Checks that an owner agreed to pass over. */
  accepted?: readonly string[];
  /** The title of the pull request. */
  title?: string;
}

/** Why a change is not judged: it has nothing in common with its base, or touches more files than are judged. */
export type Obstacle = 'unrelated' | 'large';

export interface JudgedHead {
  /** The commit whose notices judged. */
  base: string;
  head: string;
  obstacle?: Obstacle;
  /** Absent where there is an obstacle. */
  report?: Report;
  /** What looks like the bureau's consent and was not taken for it, in Chinese. */
  ignored?: readonly string[];
}

/** A change of more files is not judged: nobody could review it, and nobody else should wait for it. */
export const MOST_FILES = 5000;

/**
 * Judges a commit merged into its base, as of an ISO date: so an old start brings back no old notice. Where it cannot be
 * merged, that is a finding, and it is compared with where it left.
 * @throws Error in Chinese when a revision is not there, or the repository is broken.
 */
export function judgeHead(root: string, { accepted = [], title = '', ...asked }: HeadAsked, asOf: string): JudgedHead {
  const [base, head] = [commitOf(root, asked.base), commitOf(root, asked.head)];
  const merged = mergedCommit(root, base, head);
  if (!merged) return { base, head, obstacle: 'unrelated' };
  const compared = 'commit' in merged ? merged.commit : head;
  // What was merged stands on the base itself.
  const from = 'commit' in merged ? base : startOf(root, base, head);
  const changed = changedPaths(root, from, compared);
  if (changed.length > MOST_FILES) return { base, head, obstacle: 'large' };
  const versions = {
    ...readBetween(root, { base: from, head: compared, tip: head }, changed),
    ...('conflicts' in merged ? { conflicts: merged.conflicts } : {}),
    title,
  };
  const { change, ...report } = checkVersions(versions, asOf, accepted);
  return { base, head, report: { ...report, ...(change ? { change: { ...change, head } } : {}) } };
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
export const mayGoIn = ({ report }: JudgedHead): boolean =>
  report !== undefined && outcomeOf(report.diagnostics) === 'free';
