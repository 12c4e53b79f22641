/** Repository → report on a change: what it does to the register, and what is wrong with it. The entrance for CI and people. */
import { compareRegisters, type Versions } from './changes/compare-registers.ts';
import { shownPath } from './changes/text-checks.ts';
import { readChange } from './changes/git/read-change.ts';
import { judgedAlliance, type Report } from './reporters/report.ts';

/** What is compared: `head`, or the working folder, with where it left `base`. */
export interface Asked {
  base: string;
  head?: string;
  /** The end of the commits that made the change, where `head` is a merge of them. */
  tip?: string;
  /** Files that both sides changed in one place: it cannot be merged. */
  conflicts?: readonly string[];
  /** Checks that an owner agreed to pass over. */
  accepted?: readonly string[];
  /** The title of the pull request. */
  title?: string;
}

/**
 * Checks a change to the register in the repository at `root` as of an ISO date.
 * @throws Error with a Chinese message when there is no repository, or a revision is not there.
 */
export function checkChange(root: string, asOf: string, { base, head, tip, accepted, ...more }: Asked): Report {
  return checkVersions({ ...readChange(root, base, head, tip), ...more }, asOf, accepted);
}

/** Checks two versions of a register that were read already. */
export function checkVersions(versions: Versions, asOf: string, accepted?: readonly string[]): Report {
  const { change, diagnostics, judgements } = compareRegisters(versions, asOf, accepted);
  const alliances = judgements
    .map(judgedAlliance)
    .map((each) => ({ ...each, id: shownPath(each.id), file: shownPath(each.file) }));
  return { asOf, alliances, diagnostics, change };
}
