/** The alliances of a document, each with what the document said of it. */
import type { PublicDecisionRecord, PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { nameOn } from '#src/registry/state/parties.ts';
import { changeWords } from './act-words.ts';
import { once } from './once.ts';

export interface DocumentAlliance {
  record: PublicRecord;
  /** What it was called on the day of the document. */
  name: string;
  /** What the document says of this one alone: its result, its changes, its reason. */
  said: readonly string[];
  /** A correction took it out: the document concerns it no more. */
  out: boolean;
}

/** Published records by id. */
export const recordsById = once(
  ({ records }: Pick<PublicRegistry, 'records'>): ReadonlyMap<string, PublicRecord> =>
    new Map(records.map((record) => [record.id, record])),
);

/** What an alliance was called on a day. */
export const calledOn = ({ alliance, name }: PublicRecord, day: string): string => nameOn(alliance, day) ?? name;

/** The alliances in the order of the document, those a correction took out last. */
export function documentAlliances(registry: PublicRegistry, decision: PublicDecisionRecord): DocumentAlliance[] {
  const { counts, alliances } = decision;
  const { results = [], changes = [] } = counts;
  const own = new Set([...(counts.alliances ?? []), ...results.map(({ alliance }) => alliance)]);
  const inOrder = [...own, ...alliances.filter((id) => !own.has(id))];
  return inOrder.flatMap((id): DocumentAlliance[] => {
    const record = recordsById(registry).get(id);
    if (!record) return [];
    const result = results.find(({ alliance }) => alliance === id);
    const said = [
      result?.result,
      ...changes.filter(({ alliance }) => alliance === undefined || alliance === id).map(changeWords),
      result?.reason,
    ];
    return [
      {
        record,
        name: calledOn(record, counts.date),
        said: said.filter((each) => each !== undefined),
        out: counts.kind !== '更正' && !own.has(id),
      },
    ];
  });
}
