/** The search index read back: one entry an alliance, with the text that is searched, as it stood on any day. */
import { nameOn, namesOf } from '#src/registry/state/parties.ts';
import { lastActOf } from '#src/registry/state/standing.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { EVERYWHERE, RECTIFYING, type FilterKey } from '#src/views/list-filters.ts';
import { batchShort } from '#src/views/batch.ts';
import { markOf, noteOf, type ListRow } from '#src/views/list-row.ts';
import type { SearchIndex } from '#src/views/search-index.ts';
import { searchKey } from '#src/views/search-text.ts';
import { at, livesOf, type IndexedLead, type IndexedOrganisation, type LivedEntry } from './lived.ts';

export type { IndexedOrganisation, LivedEntry } from './lived.ts';

/** An alliance as it stood on one day. */
export interface Entry {
  row: ListRow;
  stage: string;
  /** The lead and the members of the day. */
  lead: IndexedOrganisation;
  members: readonly IndexedOrganisation[];
  tasks: readonly string[];
  /** The alliance at all times, for those who ask about another day. */
  lived: LivedEntry;
  /** What each filter compares; 名单状态 has several, of which one holds for all. */
  facets: Record<FilterKey, readonly string[]>;
  /** Keys of everything that can be searched, one a line. */
  text: string;
  /** What no day changes. */
  lasting: Lasting;
}

interface Place {
  id: string;
  name: string;
}

interface Lasting {
  id: string;
  district: Place;
  industry: Place;
  batch: string;
  tasks: readonly string[];
  lived: LivedEntry;
  /** The stage of what is not public yet, in previews; else empty. */
  draft: string;
  /** The searched text but for lead and members. */
  text: string;
}

/** The entries as they stand on the day of the index. Keys are made once an organisation: most take part in several. */
export function entriesOf(index: SearchIndex): Entry[] {
  const place = ([id, name]: readonly [string, string]) => ({ id, name, key: searchKey(name) });
  const [districts, industries] = [index.districts.map(place), index.industries.map(place)];
  const lives = livesOf(index);
  return index.alliances.map((alliance, i) => {
    const [id, , districtAt, industryAt, batch, , , , tasks, , draft] = alliance;
    const [district, industry, lived] = [at(districts, districtAt), at(industries, industryAt), at(lives, i)];
    const lines = [...namesOf(lived.draft).map(searchKey), district.key, industry.key, ...tasks.map(searchKey)];
    return seenOn({ id, district, industry, batch, tasks, lived, draft, text: lines.join('\n') }, index.asOf);
  });
}

/** The alliance as it stood on another day, up to the day of the index; undefined where it was not public then. */
export const entryOn = ({ lasting }: Entry, day: string): Entry | undefined =>
  stateOn(lasting.lived, day).public ? seenOn(lasting, day) : undefined;

/** The public entries as they stood on a day, in the order of the list. */
export const entriesOn = (entries: readonly Entry[], day: string): Entry[] =>
  entries.flatMap((entry) => entryOn(entry, day) ?? []);

function seenOn(lasting: Lasting, day: string): Entry {
  const { id, district, industry, batch, tasks, lived, draft } = lasting;
  const state = stateOn(lived, day);
  const { standing } = state;
  const lead = (state.lead?.value ?? lived.draft.lead) as IndexedLead;
  const members = state.members.map(({ value }) => value as IndexedOrganisation);
  const past = lived.acts.filter(({ date }) => date <= day);
  const stage = draft || (past.at(-1)?.kind ?? '');
  const period = state.periods.at(-1);
  const rectifying = state.rectification !== undefined;
  return {
    row: {
      id,
      name: state.name ?? lived.draft.name,
      lead: nameOn(lead, day) ?? lead.name,
      industry: industry.name,
      district: district.name,
      batch: batchShort(batch),
      members: members.length,
      standing,
      mark: markOf({ standing, stage, rectifying, draft: draft !== '' }),
      note: noteOf({
        standing,
        entered: period?.from,
        exited: period?.until,
        until: standing === '公示' ? lastActOf(lived, '公示', day)?.content.until : undefined,
      }),
    },
    stage,
    lead,
    members,
    tasks,
    lived,
    facets: {
      district: [district.id],
      industry: [industry.id],
      batch: [batch],
      lead: [lead.kind],
      standing: [standing, ...(rectifying ? [RECTIFYING] : []), EVERYWHERE],
    },
    text: [lasting.text, lead.key, ...members.map(({ key }) => key)].join('\n'),
    lasting,
  };
}
