/** The search index, fetched once, on first use. */
import type { SearchIndex } from '#src/views/search-index.ts';
import type { Entry } from './entries.ts';

/** The entries, the day they stand for, and how they stood on a day before. */
export interface Loaded {
  asOf: string;
  entries: readonly Entry[];
  /** Made once a day asked for, the last one only: every key of a search asks again. */
  entriesOn: (day: string) => readonly Entry[];
}

let loading: Promise<Loaded> | undefined;

/**
 * Fetches the index at `address`, the first time only. A failure is forgotten, so that the next call tries again.
 * `no-cache` asks the server whether it changed: rows and index of two publications must not mix.
 */
export function loadEntries(address: string): Promise<Loaded> {
  loading ??= fetchEntries(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEntries(address: string): Promise<Loaded> {
  // What reads the index comes with it: a page on which nobody searches loads neither.
  const [response, { entriesOf, entriesOn }] = await Promise.all([
    fetch(address, { cache: 'no-cache' }),
    import('./entries.ts'),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
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
}
