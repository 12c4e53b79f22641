/** What a change may not do to decisions: they are documents that were issued, so they are neither edited nor deleted. */
import { Decision } from '#schemas/decision.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { chineseDate } from '#src/dates.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { DecisionRecord } from '#src/registry/registry.ts';
import { changeFinding } from './change-checks.ts';
import type { DecisionPair } from './pair-decisions.ts';

/**
 * Findings on decisions that stood in the base, dated on or before `asOf`. What was left out may be filled in once, such as
 * the address of the notice; what decides something may not. `emptied`: the whole register was a sample and is gone.
 */
export const decisionFindings = (pairs: readonly DecisionPair[], asOf: string, emptied: boolean): Diagnostic[] =>
  emptied ? [] : pairs.flatMap((pair) => keptFindings(pair, asOf));

/** Whether a change does to a decision what is refused by itself. */
export const isNotKept = (pair: DecisionPair, asOf: string): boolean =>
  keptFindings(pair, asOf).length > 0 || (pair.before?.record !== undefined && !pair.after?.record);

function keptFindings({ before, after }: DecisionPair, asOf: string): Diagnostic[] {
  const old = before?.record;
  // What could not be read has decided nothing; what cannot be read now is reported as such.
  if (!before || !old?.draft.date || old.draft.date > asOf) return [];
  const file = (after ?? before).file.path;
  const say = (message: string, at = { file, line: 1, column: 1 }) =>
    changeFinding('change/decision-kept', message, at);
  if (!after) return [say(`${inWords(old)}被删除`)];
  if (after.id !== before.id) return [say(`${inWords(old)}由 ${before.id} 改名为 ${after.id}，永久网址不得更改`)];
  const path = after.record && firstRewritten(old.draft, after.record.draft);
  if (!path || !after.record) return [];
  return [
    {
      ...say(`${inWords(old)}的${labelOf(Decision, path)}被改动`, after.record.source.locate(path)),
      field: labelOf(Decision, path),
    },
  ];
}

/** What a decision is called: its kind, its document, its day. */
export const inWords = ({ draft: { kind, document, date } }: Pick<DecisionRecord, 'draft'>): string =>
  `${[kind, document].filter(Boolean).join(' ') || '决定'}${date === undefined ? '' : `（${chineseDate(date)}）`}`;

/** Left out, they say that nothing of the kind was decided: to add one is to decide something else. */
const DECIDING = new Set(['clause', 'subject', 'code', 'alliances', 'results', 'changes', 'instead', 'withdraws']);

/** The first place that says something else than it did; undefined where everything said still stands. */
function firstRewritten(was: unknown, now: unknown, path: DataPath = []): DataPath | undefined {
  if (was === undefined) return now !== undefined && isDeciding(path) ? path : undefined;
  if (Object(was) !== was || Object(now) !== now) return Object.is(was, now) ? undefined : path;
  if (Array.isArray(was) && (!Array.isArray(now) || was.length !== now.length)) return path;
  const keys = [...new Set([...Object.keys(was as object), ...Object.keys(now as object)])];
  for (const key of keys) {
    const step = Array.isArray(was) ? Number(key) : key;
    const found = firstRewritten((was as Fields)[key], (now as Fields)[key], [...path, step]);
    if (found) return found;
  }
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Inside a correction every addition is one: it puts right what the document did not. */
const isDeciding = (path: DataPath) => path.some((step) => step === 'instead') || DECIDING.has(String(path.at(-1)));
