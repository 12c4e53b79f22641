/** Pairs of decisions → what is told of each: what a reviewer holds against the document. */
import { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import { shorten } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { MOST_CONCERNED, MOST_RECORDS, type Concerned, type DecisionChange } from './change-report.ts';
import { compareBySchema } from './compare-fields.ts';
import { decisionFileOf, type DecisionPair, type WrittenFile } from './pair-decisions.ts';
import type { Side } from './pair-records.ts';
import { shownPath } from './text-checks.ts';

const MOST_FIELDS = 40;

/** The decisions in the order of their files. */
export function describeDecisions(
  pairs: readonly DecisionPair[],
  before: Side,
  after: Side,
): { decisions: DecisionChange[]; leftOut: number } {
  const registries = [before.registry, after.registry];
  const known: Known = {
    names: new Map(registries.flatMap(({ alliances }) => alliances.map(({ id, draft }) => [id, draft.name]))),
    decisions: new Map(registries.flatMap(({ decisions }) => decisions.map(({ id, draft }) => [id, draft]))),
  };
  return {
    decisions: pairs.slice(0, MOST_RECORDS).flatMap((pair) => describe(pair, known)),
    leftOut: Math.max(0, pairs.length - MOST_RECORDS),
  };
}

/** What the register after the change, else before it, says of alliances and decisions. */
interface Known {
  names: ReadonlyMap<string, string | undefined>;
  decisions: ReadonlyMap<string, Draft<Decision>>;
}

function describe(pair: DecisionPair, known: Known): DecisionChange[] {
  const { before, after } = pair;
  const written = after ?? before;
  if (!written) return [];
  const draft = (written.record ?? before?.record)?.draft;
  const isEdit = before !== undefined && after !== undefined;
  const fields = isEdit ? edited(before, after) : said(draft, before === undefined);
  const concerned = isEdit || !draft ? [] : concernedBy(draft, known);
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

const edited = (before: WrittenFile, after: WrittenFile) =>
  before.record && after.record ? compareBySchema(Decision, before.record.draft, after.record.draft) : [];

/** Parts with fields of their own, each of which is to be told. */
const PARTS = { objections: {}, instead: {} };

/** All that one decision says, besides what its heading and its alliances tell. */
function said(draft: Draft<Decision> | undefined, isNew: boolean) {
  const { kind: _, document: _1, date: _2, alliances: _3, results: _4, ...rest } = draft ?? {};
  const nothing = Object.fromEntries(Object.entries(PARTS).filter(([part]) => Object.hasOwn(rest, part)));
  return isNew ? compareBySchema(Decision, nothing, rest) : compareBySchema(Decision, rest, nothing);
}

function concernedBy(draft: Draft<Decision>, { names, decisions }: Known): Concerned[] {
  const content = draft.kind === '更正' ? decisions.get(draft.corrects ?? '') : draft;
  return alliancesOf(content ?? {}).map((id): Concerned => {
    const name = names.get(id);
    const found = draft.results?.find(({ alliance }) => alliance === id);
    return {
      id: shownPath(id),
      ...(name === undefined ? {} : { name: shown(name) }),
      ...(found?.result ? { result: found.result } : {}),
      ...(found?.reason ? { reason: shown(found.reason) } : {}),
    };
  });
}

/** As it may be shown: personal data masked, and cut. */
const shown = (text: string) => shorten(maskPersonalData(text));
