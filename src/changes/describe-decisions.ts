/** Pairs of decisions → what is told of each: what a reviewer holds against the document. */
import { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { MOST_CONCERNED, MOST_RECORDS, type Concerned, type DecisionChange } from './change-report.ts';
import { compareBySchema } from './compare-fields.ts';
import { effectOn, foundBy } from './correction-effect.ts';
import { concernedIds, knownIn, withNames, type Known } from './decision-names.ts';
import { decisionFileOf, type DecisionPair, type WrittenFile } from './pair-decisions.ts';
import type { Side } from './pair-records.ts';
import { shownPath } from './text-checks.ts';
import { shown } from './value-in-words.ts';

const MOST_FIELDS = 40;

/** The decisions in the order of their files. */
export function describeDecisions(
  pairs: readonly DecisionPair[],
  before: Side,
  after: Side,
): { decisions: DecisionChange[]; leftOut: number } {
  const known = knownIn(before, after);
  return {
    decisions: pairs.slice(0, MOST_RECORDS).flatMap((pair) => describe(pair, known)),
    leftOut: Math.max(0, pairs.length - MOST_RECORDS),
  };
}

function describe(pair: DecisionPair, known: Known): DecisionChange[] {
  const { before, after } = pair;
  const written = after ?? before;
  if (!written) return [];
  const draft = (written.record ?? before?.record)?.draft;
  const isEdit = before !== undefined && after !== undefined;
  const fields = isEdit ? edited(before, after, known) : said(draft && withNames(draft, known), before === undefined);
  const concerned = concernedBy(pair, known);
  const { kind: what, document, date } = draft ?? {};
  return [
    {
      kind: kindOf(pair),
      id: shownPath(written.id),
      file: shownPath(decisionFileOf(pair)),
      ...(isEdit && before.id !== after.id ? { fromFile: shownPath(before.file.path) } : {}),
      ...(what === undefined ? {} : { what }),
      ...(document === undefined ? {} : { document: shown(document) }),
      ...(date === undefined ? {} : { date }),
      ...(after && !after.record ? { unreadable: true as const } : {}),
      fields: fields.slice(0, MOST_FIELDS),
      fieldsLeftOut: Math.max(0, fields.length - MOST_FIELDS),
      concerned: concerned.slice(0, MOST_CONCERNED),
      concernedLeftOut: Math.max(0, concerned.length - MOST_CONCERNED),
    },
  ];
}

function kindOf({ before, after }: DecisionPair): DecisionChange['kind'] {
  if (!before) return '新增';
  if (!after) return '移除';
  return before.id === after.id ? '修改' : '改名';
}

const edited = ({ record: old }: WrittenFile, { record: young }: WrittenFile, known: Known) =>
  old && young ? compareBySchema(Decision, withNames(old.draft, known), withNames(young.draft, known)) : [];

/** All that one decision says, besides what its heading and its alliances tell. */
function said(draft: Draft<Decision> | undefined, isNew: boolean) {
  const { kind: _, document: _1, date: _2, alliances: _3, results: _4, ...rest } = draft ?? {};
  const told = rest.instead ? { ...rest, instead: withoutResults(rest.instead) } : rest;
  const nothing = withoutFields(told);
  return isNew ? compareBySchema(Decision, nothing, told) : compareBySchema(Decision, told, nothing);
}

/** What a correction finds is told of each alliance. */
function withoutResults(instead: Draft<Decision>): Draft<Decision> {
  const { results: _, ...rest } = instead;
  return rest;
}

/** Parts with fields of their own, each of which is to be told, wherever they stand. */
const withoutFields = ({ objections, instead }: Draft<Decision>): Draft<Decision> => ({
  ...(objections ? { objections: {} } : {}),
  ...(instead ? { instead: withoutFields(instead) } : {}),
});

/** Those of the decision as it is, with what it found of each; then those it no longer is about. */
function concernedBy({ before, after }: DecisionPair, known: Known): Concerned[] {
  const drafts = [after, before].flatMap((written) => written?.record?.draft ?? []);
  const ids = new Set(drafts.flatMap((draft) => concernedIds(draft, known)));
  return [...ids].map((id): Concerned => {
    const name = known.names.get(id);
    const [draft = {}] = drafts;
    const found = foundBy(id, draft, known);
    const effect = draft.kind === '更正' ? effectOn(id, draft, known) : undefined;
    return {
      id: shownPath(id),
      ...(name === undefined ? {} : { name: shown(name) }),
      ...(found?.result ? { result: found.result } : {}),
      ...(found?.reason ? { reason: shown(found.reason) } : {}),
      ...(found?.internalReason ? { hiddenReason: true as const } : {}),
      ...(effect ? { effect } : {}),
    };
  });
}
