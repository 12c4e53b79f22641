/** What a keystroke in the list's search costs, in a real browser. */
import { launchBrowser } from '../../../src/testing/e2e/browser.ts';
import { serve } from '../../../src/testing/e2e/serve.ts';
import { median, type Figure } from './summary.ts';

const MOST = 16;

/** From a keystroke to the laid-out result, median of each of some words typed. */
export async function searchFigures(dist: string): Promise<Figure[]> {
  const site = await serve(dist);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    const box = page.locator('input[type="search"]');
    // The index is loaded on first use; that is not a keystroke.
    await box.fill('创新');
    await page.waitForLoadState('networkidle');
    const figures: Figure[] = [];
    for (const word of ['示例', '新能源', '9132', '不会有的词']) {
      const measured: number[] = [];
      for (let run = 0; run < 5; run++) {
        await box.fill('');
        measured.push(await box.evaluate(keystroke, word));
      }
      const ms = median(measured);
      figures.push({
        what: `搜索“${word}”，含排版`,
        value: `${ms.toFixed(1)} ms`,
        asked: `≤ ${MOST} ms`,
        met: ms <= MOST,
      });
    }
    return figures;
  } finally {
    await browser.close();
    await site.close();
  }
}

/**
 * Runs in the page: what one input event costs, with the result in it, until everything is laid out again.
 * @throws when the event leaves no result: a figure without one would be of nothing.
 */
function keystroke(box: Element, word: string): number {
  const start = performance.now();
  (box as HTMLInputElement).value = word;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  if (document.querySelector('.standings')?.textContent.includes('正在载入') ?? true)
    throw new Error(`no result for ${word}`);
  void document.body.offsetHeight;
  return performance.now() - start;
}
