/** Every state of the form: accessible, within its window, without an error, wide and narrow, light and dark. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { at, begin, control, goToStep, paste, saved } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';
import { findingsInWidths, overflow, WIDTHS } from './visit.ts';

const site = openedApplySite();

/** One of each kind of what can go wrong in a field. */
const FAULTY = CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 2024\nweather: 晴\nlaed: 无')
  .replace('signed: 2024-05-20', 'signed: 2024年5月20日')
  .replace('kind: 高校', 'kind: 大学')
  .replace('phone: 0518-85800001', 'phone: 13812345678')
  .replace('end: 2026-12', 'end: 明年');

const STEPS = [
  '基本信息',
  '牵头单位',
  '成员单位',
  '任务',
  '申请单位自述',
  '协议与章程',
  '推荐',
  '后来的变更',
  '核对与保存',
];

/** How a person comes to each state. */
const STATES: Record<string, (page: Page) => Promise<void>> = {
  start: async () => undefined,
  empty: begin,
  'empty, checked': async (page) => {
    await begin(page);
    await page.getByRole('button', { name: '检查全部' }).click();
  },
  'drafts to go on with': async (page) => {
    await begin(page);
    await control(page, 'name').fill('连云港市名称很长很长的高性能纤维及复合材料产业技术创新联合体（示例）');
    await page.getByText(/^草稿已保存/).waitFor();
    await page.getByRole('button', { name: '回到开始页' }).click();
    await page.locator('.apply-drafts').waitFor();
  },
  'not kept, about to leave': async (page) => {
    await begin(page);
    await control(page, 'positioning').fill('找 13812345678');
    await page.getByText(/^没有存进草稿/).waitFor();
    await page.getByRole('button', { name: '回到开始页' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'not opened': (page) => paste(page, CLEAN_ALLIANCE.replaceAll(': ', '：')),
  success: async (page) => {
    await paste(page, CLEAN_ALLIANCE);
    await control(page, '$district').selectOption('haizhou');
    await control(page, '$id').fill('fibre');
    await goToStep(page, '核对与保存');
    await page.getByText('全部符合').first().waitFor();
    await saved(page, () => page.getByRole('button', { name: '保存文件' }).click());
  },
  'a member removed': async (page) => {
    await paste(page, CLEAN_ALLIANCE);
    await goToStep(page, '成员单位');
    await at(page, 'members.1').getByRole('button', { name: /^删除/ }).click();
    await page.getByRole('button', { name: '撤销' }).waitFor();
  },
  'a list within an item': async (page) => {
    await paste(page, CLEAN_ALLIANCE);
    await goToStep(page, '成员单位');
    const item = at(page, 'members.2');
    if ((await item.locator('.apply-item-body').count()) === 0)
      await item.locator('.apply-item-title > button').click();
    await item.getByRole('button', { name: '添加高新技术企业证书' }).click();
    await page.keyboard.type('GR2026');
  },
  'a former lead': async (page) => {
    await begin(page);
    await goToStep(page, '后来的变更');
    await page.getByRole('button', { name: '添加以前的牵头单位' }).click();
    await page.getByRole('button', { name: '添加高新技术企业证书' }).click();
  },
  'refused submission': async (page) => {
    await begin(page);
    await goToStep(page, '核对与保存');
    await page.getByRole('button', { name: /提交到 GitHub/ }).click();
    await page.getByText(/不能提交/).waitFor();
  },
};

/** Finds nothing wrong with the page as it stands, in any width. It was reached narrow, where less is within reach. */
const expectGood = async (page: Page, state: string): Promise<void> =>
  expect(await findingsInWidths(page), state).toEqual([]);

const [NARROW] = WIDTHS;

test.each(Object.entries(STATES))('%s', async (state, reach) => {
  const { page, problems, close } = await site.open({ ...NARROW, day: CLEAN_DAY });
  await reach(page);
  await expectGood(page, state);
  expect(problems).toEqual([]);
  await close();
});

test('faults in every step', async () => {
  const { page, problems, close } = await site.open({ ...NARROW, day: CLEAN_DAY });
  await paste(page, FAULTY);
  for (const title of STEPS) {
    await page.setViewportSize(NARROW.viewport);
    await goToStep(page, title);
    const closed = page.locator('.apply-item-title > button[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    const verdicts = page.locator('.apply-verdicts:not([open]) > summary');
    if ((await verdicts.count()) > 0) await verdicts.click();
    await expectGood(page, title);
  }
  expect(problems).toEqual([]);
  await close();
});

test.each([320, 640])('reflows at %i px', async (width) => {
  const { page, close } = await site.open({ viewport: { width, height: 480 } });
  await paste(page, FAULTY);
  for (const title of STEPS) {
    await goToStep(page, title);
    expect(await overflow(page), title).toBe(0);
  }
  await close();
});

test.each(WIDTHS)('targets are large enough: $viewport.width px', async (options) => {
  const { page, close } = await site.open(options);
  await paste(page, FAULTY);
  for (const title of STEPS) {
    await goToStep(page, title);
    const small = await page
      .locator('#apply :is(button, select, input:not([tabindex="-1"]), summary)')
      .evaluateAll((all) =>
        all
          .filter((each) => (each as HTMLElement).checkVisibility())
          .map((each) => ({
            box: (each.closest('label') ?? each).getBoundingClientRect(),
            text: each.textContent || each.id,
          }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
      );
    expect(small, title).toEqual([]);
  }
  await close();
});

test('prints the whole record on A4, whatever is on the screen', async () => {
  const { page, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE);
  await goToStep(page, '后来的变更');
  await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('main').innerText();
  for (const part of ['示例先进纤维研究院', '原丝稳定化制备', '按约定分配', '海科〔2024〕12号', '条件对照'])
    expect(text).toContain(part);
  expect(await page.locator('.apply-form:visible').count()).toBe(0);
  await close();
});

test('what only technicians fill in is folded; what is wrong with it is found all the same', async () => {
  const { page, problems, close } = await site.open({ day: CLEAN_DAY });
  await paste(page, CLEAN_ALLIANCE);
  await goToStep(page, '协议与章程');
  const hash = control(page, 'agreement.sha256');
  expect(await hash.isVisible()).toBe(false);
  await page.getByText('协议文件校验值（可不填，技术人员用）').click();
  await hash.fill('abc');
  await goToStep(page, '推荐');
  await goToStep(page, '协议与章程');
  // Something stands in it.
  expect(await hash.isVisible()).toBe(true);
  await page.getByText('协议文件校验值（可不填，技术人员用）').click();
  expect(await hash.isVisible()).toBe(false);
  await page
    .locator('.apply-panel')
    .getByRole('button', { name: /协议文件校验值/ })
    .click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('apply-agreement.sha256');
  // Emptied, it stays open while one is there.
  await hash.fill('');
  expect(await hash.isVisible()).toBe(true);
  expect(problems).toEqual([]);
  await close();
});
