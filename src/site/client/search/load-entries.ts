/** The search index, fetched once, on first use. */
import type { SearchIndex } from '#src/views/search-index.ts';
import { fetchFresh, loadOnce } from '../load-once.ts';
import type { Entry } from './entries.ts';

/** The entries, the day they stand for, and how they stood on a day before. */
export interface Loaded {
  asOf: string;
  entries: readonly Entry[];
  /** Made once a day asked for, the last one only: every key of a search asks again. */
  entriesOn: (day: string) => readonly Entry[];
}

/** Fetches the index at an address, the first time only. */
export const loadEntries = loadOnce(async (address): Promise<Loaded> => {
  // What reads the index comes with it: a page on which nobody searches loads neither.
  const [response, { entriesOf, entriesOn }] = await Promise.all([fetchFresh(address), import('./entries.ts')]);
  const index = (await response.json()) as SearchIndex;
  const entries = entriesOf(index);
  let last: { day: string; seen: readonly Entry[] } | undefined;
  return {
    asOf: index.asOf,
    entries,
    entriesOn: (day) => {
      if (last?.day !== day) last = { day, seen: entriesOn(entries, day) };
      return last.seen;
    },
  };
});
