/** The built site in a real browser, served as a plain folder: every page, link and download, with and without script. */
import AxeBuilder from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serve, type Served } from './serve.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  site = await serve('dist');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page and collects everything that went wrong on the way. */
async function visit(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = watch(page);
  const response = await page.goto(`${site.origin}${path}`);
  return { context, page, problems, status: response?.status() };
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => !request.url().startsWith(site.origin) && problems.push(`foreign: ${request.url()}`));
  return problems;
}

const PAGES = ['/', '/alliances/carbon-fibre/', '/alliances/drug-formulation/', '/404.html'];
const SETTINGS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(PAGES)('%s', (path) => {
  test.each(SETTINGS)(
    'is accessible at $width px, $colorScheme, with no error and no foreign request',
    async ({ width, colorScheme }) => {
      const { context, page, problems } = await visit(path, { viewport: { width, height: 800 }, colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});

/** Findings of axe: WCAG 2.2 AA and best practice. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: {
          run: (
            context: Document,
            options: unknown,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

test('the list names every published alliance and links to its page, without script too', async () => {
  const { context, page } = await visit('/', { javaScriptEnabled: false });
  const { alliances } = (await (await fetch(`${site.origin}/alliances.json`)).json()) as {
    alliances: { id: string; name: string }[];
  };
  const links = await page
    .locator('tbody th a')
    .evaluateAll((anchors) => anchors.map((a) => [a.textContent, a.getAttribute('href')]));
  expect(links).toEqual(alliances.map(({ id, name }) => [name, `/alliances/${id}/`]));
  expect(alliances.length).toBeGreaterThan(20);
  await context.close();
});

test('an alliance page shows facts, members, tasks, each clause and the stages', async () => {
  const { context, page } = await visit('/alliances/carbon-fibre/', { javaScriptEnabled: false });
  const { alliances } = (await (await fetch(`${site.origin}/alliances.json`)).json()) as { alliances: AllianceJson[] };
  const record = alliances.find(({ id }) => id === 'carbon-fibre');
  const text = await page.locator('main').innerText();
  for (const { name, creditCode, role } of record?.members ?? [])
    expect(text).toSatisfy((all: string) => [name, creditCode, role].every((part) => all.includes(part)));
  for (const { title, goal } of record?.tasks ?? [])
    expect(text).toSatisfy((all: string) => all.includes(title) && all.includes(goal));
  expect(await page.locator('[id^="clause-"]').count()).toBe(record?.verdicts.length);
  expect(await page.locator('.stage-history li').count()).toBe(record?.history.length);
  await context.close();
});

interface AllianceJson {
  id: string;
  members: { name: string; creditCode: string; role: string }[];
  tasks: { title: string; goal: string }[];
  verdicts: unknown[];
  history: unknown[];
}

test('every link within the site leads somewhere', async () => {
  const context = await browser.newContext();
  const seen = new Map<string, number>();
  const queue = ['/'];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    const response = await fetch(`${site.origin}${path}`);
    seen.set(path, response.status);
    if (response.headers.get('content-type')?.startsWith('text/html')) queue.push(...(await linksOn(context, path)));
  }
  expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
  await context.close();
});

async function linksOn(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${site.origin}${path}`);
  const addresses = await page
    .locator('a[href], link[rel="icon"], link[rel="stylesheet"]')
    .evaluateAll((found) => found.map((each) => (each as HTMLAnchorElement).href));
  await page.close();
  return addresses.filter((address) => address.startsWith(site.origin)).map((address) => new URL(address).pathname);
}

test('an unknown address says so in Chinese and leads back', async () => {
  const { context, page, status } = await visit('/alliances/no-such-alliance/');
  expect(status).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('没有这个页面');
  await page.locator('main a').click();
  expect(await page.locator('h1').innerText()).toBe('创新联合体培育名单');
  await context.close();
});

test('the keyboard reaches content by the skip link, then the links of the list in order', async () => {
  const { context, page } = await visit('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  await context.close();
});

test('the list and a record print to PDF', async () => {
  for (const path of ['/', '/alliances/carbon-fibre/']) {
    const { context, page } = await visit(path);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await context.close();
  }
});
