/** The search index read back: each alliance at all times, to be asked through `stateOn`. */
import type { Act } from '#src/publication/public-registry.ts';
import type {
  IndexedAct,
  IndexedAlliance,
  IndexedDecision,
  IndexedName,
  SearchIndex,
} from '#src/views/search-index.ts';
import { searchKey } from '#src/views/search-text.ts';

export interface IndexedOrganisation {
  name: string;
  /** Empty for a partner from abroad. */
  creditCode: string;
  formerNames?: { name: string; until: string }[];
  /** All its names and its code, as search compares them, one a line. */
  key: string;
}

export type IndexedLead = IndexedOrganisation & { kind: string };

/** What the register knows of an alliance over time, as far as the index tells it. */
export interface LivedEntry {
  draft: {
    name: string;
    formerNames?: { name: string; until: string }[];
    lead: IndexedLead;
    formerLeads?: (IndexedLead & { until: string })[];
    members: (IndexedOrganisation & { joined?: string; left?: string })[];
  };
  /** Of a decision that is not public itself, `decision` is empty. */
  acts: readonly Act[];
}

/**
 * The lives of all alliances of an index, in its order.
 * @throws Error when the index names a place that is not there: the file is not one of ours.
 */
export function livesOf(index: SearchIndex): LivedEntry[] {
  const organisations = index.organisations.map(([name, creditCode, ...former]) => ({
    name,
    creditCode,
    ...named(former),
    key: [name, creditCode, ...former.map(([each]) => each)].map(searchKey).join('\n'),
  }));
  const decisions = index.decisions.map((decision) => actOf(decision, index));
  return index.alliances.map((alliance) => lifeOf(alliance, index, organisations, decisions));
}

const named = (former: readonly IndexedName[]) =>
  former.length > 0 ? { formerNames: former.map(([name, until]) => ({ name, until })) } : {};

function lifeOf(
  alliance: IndexedAlliance,
  { leadKinds, results }: SearchIndex,
  organisations: readonly IndexedOrganisation[],
  decisions: readonly Act[],
): LivedEntry {
  const [id, name, , , , leadKindAt, leadAt, memberAt, , acts, , formerNames = [], formerLeads = []] = alliance;
  const lead = (place: number, kind: number): IndexedLead => ({
    ...at(organisations, place),
    kind: at(leadKinds, kind),
  });
  const act = (each: IndexedAct): Act => {
    if (typeof each === 'number') return at(decisions, each);
    const [place, result] = each;
    return { ...at(decisions, place), result: { alliance: id, result: at(results, result) } } as Act;
  };
  return {
    draft: {
      name,
      ...named(formerNames),
      lead: lead(leadAt, leadKindAt),
      ...(formerLeads.length > 0
        ? { formerLeads: formerLeads.map(([place, until, kind]) => ({ ...lead(place, kind), until })) }
        : {}),
      members: memberAt.map((member) => {
        if (typeof member === 'number') return at(organisations, member);
        const [place, joined, left] = member;
        return { ...at(organisations, place), ...(joined ? { joined } : {}), ...(left ? { left } : {}) };
      }),
    },
    acts: acts.map(act),
  };
}

function actOf([decision, kindAt, date, document, until, about]: IndexedDecision, { kinds }: SearchIndex): Act {
  const kind = at(kinds, kindAt);
  const said = about === '' ? {} : kind === '年度评估' ? { year: Number(about) } : { cause: about };
  const content = { ...(document ? { document } : {}), ...(until ? { until } : {}), ...said };
  return { decision, kind, date, content: content as Act['content'] };
}

/**
 * What stands at a place of a table.
 * @throws Error when there is no such place.
 */
export function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place];
  if (value === undefined) throw new Error('search index: no such place');
  return value;
}
