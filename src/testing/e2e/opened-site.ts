/** A built site served, and a browser to open it in, from before the first test of a file until after its last. */
import { readFileSync } from 'node:fs';
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
  /** The address of its start, without the slash at the end; with the path that the site is built for. */
  readonly origin: string;
  /** Opens a page in a window that is as new. */
  open: (path: string, options?: WindowOptions) => Promise<Visit>;
}

/** Sites as they are, served once for all test files of a process: scripts of the same address are made ready once. */
const served = new Map<string, Promise<Served>>();

const servedOnce = (folder: string): Promise<Served> => {
  const there = served.get(folder) ?? serve(folder, baseOf(folder));
  served.set(folder, there);
  return there;
};

/** The path a site is built for, `/` or `/path/`: a register need not stand at the front of its host. */
export function baseOf(folder: string): string {
  const { url } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as { url: string };
  return new URL(url).pathname.replace(/\/?$/, '/');
}

/** Called at the head of a test file. `build` makes the folder before it is served. */
export function openedSite(
  folder = SITE,
  { build, instead }: { build?: () => Promise<unknown>; instead?: Instead } = {},
): OpenedSite {
  let browser: Browser | undefined;
  let site: Served | undefined;
  beforeAll(async () => {
    await build?.();
    site = await (instead ? serve(folder, baseOf(folder), instead) : servedOnce(folder));
    browser = await sharedBrowser();
  });
  if (instead) afterAll(() => site?.close());
  const there = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the site is served from the first test on');
    return thing;
  };
  const startOf = ({ origin }: Served) => `${origin}${baseOf(folder).slice(0, -1)}`;
  return {
    get browser() {
      return there(browser);
    },
    get origin() {
      return startOf(there(site));
    },
    open: (path, options = {}) => visit(there(browser), startOf(there(site)), path, options),
  };
}
