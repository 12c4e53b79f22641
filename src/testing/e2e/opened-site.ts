/** A built site served, and a browser to open it in, from before the first test of a file until after its last. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { SITE } from './built.ts';
import { serve, type Served } from './serve.ts';
import { visit, type Visit } from './visit.ts';

/** To be used within tests and hooks that come after it. */
export interface OpenedSite {
  readonly browser: Browser;
  readonly origin: string;
  /** Opens a page in a fresh window. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/**
 * Called at the head of a test file. `build` makes the folder before it is served; what `instead` gives for an address is
 * answered in place of its file.
 */
export function openedSite(
  folder = SITE,
  { build, instead }: { build?: () => void; instead?: (path: string) => string | undefined } = {},
): OpenedSite {
  let browser: Browser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    build?.();
    served = await serve(folder, '/', instead);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the site is served from the first test on');
    return thing;
  };
  return {
    get browser() {
      return there(browser);
    },
    get origin() {
      return there(served).origin;
    },
    open: (path, options = {}) => visit(there(browser), there(served).origin, path, options),
  };
}
