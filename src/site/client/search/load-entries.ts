/** The search index, fetched once, on first use. */
import type { SearchIndex } from '#src/views/search-index.ts';
import type { Entry } from './entries.ts';

/** The entries and the day they stand for. */
export interface Loaded {
  asOf: string;
  entries: readonly Entry[];
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
  const [response, { entriesOf }] = await Promise.all([fetch(address, { cache: 'no-cache' }), import('./entries.ts')]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const index = (await response.json()) as SearchIndex;
  return { asOf: index.asOf, entries: entriesOf(index) };
}
