/** The search index read back: one entry an alliance, with the text that is searched. */
import type { FilterKey } from '#src/views/list-filters.ts';
import { markOf, noteOf, type ListRow } from '#src/views/list-row.ts';
import type { Listing } from '#src/views/listing.ts';
import type { IndexedAlliance, SearchIndex } from '#src/views/search-index.ts';
import { searchKey } from '#src/views/search-text.ts';

export interface IndexedOrganisation {
  name: string;
  creditCode: string;
}

export interface Entry {
  row: ListRow;
  stage: string;
  lead: IndexedOrganisation;
  members: readonly IndexedOrganisation[];
  tasks: readonly string[];
  listing: Listing;
  /** What each filter compares; 名单状态 has two. */
  facets: Record<FilterKey, readonly string[]>;
  /** Keys of everything that can be searched, one a line. */
  text: string;
}

/** Keys are made once an organisation, not once an alliance: most take part in several. */
export function entriesOf(index: SearchIndex): Entry[] {
  const organisations = index.organisations.map(([name, creditCode]) => ({
    name,
    creditCode,
    key: `${searchKey(name)}\n${searchKey(creditCode)}`,
  }));
  const places = [...index.districts, ...index.industries].map(([, name]) => searchKey(name));
  return index.alliances.map((alliance) => entryOf(alliance, index, organisations, places));
}

function entryOf(
  alliance: IndexedAlliance,
  index: SearchIndex,
  organisations: readonly (IndexedOrganisation & { key: string })[],
  places: readonly string[],
): Entry {
  const [id, name, district, industry, batch, leadKind, standingAt, stageAt, leadAt, memberAt, tasks, ...rest] =
    alliance;
  const [entered, enteredBy, exited, exitedBy, until, draft] = rest;
  const [districtId, districtName] = at(index.districts, district);
  const [industryId, industryName] = at(index.industries, industry);
  const standing = at(index.standings, standingAt);
  const stage = at(index.stages, stageAt);
  const lead = at(organisations, leadAt);
  const members = memberAt.map((place) => at(organisations, place));
  const event = (date: string, by: number | '') =>
    date === '' ? undefined : { date, document: by === '' ? undefined : at(index.documents, by) };
  return {
    row: {
      id,
      name,
      lead: lead.name,
      industry: industryName,
      district: districtName,
      batch,
      members: members.length,
      standing,
      mark: markOf(standing, stage, draft === 1),
      note: noteOf({ standing, entered, exited, until }),
    },
    stage,
    lead,
    members,
    tasks,
    listing: { entered: event(entered, enteredBy), exited: event(exited, exitedBy) },
    facets: {
      district: [districtId],
      industry: [industryId],
      batch: [String(batch)],
      lead: [at(index.leadKinds, leadKind)],
      standing: standing === stage ? [stage] : [standing, stage],
    },
    text: [
      searchKey(name),
      places[district],
      places[index.districts.length + industry],
      lead.key,
      ...members.map(({ key }) => key),
      ...tasks.map(searchKey),
    ].join('\n'),
  };
}

/**
 * @throws Error when the index names a place that is not there: the file is not one of ours.
 */
function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place];
  if (value === undefined) throw new Error('search index: no such place');
  return value;
}
