/** What runs in a reader's browser where a script is loaded on demand. */
import { SITE_UPDATED } from '#src/views/own-sentence.ts';

/** Addresses → what was fetched from there, or is being fetched. */
const fetched = new Map<string, Promise<unknown>>();

/**
 * Fetches scripts whole, then imports. A browser remembers for as long as a page is open that a script could not be
 * imported (whatwg/html#6768), but not that it could not be fetched. What was fetched once is not asked for again: it
 * works without a network from then on.
 * @throws Error with a sentence where a script is gone, TypeError where there is no network; it may be called again.
 */
export async function fetchFirst<Loaded>(load: () => Promise<Loaded>, scripts: readonly string[]): Promise<Loaded> {
  await Promise.all(scripts.map((script) => fetchOnce(import.meta.env.BASE_URL + script)));
  return load();
}

function fetchOnce(address: string): Promise<unknown> {
  const whole = fetched.get(address) ?? fetchWhole(address);
  fetched.set(address, whole);
  whole.catch(() => fetched.delete(address));
  return whole;
}

async function fetchWhole(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(SITE_UPDATED);
  return response.blob();
}
