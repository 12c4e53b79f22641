/** Text of twice the size on a phone: every type of page keeps to the width of the screen. */
import { expect, test } from 'vitest';
import { onePageOfEachType } from '../any-register/pages.ts';
import { SITE } from './built.ts';
import { openedSite } from './opened-site.ts';
import { overflow } from './visit.ts';

const site = openedSite();

test.each(onePageOfEachType(SITE))('%s', async (path) => {
  const { page, close } = await site.open(path, { bypassCSP: true, viewport: { width: 390, height: 800 } });
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  expect(await overflow(page)).toBe(0);
  await close();
});
