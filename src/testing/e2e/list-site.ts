/** A served site whose list is to be tried: the page as a reader meets it, and the records it should show. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { SITE } from './built.ts';
import { serve } from './serve.ts';
import { visit, type Visit } from './visit.ts';

/** What tests need of a record as `/alliances.json` gives it. */
export interface Alliance {
  id: string;
  name: string;
  standing: string;
  batch: number;
  industry: { id: string; name: string };
  district: { id: string; name: string };
  lead: { name: string; creditCode: string; kind: string };
  members: { name: string; creditCode: string }[];
  tasks: { title: string }[];
}

export interface ListSite {
  origin: string;
  alliances: readonly Alliance[];
  /** Ids of the records that fit, in the order of the list. */
  ids: (fits: (alliance: Alliance) => boolean) => string[];
  /** Of those on the list, which is what is shown unless another standing is asked for. */
  listed: (fits?: (alliance: Alliance) => boolean) => string[];
  open: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  close: () => Promise<void>;
}

/** Serves a built site and starts a browser. */
export async function openListSite(folder = SITE): Promise<ListSite> {
  const site = await serve(folder);
  const browser = await launchBrowser();
  const response = await fetch(`${site.origin}/alliances.json`);
  const { alliances } = (await response.json()) as { alliances: Alliance[] };
  return {
    origin: site.origin,
    alliances,
    ids: (fits) => alliances.filter(fits).map(({ id }) => id),
    listed: (fits = () => true) =>
      alliances.filter((each) => each.standing === '在册' && fits(each)).map(({ id }) => id),
    open: (path, options) => visit(browser, site.origin, path, options),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Ids of the rows a reader sees. */
export const rows = (page: Page) =>
  page
    .locator('.alliance-table tbody tr:visible th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2)));

export const heading = (page: Page) => page.locator('.alliance-list h2').innerText();

export const searchBox = (page: Page) => page.getByRole('searchbox', { name: '搜索' });

export const filter = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Waits until the list shows what was asked for. */
export const filtered = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.alliance-list h2')?.textContent?.startsWith('筛选出'));

/** Whether an alliance holds a word in anything that is searched. */
export const holds = ({ name, lead, members, tasks, industry, district }: Alliance, word: string): boolean =>
  [name, lead, industry, district, ...members]
    .map((each) => (typeof each === 'string' ? each : each.name))
    .concat(tasks.map(({ title }) => title))
    .some((text) => text.includes(word));
