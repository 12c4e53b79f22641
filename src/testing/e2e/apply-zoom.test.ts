/** The form at 200 % zoom of a laptop: half the window, twice the pixels. All of it can be reached and seen. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { axeFindings, overflow } from './visit.ts';
import { begin, goToStep, left, paste } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const site = openedApplySite();

const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
const FAULTY = CLEAN_ALLIANCE.replace('signed: 2024-05-20', 'signed: 2024年5月20日').replace(
  'kind: 高校',
  'kind: 大学',
);
const STEPS = [
  '基本信息',
  '牵头单位',
  '成员单位',
  '任务',
  '申请单位自述',
  '协议与章程',
  '运行机制',
  '推荐',
  '后来的变更',
  '核对与保存',
];

/** Goes through everything that takes the focus; gives what is then out of sight or under something else. */
async function hiddenUnderFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('#apply :is(a[href], button, input, select, textarea, summary)');
    return [...all]
      .filter((each) => each.tabIndex >= 0 && each.checkVisibility())
      .flatMap((each) => {
        each.focus();
        const seen = each.closest('label') ?? each;
        const { left, top, width, height } = seen.getClientRects()[0] ?? seen.getBoundingClientRect();
        // Of a box taller than the window its upper part is enough.
        const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
        const name = `${each.tagName} ${each.id || each.textContent}`;
        return at && (seen.contains(at) || at.contains(seen)) ? [] : [`${name} under ${at?.tagName} ${at?.className}`];
      });
  });
}

test('every step fits, is accessible, and what has the focus is seen', async () => {
  const { page, problems, close } = await site.open({ ...ZOOMED, day: CLEAN_DAY });
  await paste(page, FAULTY);
  for (const title of STEPS) {
    await goToStep(page, title);
    expect(await overflow(page), title).toBe(0);
    expect(await axeFindings(page), title).toEqual([]);
    expect(await hiddenUnderFocus(page), title).toEqual([]);
  }
  expect(problems).toEqual([]);
  await close();
});

test('a new record is begun, and a finding leads to its field within the window', async () => {
  const { page, close } = await site.open({ ...ZOOMED, day: CLEAN_DAY });
  await begin(page);
  expect(await left(page)).toBeGreaterThan(5);
  const finding = page.locator('.apply-finding-list [data-finding]', { hasText: '名称' }).first();
  await finding.click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('apply-name');
  const box = await page.locator('#apply-name').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(ZOOMED.viewport.height);
  await close();
});

test('the start and its doors fit', async () => {
  const { page, close } = await site.open(ZOOMED);
  expect(await overflow(page)).toBe(0);
  expect(await hiddenUnderFocus(page)).toEqual([]);
  await close();
});
