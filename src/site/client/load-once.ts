/** Files of the site that a script reads: fetched once, on first use. */

/** What `load` makes of an address, the first time only. A failure is forgotten, so that the next call tries again. */
export function loadOnce<Loaded>(load: (address: string) => Promise<Loaded>): (address: string) => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return (address) =>
    (loading ??= load(address).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/**
 * Fetches a file, asking the server whether it changed: rows and index of two publications must not mix.
 * @throws Error where there is none.
 */
export async function fetchFresh(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
