/** The bureau's readings of a clause, or of the passage it stands in. */
import type { Policy, Reading } from '#schemas/policy.ts';
import { isWithin } from '#src/registry/notice-lines.ts';
import type { NoticeText } from './notice-text.ts';

/** One whose clause or passage is none of the notice's counts too: it is the mistake where it fails to explain. */
export const readingsOf = (
  { clauses, readings = [] }: Pick<Policy, 'clauses' | 'readings'>,
  { id, citation }: { id: string; citation: string },
  notice: NoticeText | undefined,
): Reading[] =>
  readings.filter(({ clause, citation: of }) =>
    of === undefined
      ? clause === id || !clauses.some((other) => other.id === clause)
      : isWithin(citation, of) || (notice !== undefined && !notice.citations.includes(of)),
  );
