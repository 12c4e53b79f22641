/** A page used a thousand times in a real browser: the form edited, the list searched. */
import type { CDPSession, Page } from 'playwright-core';
import { begin, control, goToStep, openApplySite } from '../../../src/testing/e2e/apply-site.ts';
import { launchBrowser } from '../../../src/testing/e2e/browser.ts';
import { searchBox } from '../../../src/testing/e2e/list-site.ts';
import { serve } from '../../../src/testing/e2e/serve.ts';
import { visit } from '../../../src/testing/e2e/visit.ts';
import type { PageFigures } from './growth.ts';

/** A page to be used: `use` does one thing a person does, `turn` counts from 0. */
interface Used {
  page: Page;
  use: (turn: number) => Promise<void>;
  close: () => Promise<void>;
}

const WORDS = ['示例', '新能源', '9132', '不会有的词', '碳纤维', '创新', '大学', '示例 石英'];

/** What can be soaked, over a built site. */
export const PAGES = { form: openForm, list: openList } satisfies Record<string, (site: string) => Promise<Used>>;

/** The form: 500 times a text is written on one step, which alone shows what each drawing keeps; then lists and steps change too. */
async function openForm(site: string): Promise<Used> {
  const { open, close } = await openApplySite(site);
  const { page } = await open();
  await begin(page);
  const addAndRemove = async () => {
    await goToStep(page, '成员单位');
    await page.locator('[data-at="members"] > .apply-add').click();
    await control(page, 'members.0.name').fill('示例成员单位');
    await page.locator('[data-at="members.0"]').getByRole('button', { name: /^删除/ }).click();
    await goToStep(page, '基本信息');
  };
  const use = async (turn: number) => {
    if (turn >= 500 && turn % 10 === 9) await addAndRemove();
    else
      await control(page, turn % 2 === 0 ? 'name' : 'positioning').evaluate(
        put,
        `连云港市示例第 ${turn} 次改写创新联合体（示例）`,
      );
  };
  return { page, use, close };
}

/** The list: a word is searched and shown. */
async function openList(site: string): Promise<Used> {
  const [served, browser] = await Promise.all([serve(site), launchBrowser()]);
  const { page } = await visit(browser, served.origin, '/');
  const close = async () => {
    await browser.close();
    await served.close();
  };
  const use = async (turn: number) => {
    await searchBox(page).evaluate(put, turn % 2 === 0 ? (WORDS[(turn / 2) % WORDS.length] ?? '') : '');
  };
  return { page, use, close };
}

/** Runs in the page. Set, not typed: what is typed stays in the browser's own memory of what can be undone. */
async function put(box: Element, text: string): Promise<void> {
  (box as HTMLInputElement).value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // What follows comes in two parts, the second a frame and a task later.
  for (let turn = 0; turn < 2; turn++) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

/** Uses a page so often; `tell` hears its figures at the start and after each `every` times. */
export async function soak(
  kind: keyof typeof PAGES,
  site: string,
  times: number,
  every: number,
  tell: (turn: number, figures: PageFigures) => void,
): Promise<PageFigures[]> {
  const { page, use, close } = await PAGES[kind](site);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const readings: PageFigures[] = [];
    for (let turn = 0; turn <= times; turn++) {
      if (turn % every === 0) {
        const figures = await read(session);
        readings.push(figures);
        tell(turn, figures);
      }
      if (turn < times) await use(turn);
    }
    return readings;
  } finally {
    await close();
  }
}

async function read(session: CDPSession): Promise<PageFigures> {
  // What is only freed once others are gone takes a second round.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
