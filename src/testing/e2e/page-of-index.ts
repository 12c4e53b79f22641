/** A page of the usual site that reads another register's index, as of that register's day. */
import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { searchIndex } from '#src/views/search-index.ts';
import { text } from './built.ts';
import { openedSite } from './opened-site.ts';

/** Called at the head of a test file; gives how the page at `path` is opened over a register, in one window for all. */
export function pageOfIndex(path: string): (registry: PublicRegistry) => Promise<Page> {
  /** What the server gives for the index, and the day of the page. */
  let given = { index: '', asOf: '' };
  const site = openedSite(undefined, {
    instead: (asked) => {
      if (asked === '/search.json') return given.index;
      return asked === path
        ? text(`${path}index.html`).replace(/data-as-of="[^"]*"/, `data-as-of="${given.asOf}"`)
        : undefined;
    },
  });
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage();
  });
  return async (registry) => {
    given = { index: JSON.stringify(searchIndex(registry)), asOf: registry.asOf };
    await page.goto(`${site.origin}${path}`);
    return page;
  };
}
