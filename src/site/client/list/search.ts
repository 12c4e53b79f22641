/** Which entries fit a state, and what taking off or adding one part would give: all in one pass. */
import { namesOf } from '#src/registry/state/parties.ts';
import { FILTERS, type FilterKey } from '#src/views/list-filters.ts';
import { searchKey, searchWords } from '#src/views/search-text.ts';
import type { Entry } from '../search/entries.ts';
import type { ConditionKey, ListState } from './state.ts';

export interface Found {
  /** In the order of the list. */
  hits: readonly Entry[];
  /** For each filter, how many a value would give with the other parts as they are. */
  counts: Readonly<Record<FilterKey, ReadonlyMap<string, number>>>;
  /** How many there would be without this part. */
  without: Readonly<Record<ConditionKey, number>>;
}

/** Searches entries of one day; without a standing asked for, those on the list. */
export function search(entries: readonly Entry[], state: ListState): Found {
  const words = searchWords(state.q);
  const hits: Entry[] = [];
  const counts = { district: tally(), industry: tally(), batch: tally(), lead: tally(), standing: tally() };
  const without = { q: 0, district: 0, industry: 0, batch: 0, lead: 0, standing: 0 };
  for (const entry of entries) {
    const missed = missedPart(entry, words, state);
    if (missed === 'several') continue;
    if (missed === undefined) hits.push(entry);
    else without[missed] += 1;
    if (missed === 'q') continue;
    for (const { key } of FILTERS) {
      if (missed !== undefined && missed !== key) continue;
      for (const value of entry.facets[key]) count(counts[key], value);
    }
  }
  for (const key of Object.keys(without) as ConditionKey[]) without[key] += hits.length;
  const read = (key: FilterKey) => new Map(Array.from(counts[key], ([value, { times }]) => [value, times]));
  return {
    hits,
    counts: {
      district: read('district'),
      industry: read('industry'),
      batch: read('batch'),
      lead: read('lead'),
      standing: read('standing'),
    },
    without,
  };
}

/** Counters are changed in place: writing a map's entry anew for each of 10,000 entries took a third of a search. */
type Tally = Map<string, { times: number }>;
const tally = (): Tally => new Map();

function count(counts: Tally, value: string): void {
  const known = counts.get(value);
  if (known) known.times += 1;
  else counts.set(value, { times: 1 });
}

/** The one part an entry does not fit; undefined when it fits all. The text is looked at last: it is the longest. */
function missedPart(entry: Entry, words: readonly string[], state: ListState): ConditionKey | 'several' | undefined {
  let missed: ConditionKey | undefined;
  for (const { key } of FILTERS) {
    const wanted = key === 'standing' && state.standing === '' ? '在册' : state[key];
    if (wanted === '' || entry.facets[key].includes(wanted)) continue;
    if (missed !== undefined) return 'several';
    missed = key;
  }
  if (words.every((word) => entry.text.includes(word))) return missed;
  return missed === undefined ? 'q' : 'several';
}

/**
 * Where the words stand that the row itself does not show: `成员：示例大学`. Empty when the row shows them all. Lines
 * of the text are single facts, so one word never matches across two of them.
 */
export function reasonsFor({ row, lead, members, tasks, lived }: Entry, words: readonly string[]): string[] {
  const shown = [row.name, row.lead, row.industry, row.district].map(searchKey).join('\n');
  const hidden = [
    { label: '牵头单位信用代码', text: lead.creditCode, shows: lead.creditCode },
    ...namesOf(lived.draft).map((name) => ({ label: '曾用名', text: name, shows: name })),
    ...namesOf(lead).map((name) => ({ label: '牵头单位曾用名', text: name, shows: name })),
    ...members.flatMap(({ name, creditCode, formerNames = [] }) => [
      { label: '成员', text: name, shows: name },
      ...formerNames.map((former) => ({
        label: '成员',
        text: former.name,
        shows: `${name}（曾用名 ${former.name}）`,
      })),
      { label: '成员', text: creditCode, shows: `${name} ${creditCode}` },
    ]),
    ...tasks.map((title) => ({ label: '任务', text: title, shows: title })),
  ];
  const missing = words.filter((word) => !shown.includes(word));
  const reasons = missing.flatMap((word) => {
    const place = hidden.find(({ text }) => searchKey(text).includes(word));
    return place ? [`${place.label}：${place.shows}`] : [];
  });
  return [...new Set(reasons)];
}
