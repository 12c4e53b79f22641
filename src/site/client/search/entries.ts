/** The search index read back: one entry an alliance, with the text that is searched. */
import type { Act } from '#src/publication/public-registry.ts';
import { nameOn, namesOf } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import type { FilterKey } from '#src/views/list-filters.ts';
import { batchShort } from '#src/views/batch.ts';
import { markOf, noteOf, type ListRow } from '#src/views/list-row.ts';
import type { IndexedAlliance, IndexedName, SearchIndex } from '#src/views/search-index.ts';
import { searchKey } from '#src/views/search-text.ts';

export interface IndexedOrganisation {
  name: string;
  /** Empty for a partner from abroad. */
  creditCode: string;
  formerNames?: { name: string; until: string }[];
}

export interface Entry {
  row: ListRow;
  stage: string;
  /** The lead and the members of the day of the data. */
  lead: IndexedOrganisation;
  members: readonly IndexedOrganisation[];
  tasks: readonly string[];
  /** The alliance at all times, for those who ask about a day. */
  lived: LivedEntry;
  /** What each filter compares; 名单状态 has several. */
  facets: Record<FilterKey, readonly string[]>;
  /** Keys of everything that can be searched, one a line. */
  text: string;
}

/** What the register knows of an alliance over time, as far as the index tells it: asked through `stateOn`. */
export interface LivedEntry {
  draft: {
    name: string;
    formerNames?: { name: string; until: string }[];
    lead: IndexedOrganisation;
    formerLeads?: (IndexedOrganisation & { until: string })[];
    members: (IndexedOrganisation & { joined?: string; left?: string })[];
  };
  acts: readonly Act[];
}

/** Keys are made once an organisation, not once an alliance: most take part in several. */
export function entriesOf(index: SearchIndex): Entry[] {
  const organisations = index.organisations.map(([name, creditCode, ...former]) => ({
    name,
    creditCode,
    ...named(former),
    key: [name, creditCode, ...former.map(([each]) => each)].map(searchKey).join('\n'),
  }));
  const places = [...index.districts, ...index.industries].map(([, name]) => searchKey(name));
  return index.alliances.map((alliance) => entryOf(alliance, index, organisations, places));
}

const named = (former: readonly IndexedName[]) =>
  former.length > 0 ? { formerNames: former.map(([name, until]) => ({ name, until })) } : {};

type Keyed = IndexedOrganisation & { key: string };

function entryOf(
  alliance: IndexedAlliance,
  index: SearchIndex,
  organisations: readonly Keyed[],
  places: readonly string[],
): Entry {
  const [id, , district, industry, batch, leadKind, standingAt, stageAt, , , tasks, periods, until] = alliance;
  const [rectifying, draft] = [alliance[13] === 1, alliance[14] === 1];
  const [districtId, districtName] = at(index.districts, district);
  const [industryId, industryName] = at(index.industries, industry);
  const standing = at(index.standings, standingAt);
  const stage = at(index.stages, stageAt);
  const lived = livedOf(alliance, index, organisations);
  const state = stateOn(lived, index.asOf);
  const lead = (state.lead?.value ?? lived.draft.lead) as Keyed;
  const members = state.members.map(({ value }) => value as Keyed);
  const period = periods.at(-1);
  const { name = '' } = state;
  return {
    row: {
      id,
      name,
      lead: nameOn(lead, index.asOf) ?? lead.name,
      industry: industryName,
      district: districtName,
      batch: batchShort(batch),
      members: members.length,
      standing,
      mark: markOf({ standing, stage, rectifying, draft }),
      note: noteOf({ standing, entered: period?.[0], exited: period?.[2], until }),
    },
    stage,
    lead,
    members,
    tasks,
    lived,
    facets: {
      district: [districtId],
      industry: [industryId],
      batch: [batch],
      lead: [at(index.leadKinds, leadKind)],
      standing: [...new Set([standing, stage, ...(rectifying ? ['限期整改'] : [])])],
    },
    text: [
      ...namesOf(lived.draft).map(searchKey),
      places[district],
      places[index.districts.length + industry],
      lead.key,
      ...members.map(({ key }) => key),
      ...tasks.map(searchKey),
    ].join('\n'),
  };
}

function livedOf(alliance: IndexedAlliance, index: SearchIndex, organisations: readonly Keyed[]): LivedEntry {
  const [, name, , , , , , , leadAt, memberAt, , periods] = alliance;
  const [formerNames = [], formerLeads = []] = [alliance[15], alliance[16]];
  return {
    draft: {
      name,
      ...named(formerNames),
      lead: at(organisations, leadAt),
      ...(formerLeads.length > 0
        ? { formerLeads: formerLeads.map(([place, until]) => ({ ...at(organisations, place), until })) }
        : {}),
      members: memberAt.map((member) => {
        if (typeof member === 'number') return at(organisations, member);
        const [place, joined, left] = member;
        return { ...at(organisations, place), ...(joined ? { joined } : {}), ...(left ? { left } : {}) };
      }),
    },
    acts: periods.flatMap(([from, by, until, closedBy]) => [
      actOf('列入培育名单', from, by, index),
      ...(until === '' ? [] : [actOf('退出', until, closedBy, index)]),
    ]),
  };
}

const actOf = (
  kind: '列入培育名单' | '退出',
  date: string,
  document: number | '',
  { documents }: SearchIndex,
): Act => ({
  decision: '',
  kind,
  date,
  content: document === '' ? {} : { document: at(documents, document) },
});

/**
 * @throws Error when the index names a place that is not there: the file is not one of ours.
 */
function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place];
  if (value === undefined) throw new Error('search index: no such place');
  return value;
}
