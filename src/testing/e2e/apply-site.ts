/** /apply/ as a person uses it: opened on a day, doors, steps, fields, and what is taken away from it. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { SITE } from './built.ts';
import { launchBrowser } from './browser.ts';
import { serve, type Instead, type Served } from './serve.ts';
import { visit, type Visit } from './visit.ts';
import type { WindowOptions } from './windows.ts';

export interface ApplySite {
  origin: string;
  browser: Browser;
  /** Opens the page; `day` is what its clock shows, and beside the record there is then no other. */
  open: (options?: WindowOptions) => Promise<Visit>;
}

/** What a window that has a day of its own sends along. */
const ALONE = { 'x-beside': 'none' };

/** Serves a built site; to whom says so, a register without a record. */
export const serveApplySite = (folder: string): Promise<Served> => {
  const instead: Instead = (path, { 'x-beside': beside }) => {
    if (path !== '/apply/register.json' || beside !== ALONE['x-beside']) return undefined;
    const register = JSON.parse(readFileSync(`${folder}${path}`, 'utf8')) as object;
    return JSON.stringify({ ...register, organisations: [], records: [] });
  };
  return serve(folder, '/', instead);
};

/** The form of a site that `serveApplySite` serves. */
export const applySiteAt = ({ origin }: Served, browser: Browser): ApplySite => ({
  origin,
  browser,
  open: async ({ day, ...options } = {}) => {
    const alone = day === undefined ? {} : { day, extraHTTPHeaders: ALONE };
    // A page that is still gliding to its place may be clicked beside what was meant.
    const opened = await visit(browser, origin, '/apply/', { reducedMotion: 'reduce', ...options, ...alone });
    await opened.page.getByRole('button', { name: '开始填写' }).waitFor();
    return opened;
  },
});

/** Serves a built site and starts a browser, both its own. */
export async function openApplySite(folder = SITE): Promise<ApplySite & { close: () => Promise<void> }> {
  const [served, browser] = await Promise.all([serveApplySite(folder), launchBrowser()]);
  const close = async () => {
    await browser.close();
    await served.close();
  };
  return { ...applySiteAt(served, browser), close };
}

/** Begins a new record. */
export const begin = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor();
};

/** Goes on with a draft by its name, from the start page. */
export const resume = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Everything the browser keeps. */
export const stored = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** Opens a text by the page's own way for pasting. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByText('粘贴文件内容').click();
  await page.getByLabel('登记文件的全部内容').fill(text);
  await page.getByRole('button', { name: '打开粘贴的内容' }).click();
}

/** Opens a file by the page's own button. */
export const choose = (page: Page, name: string, content: string | Uint8Array): Promise<void> =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** Goes to a step by its title. */
export const goToStep = async (page: Page, title: string): Promise<void> => {
  // A file that was just chosen or pasted takes a moment to be opened.
  await page.locator('.apply-steps').waitFor();
  if (await page.locator('.apply-steps select').isVisible())
    await page.locator('.apply-steps select').selectOption({ index: await indexOfStep(page, title) });
  else await page.getByRole('navigation', { name: '填报步骤' }).getByRole('button', { name: title }).click();
  await page.locator('#apply-heading', { hasText: title }).waitFor();
};

const indexOfStep = async (page: Page, title: string): Promise<number> =>
  (await page.locator('.apply-steps option').allTextContents()).findIndex((text) => text.includes(title));

/** What is at a data path such as `members.0.name`. */
export const at = (page: Page, path: string): Locator => page.locator(`[data-at="${path}"]`);

/** The control of the field at a path. */
export const control = (page: Page, path: string): Locator => at(page, path).locator('input, select, textarea').first();

/** A file the page makes when something is done. */
export async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The register's file as the page saves it now. */
export async function savedYaml(page: Page): Promise<{ name: string; text: string }> {
  await goToStep(page, '核对与保存');
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '保存文件' }).click());
  return { name, text: bytes.toString('utf8') };
}

/** How many findings must still be mended, as the panel says. */
export const left = async (page: Page): Promise<number> => {
  const text = await page.locator('#apply-left').innerText();
  return text.includes('全部符合') ? 0 : Number(/还差 (\d+) 项/.exec(text)?.[1]);
};

/**
 * Presses buttons one after another, by their names, all within one frame: nothing is judged or painted between. So it is
 * wherever the browser is slower than the person. First a text is typed into a field, if one is given.
 */
export const pressAtOnce = (
  page: Page,
  buttons: readonly string[],
  typed?: { path: string; text: string },
): Promise<void> =>
  page.evaluate(
    async ({ buttons, typed }) => {
      if (typed) {
        const input = document.querySelector<HTMLInputElement>(`[data-at="${typed.path}"] :is(input, textarea)`);
        if (!input) throw new Error(`no field at ${typed.path}`);
        input.value = typed.text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      for (const name of buttons) {
        // What was typed or pressed is drawn, as between two events of a person; no frame begins.
        for (let i = 0; i < 10; i++) await Promise.resolve();
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name));
        if (!button) throw new Error(`no button ${name}`);
        button.click();
      }
    },
    { buttons, typed },
  );

/** Types into a field and presses buttons, all within one frame. */
export const typeAndPress = (page: Page, path: string, text: string, ...buttons: readonly string[]): Promise<void> =>
  pressAtOnce(page, buttons, { path, text });

/** Waits until whatever comes with a frame or behind it has come. */
export const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
