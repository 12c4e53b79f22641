/** The list as a reader meets it, and what tests need of its records. */
import type { Page } from 'playwright-core';

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
