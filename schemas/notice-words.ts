/** What follows from a notice as data, without its schema: a browser that judges a record needs no more. */
import type { Policy } from './policy.ts';
import type { Words } from './words.ts';

/** The year of a notice, and of the batch it names. */
export const yearOf = (notice: string): number => Number(notice.slice(0, 4));

/** The words that records of a notice's batch may hold. */
export const wordsIn = ({ vocabulary, clauses }: Pick<Policy, 'vocabulary' | 'clauses'>): Words => ({
  leadKinds: vocabulary.leadKinds.map(({ word }) => word),
  memberKinds: vocabulary.memberKinds.map(({ word }) => word),
  taskKinds: vocabulary.taskKinds,
  charterContents: vocabulary.charterContents,
  opinionPoints: clauses.flatMap(({ attestedAs }) => attestedAs ?? []),
});

/**
 * Whether a notice has a field of the recommendation attested, such as `recommendation.opinion.resources`. A notice whose
 * clauses nobody wrote down may have any.
 */
export const asksToAttest = ({ clauses }: Pick<Policy, 'clauses'>, field: string): boolean =>
  clauses.length === 0 || clauses.some(({ attested }) => attested?.includes(field));
