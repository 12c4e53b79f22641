/** A branch, or the working folder, on the desk of whoever reviews it → what the comment says of it. */
import { programDifference } from '#src/changes/git/program.ts';
import { commitOf } from '#src/changes/git/revision.ts';
import { workingCommit } from '#src/changes/git/working-commit.ts';
import type { Report } from '#src/reporters/report.ts';
import { judgeHead, MOST_FILES } from './judge-head.ts';

export interface JudgedDesk {
  report: Report;
  /** Files in which the program at hand, which judged, is another than the base's, which writes the comment. */
  otherProgram: readonly string[];
}

/**
 * Judges as the guard does; without `head` the working folder, as if it were committed now.
 * @throws Error in Chinese when a revision is not there, they have nothing in common, or too many files differ.
 */
export function judgeDesk(
  root: string,
  { base, head, accepted }: { base: string; head?: string | undefined; accepted: readonly string[] },
  asOf: string,
): JudgedDesk {
  const onto = commitOf(root, base);
  const { report, obstacle } = judgeHead(root, { base: onto, head: head ?? workingCommit(root), accepted }, asOf);
  if (obstacle === 'large') throw new Error(`改动了 ${MOST_FILES} 个以上的文件，不逐个判断；请分成几次提交`);
  if (!report) throw new Error(`与“${base}”没有共同的历史，看不出改了什么，也不能并入；请从最新的登记簿重新改一遍`);
  return { report: head === undefined ? ofFolder(report) : report, otherProgram: programDifference(root, onto) };
}

/** The commit that stood for the folder has no name anybody knows. */
function ofFolder({ change, ...report }: Report): Report {
  if (!change) return report;
  const { head: _, ...told } = change;
  return { ...report, change: told };
}
