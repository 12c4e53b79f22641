/** What the form says of what is not there yet, of pasted text, of places and of facts that are official. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { USUAL } from '#src/testing/registers.ts';
import { at, begin, choose, control, goToStep, left, type ApplySite } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const site = openedApplySite();

const focused = (page: Awaited<ReturnType<ApplySite['open']>>['page']) =>
  page.evaluate(() => document.activeElement?.id);
const carbon = readFileSync(`${USUAL}/data/alliances/haizhou/carbon-fibre.yaml`, 'utf8');

test('an empty form counts all it needs, meets no clause and tells the deadline', async () => {
  const { page, close } = await site.open();
  expect(await page.locator('.apply-start').innerText()).toMatch(/\d{4} 年度(已于|推荐截止) \d{4}年\d{1,2}月\d{1,2}日/);
  await begin(page);
  const before = await left(page);
  expect(before).toBeGreaterThan(40);
  await page.getByText(/^条件对照/).click();
  const marks = await page.locator('.apply-verdict-list .status-mark').allInnerTexts();
  expect(new Set(marks)).toEqual(new Set(['待填', '待认定', '不适用']));
  await goToStep(page, '牵头单位');
  expect(await page.locator('.apply-mark.open').count()).toBeGreaterThan(4);
  await control(page, 'lead.name').fill('示例新纤维股份有限公司');
  await expect.poll(() => left(page)).toBe(before - 1);
  await close();
});

test('what Word brought along is cleaned by one button, and the focus is in the field', async () => {
  const { page, close } = await site.open();
  await begin(page);
  const text = control(page, 'positioning');
  await text.fill('\uf0b7\t打造\t高地\u200b，占３０％。');
  await text.blur();
  await at(page, 'positioning').getByText('粘贴带进了 4 个看不见的符号（制表符 2、项目符号 1、零宽空格 1）').waitFor();
  await page.getByRole('button', { name: '全部清理' }).click();
  expect(await text.inputValue()).toBe('打造  高地，占30％。');
  expect(await focused(page)).toBe('apply-positioning');
  await expect.poll(() => at(page, 'positioning').locator('.apply-finding').count()).toBe(0);
  await close();
});

test('a place is chosen; one written otherwise is kept, and put right by a button', async () => {
  const { page, close } = await site.open();
  await choose(page, 'carbon-fibre.yaml', carbon.replace(/registeredIn: .+/, 'registeredIn: 东海县'));
  await page.locator('#apply-heading').waitFor();
  await goToStep(page, '牵头单位');
  const place = control(page, 'lead.registeredIn');
  expect(await place.inputValue()).toBe('东海县');
  await page.getByRole('button', { name: '写成 连云港市东海县' }).click();
  expect(await place.inputValue()).toBe('连云港市东海县');
  expect(await focused(page)).toBe('apply-lead.registeredIn');
  await close();
});

test('official facts are locked, can be corrected, and what a change needs is said', async () => {
  const { page, close } = await site.open();
  await choose(page, 'carbon-fibre.yaml', carbon);
  await page.locator('#apply-heading').waitFor();
  const day = control(page, 'application.date');
  expect(await day.getAttribute('readonly')).not.toBeNull();
  await at(page, 'application.date').getByRole('button', { name: '更正' }).click();
  await expect.poll(() => focused(page)).toBe('apply-application.date');
  await day.fill('2024-06-12');
  await page
    .getByText(/公示以后申报日期由 2024-06-11 改成了 2024-06-12/)
    .first()
    .waitFor();
  expect(await page.locator('#apply-left').innerText()).not.toContain('全部符合');
  await at(page, 'application.date').getByRole('button', { name: '恢复' }).click();
  await expect.poll(() => page.locator('#apply-left').innerText()).toContain('全部符合');
  expect(await day.inputValue()).toBe('2024-06-11');
  await close();
});
