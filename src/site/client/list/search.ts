/** Which entries fit a state, and what taking off or adding one part would give: all in one pass. */
import { FILTERS, type FilterKey } from '#src/views/list-filters.ts';
import { searchWords } from '#src/views/search-text.ts';
import type { Entry } from '../search/entries.ts';
import { comparedOf, holding, type Facet } from './compared.ts';
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
  const { texts, facets } = comparedOf(entries);
  const words = searchWords(state.q).map((word) => holding(texts, word));
  const filters = FILTERS.map(({ key }) => filterOf(key, facets[key], state));
  const hits: Entry[] = [];
  const without = { q: 0, district: 0, industry: 0, batch: 0, lead: 0, standing: 0 };
  for (let i = 0; i < entries.length; i++) {
    const missed = missedPart(i, words, filters);
    const entry = entries[i];
    if (missed === 'several' || entry === undefined) continue;
    if (missed === undefined) hits.push(entry);
    else without[missed] += 1;
    if (missed === 'q') continue;
    for (const filter of filters) if (missed === undefined || missed === filter.key) count(filter, i);
  }
  for (const key of Object.keys(without) as ConditionKey[]) without[key] += hits.length;
  const counts = Object.fromEntries(filters.map((filter) => [filter.key, counted(filter)]));
  return { hits, counts: counts as Record<FilterKey, Map<string, number>>, without };
}

/** A filter at work: which of its lists of values fit what is asked for, and how often each was met. */
interface Filter {
  key: FilterKey;
  facet: Facet;
  /** Undefined where nothing is asked for: all fit. */
  fits: readonly boolean[] | undefined;
  times: Uint32Array;
}

function filterOf(key: FilterKey, facet: Facet, state: ListState): Filter {
  const asked = key === 'standing' && state.standing === '' ? '在册' : state[key];
  return {
    key,
    facet,
    fits: asked === '' ? undefined : facet.lists.map((values) => values.includes(asked)),
    times: new Uint32Array(facet.lists.length),
  };
}

/** Numbers, not words, are counted: words looked up for each of 10,000 entries were most of a search. */
function count({ facet, times }: Filter, i: number): void {
  const list = facet.own[i] ?? 0;
  times[list] = (times[list] ?? 0) + 1;
}

/** How often each value was met. */
function counted({ facet, times }: Filter): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [list, values] of facet.lists.entries()) {
    const met = times[list] ?? 0;
    if (met > 0) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + met);
  }
  return counts;
}

/** The one part that entry `i` does not fit; undefined when it fits all. */
function missedPart(
  i: number,
  words: readonly Uint8Array[],
  filters: readonly Filter[],
): ConditionKey | 'several' | undefined {
  let missed: ConditionKey | undefined = words.every((held) => held[i] === 1) ? undefined : 'q';
  for (const { key, facet, fits } of filters) {
    if (fits === undefined || fits[facet.own[i] ?? 0]) continue;
    if (missed !== undefined) return 'several';
    missed = key;
  }
  return missed;
}
