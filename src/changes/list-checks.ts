/** Who is on the list before a change and not after it: by a decision of exit that stands, it still needs an owner's word. */
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import type { AllianceRecord, DecisionRecord, Registry } from '#src/registry/registry.ts';
import { isListedOn, lastActOf, periodsOf } from '#src/registry/state/standing.ts';
import { changeFinding } from './change-checks.ts';
import { inWords, isNotKept } from './decision-checks.ts';
import type { DecisionPair } from './pair-decisions.ts';
import type { RecordPair } from './pair-records.ts';

/** `change/list-shrinks` at the decision that takes each alliance off the list, as of an ISO date. */
export function listFindings(
  before: Registry,
  after: Registry,
  { records, decisions }: { records: readonly RecordPair[]; decisions: readonly DecisionPair[] },
  asOf: string,
): Diagnostic[] {
  const movedTo = new Map(records.map((pair) => [pair.before?.file.path, pair.after?.file.path]));
  const young = new Map(after.alliances.map((record) => [record.source.file, record]));
  const refused = new Set(decisions.flatMap((pair) => (isNotKept(pair, asOf) ? (pair.before?.id ?? []) : [])));
  return before.alliances.flatMap((old) => {
    if (!isListedOn(old, asOf)) return [];
    const { file } = old.source;
    const now = young.get(movedTo.has(file) ? (movedTo.get(file) ?? '') : file);
    // Another file name is another id, of which no decision speaks; a record that is gone has been spoken of.
    if (!now || now.id !== old.id || isListedOn(now, asOf)) return [];
    // The decision that put it on the list was edited or deleted: that is refused by itself.
    const listing = periodsOf(old, asOf).at(-1)?.by.decision ?? '';
    if (refused.has(listing)) return [];
    const decision = decisionBehind(now, listing, after.decisions, asOf);
    const by = decision ? `按“${inWords(decision)}”` : '';
    const message = `“${now.draft.name ?? now.id}”${by}退出名单，须由市局审核人员确认`;
    return [changeFinding('change/list-shrinks', message, placeIn(decision, now))];
  });
}

/** The exit, or the correction that takes the listing back. */
function decisionBehind(
  now: AllianceRecord,
  listing: string,
  decisions: readonly DecisionRecord[],
  asOf: string,
): DecisionRecord | undefined {
  const exit = isClosed(now, listing, asOf) ? lastActOf(now, '退出', asOf)?.decision : undefined;
  return decisions.find(({ id, draft }) => (exit ? id === exit : draft.kind === '更正' && draft.corrects === listing));
}

/** The alliance's line in the decision. */
function placeIn(decision: DecisionRecord | undefined, now: AllianceRecord): Location {
  if (!decision) return now.source.locate(['name']);
  const i = decision.draft.alliances?.indexOf(now.id) ?? -1;
  return decision.source.locate(i < 0 ? ['kind'] : ['alliances', i]);
}

const isClosed = (now: AllianceRecord, listing: string, asOf: string) =>
  periodsOf(now, asOf).some(({ by, closedBy }) => by.decision === listing && closedBy !== undefined);
