/** What a page asks for and cannot have for a while. */
import type { Page } from 'playwright-core';

/**
 * Requests that fail as without a network (`cut`), or because the site was published anew (`gone`), until `had` is called.
 * The route stays: one that is taken away while a page asks for more leaves those requests without an answer for good.
 */
export async function withhold(
  page: Page,
  addresses: string | RegExp,
  how: 'cut' | 'gone' = 'cut',
): Promise<{ had: () => void }> {
  let isHad = false;
  await page.route(addresses, (route) => {
    if (isHad) return route.continue();
    return how === 'cut' ? route.abort() : route.fulfill({ status: 404, body: '' });
  });
  return {
    had: () => {
      isHad = true;
    },
  };
}
