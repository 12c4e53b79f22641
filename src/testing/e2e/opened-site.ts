/** A built site served, and a browser to open it in, from before the first test of a file until after its last. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { SITE } from './built.ts';
import { serve, type Instead, type Served } from './serve.ts';
import { visit, type Visit } from './visit.ts';
import type { WindowOptions } from './windows.ts';

/** To be used within tests and hooks that come after it. */
export interface OpenedSite {
  readonly browser: Browser;
  readonly origin: string;
  /** Opens a page in a window that is as new. */
  open: (path: string, options?: WindowOptions) => Promise<Visit>;
}

/** Sites as they are, served once for all test files of a process: scripts of the same address are made ready once. */
const served = new Map<string, Promise<Served>>();

const servedOnce = (folder: string): Promise<Served> => {
  const there = served.get(folder) ?? serve(folder);
  served.set(folder, there);
  return there;
};

/** Called at the head of a test file. `build` makes the folder before it is served. */
export function openedSite(
  folder = SITE,
  { build, instead }: { build?: () => Promise<unknown>; instead?: Instead } = {},
): OpenedSite {
  let browser: Browser | undefined;
  let site: Served | undefined;
  beforeAll(async () => {
    await build?.();
    site = await (instead ? serve(folder, '/', instead) : servedOnce(folder));
    browser = await sharedBrowser();
  });
  if (instead) afterAll(() => site?.close());
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the site is served from the first test on');
    return thing;
  };
  return {
    get browser() {
      return there(browser);
    },
    get origin() {
      return there(site).origin;
    },
    open: (path, options = {}) => visit(there(browser), there(site).origin, path, options),
  };
}
