/** Which of a notice's readings hold for a passage of it. */
import type { Policy, Reading } from '#schemas/policy.ts';
import { isWithin } from './notice-lines.ts';

export type { Reading } from '#schemas/policy.ts';

/** Those of a clause itself and of the passages it stands in, in the order of the file. */
export const readingsOver = (
  { readings = [] }: Pick<Policy, 'readings'>,
  { id, citation }: { id: string; citation: string },
): readonly Reading[] =>
  readings.filter((each) => each.clause === id || (each.citation !== undefined && isWithin(citation, each.citation)));
