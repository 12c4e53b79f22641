/** Which fields a new record is asked for at once: not written down anywhere, but found by judging an empty one. */
import { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { itemOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import type { Registry } from '#src/registry/registry.ts';

/** What is known of a record before its file is written. */
export type FirstAnswers = Draft<Alliance> & Pick<Alliance, 'name' | 'batch' | 'industry' | 'application'>;

/** Whether a field must be filled in before the record is in order: itself, or something below it. `[]` is any item. */
export type IsAsked = (path: readonly string[]) => boolean;

/** What only a later change brings: no new record has it. */
export const OF_LATER: ReadonlySet<string> = new Set([
  'formerNames',
  'formerLeads',
  'formerLegalRepresentatives',
  'since',
  'joined',
  'left',
  'outcome',
]);

/** Judges a record that holds only the first answers, and one empty item in each list, as of the day of its application. */
export function whatIsAsked(registry: Registry, district: string, answers: FirstAnswers): IsAsked {
  const asked: string[][] = [];
  const locate = (path: DataPath) => {
    asked.push(path.map((step) => (typeof step === 'number' ? '[]' : step)));
    return { file: '', line: 1, column: 1 };
  };
  const draft = { ...emptyLists(), ...answers };
  const record = { id: 'new', district, source: { file: '', locate }, draft, wrong: [], acts: [] };
  judgeRegister({ ...registry, alliances: [record], decisions: [] }, answers.application.date);
  return (path) => asked.some((other) => path.every((step, i) => other[i] === step));
}

function emptyLists(): Draft<Alliance> {
  const lists = Object.entries(shapeOf(Alliance)).filter(([key, field]) => isListOfMaps(field) && !OF_LATER.has(key));
  return Object.fromEntries(lists.map(([key]) => [key, [{}]]));
}

const isListOfMaps = (field: Parameters<typeof itemOf>[0]) => {
  const item = itemOf(field);
  return item !== undefined && Object.keys(shapeOf(item)).length > 0;
};
