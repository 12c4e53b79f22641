/** On paper a credit code stands on one line, on every type of page: half a code is read wrongly. */
import { expect, test } from 'vitest';
import { onePageOfEachType } from '../any-register/pages.ts';
import { SITE } from './built.ts';
import { openedSite } from './opened-site.ts';

const site = openedSite();
/** What A4 leaves between its margins, in CSS pixels. */
const SHEET = { width: 680, height: 960 };

test('no printed credit code is torn', async () => {
  const { page, close } = await site.open('/', { bypassCSP: true, viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  const codes: string[] = [];
  const torn: string[] = [];
  for (const path of onePageOfEachType(SITE)) {
    await page.goto(`${site.origin}${path}`);
    const seen = await page.evaluate(() => {
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: { code: string; lines: number }[] = [];
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (!node.parentElement?.checkVisibility()) continue;
        for (const { 0: code, index } of (node.textContent ?? '').matchAll(/\b[0-9A-Z]{18}\b/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + code.length);
          found.push({ code, lines: new Set([...range.getClientRects()].map(({ top }) => top)).size });
        }
      }
      return found;
    });
    codes.push(...seen.map(({ code }) => code));
    torn.push(...seen.filter(({ lines }) => lines > 1).map(({ code }) => `${path} ${code}`));
  }
  expect(codes).not.toEqual([]);
  expect(torn).toEqual([]);
  await close();
});
