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

/**
 * Whether a notice asks for what this rule checks; with words, whether it does so in them. Without a notice nothing is
 * asked for.
 */
export const asksFor = (notice: Pick<Policy, 'clauses'> | undefined, asked: string, words = ''): boolean =>
  notice?.clauses.some(({ rule, text }) => rule === asked && text.includes(words)) ?? false;

/** In one sentence, either way round; `年度` alone may be that of figures. */
const YEARLY =
  /年度(?:绩效|综合|运行|建设|动态|工作|培育|跟踪){0,2}(?:评估|考核|评价|考评|复核)|(?:每年|逐年|按年|一年一)[^。；]*(?:评估|考核|评价|考评|复核)|(?:评估|考核|评价|考评|复核)[^。；]*(?:每年|逐年|按年|一年一)/;

/** Whether those on the list are evaluated every year: in the words of the notice's clauses, or of the practice under it. */
export const hasYearlyEvaluation = ({ clauses, practice }: Pick<Policy, 'clauses' | 'practice'>): boolean =>
  [...clauses, ...practice].some(({ text }) => YEARLY.test(text));
