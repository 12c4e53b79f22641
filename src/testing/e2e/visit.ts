/** Opening a page in a window that is as new, and what every page must be free of. */
import AxeBuilder from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { openWindow, type WindowOptions } from './windows.ts';

/** An open page; `problems` collects errors, failed and foreign requests from the first moment. */
export interface Visit {
  page: Page;
  problems: string[];
  close: () => Promise<void>;
}

/** Opens a page of a site, whose start `origin` is without the slash; when it is closed, others get its window as new. */
export async function visit(
  browser: Browser,
  origin: string,
  path: string,
  options: WindowOptions = {},
): Promise<Visit> {
  const { page, leave } = await openWindow(browser, options);
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== GIVEN_UP) problems.push(`failed: ${request.url()}`);
  });
  page.on(
    'request',
    (request) => isForeign(request.url(), new URL(origin).origin) && problems.push(`foreign: ${request.url()}`),
  );
  await page.goto(`${origin}${path}`);
  return { page, problems, close: leave };
}

/** A request was on its way when its page was left or loaded anew, as those are that fetch beforehand. */
const GIVEN_UP = 'net::ERR_ABORTED';

/** A file the page made itself has a `blob:` address of the page's own. */
const isForeign = (url: string, origin: string): boolean =>
  !url.startsWith(origin) && !url.startsWith(`blob:${origin}`);

interface Axe {
  run: (context: Document, options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** WCAG 2.2 AA and best practice. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that another colour scheme can change. */
const OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Findings of axe on the page as it stands, in light and in dark. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AxeBuilder.source);
  const light = await violations(page, ALL);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, OF_COLOUR);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((each) => `dark ${each}`)];
}

const violations = (page: Page, runOnly: unknown): Promise<string[]> =>
  page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, runOnly);

/** How far the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** Whether an element begins within its window as the page stands. */
export const inView = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    const { top } = node.getBoundingClientRect();
    return top >= 0 && top < window.innerHeight;
  });

/** What has the focus, as its text or name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute('aria-label') ?? active?.getAttribute('name') ?? active?.textContent ?? '';
  });

/** Widths every state of a page is tried in. */
export const WIDTHS = [{ viewport: { width: 360, height: 800 } }, { viewport: { width: 1280, height: 800 } }] as const;

/** Findings of axe, and by how much the page is too wide, in each of the widths one after the other. */
export async function findingsInWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { viewport } of WIDTHS) {
    await page.setViewportSize(viewport);
    const wider = await overflow(page);
    const said = [...(await axeFindings(page)), ...(wider > 0 ? [`${wider} px wider than the window`] : [])];
    found.push(...said.map((each) => `${viewport.width} px: ${each}`));
  }
  return found;
}
