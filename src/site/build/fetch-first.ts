/** What runs in a reader's browser where a script is loaded on demand. */
import { ReloadNeeded } from '#src/views/own-sentence.ts';

/** Addresses → what was fetched from there, or is being fetched. */
const fetched = new Map<string, Promise<unknown>>();

/**
 * Fetches scripts whole, then imports. A browser remembers for as long as a page is open that a script could not be
 * imported (whatwg/html#6768), but not that it could not be fetched. What was fetched once is not asked for again: it
 * works without a network from then on.
 * @throws ReloadNeeded where a script is gone, or could not be imported all the same; any other error, as without a
 * network, may be gone when it is called again.
 */
export async function fetchFirst<Loaded>(load: () => Promise<Loaded>, scripts: readonly string[]): Promise<Loaded> {
  await Promise.all(scripts.map((script) => fetchOnce(import.meta.env.BASE_URL + script)));
  return load().catch((error: unknown) => {
    throw new ReloadNeeded('这一部分没有载入，请刷新页面后再试', { cause: error });
  });
}

function fetchOnce(address: string): Promise<unknown> {
  const known = fetched.get(address);
  if (known) return known;
  const whole = fetchWhole(address).catch((error: unknown) => {
    fetched.delete(address);
    throw error;
  });
  fetched.set(address, whole);
  return whole;
}

async function fetchWhole(address: string): Promise<Blob> {
  const response = await fetch(address);
  // Names of scripts change with what is in them: one that is not there belongs to the site as it was before.
  if (response.status === 404) throw new ReloadNeeded('网站已更新，请刷新页面后再试');
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.blob();
}
