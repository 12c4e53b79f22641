/** 名单查询 as a reader uses it: an answer for a day, to be passed on, printed, and reached without script. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openListSite, type ListSite } from './list-site.ts';
import { axeFindings, focused, overflow, WIDTHS } from './visit.ts';
import { USUAL } from '../registers.ts';

const EXITED = '连云港市大尺寸石英坩埚创新联合体（示例）';
let list: ListSite;

beforeAll(async () => {
  list = await openListSite();
});

afterAll(() => list?.close());

const address = (q: string, on = '') => `/lookup/?q=${encodeURIComponent(q)}${on && `&on=${on}`}`;
const STATES = [
  { state: 'empty', path: '/lookup/' },
  { state: 'an alliance', path: address(EXITED, '2025-01-01') },
  { state: 'an organisation', path: address('91320722859388781F', '2025-11-01') },
  { state: 'several', path: address('石英') },
  { state: 'unknown', path: address('不存在的单位') },
];

describe.each(STATES)('$state', ({ state, path }) => {
  test.each(WIDTHS)('is accessible: $viewport.width px', async (options) => {
    const { page, problems, close } = await list.open(path, options);
    if (state !== 'empty') await page.waitForSelector('.lookup-answer h2');
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

test.each([
  ['2024-08-04', '2024年8月4日未在册', '2024年8月5日列入（示例连科〔2024〕52号），此前不在培育名单之内。'],
  ['2024-08-05', '2024年8月5日在册', '当日在培育名单之内。'],
  ['2025-10-19', '2025年10月19日在册', '当日在培育名单之内。'],
  ['2025-10-20', '2025年10月20日曾在册', '2025年10月20日退出（示例连科〔2025〕81号），退出当日起不再在册。'],
])('an alliance that entered and left, on %s', async (on, verdict, sentence) => {
  const { page, close } = await list.open(address(EXITED, on));
  await page.waitForSelector('.lookup-answer h2');
  expect(await page.locator('.verdict').innerText()).toBe(verdict);
  expect(await page.locator('.lookup-answer').innerText()).toContain(sentence);
  expect(await page.getByRole('link', { name: '查看该联合体的登记内容' }).getAttribute('href')).toBe(
    '/alliances/quartz-crucibles/',
  );
  await close();
});

test('asked by hand: the answer has the focus, the address names the day, back and reload restore', async () => {
  const { page, close } = await list.open('/lookup/');
  await page.getByLabel(/名称/).fill('91320722859388781f');
  await page.getByLabel('日期').fill('2025-01-01');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('示例石英科技有限公司');
  expect(new URL(page.url()).search).toBe('?q=91320722859388781f&on=2025-01-01');
  expect(await page.locator('.verdict').innerText()).toBe('2025年1月1日参加的联合体有 1 个在册');
  await page.getByLabel('日期').fill('2025-11-01');
  await page.getByRole('button', { name: '查询' }).click();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年11月1日没有参加在册的联合体');
  const parts = await page.locator('.subjects li').allInnerTexts();
  expect(parts).toHaveLength(2);
  expect(parts.every((text) => text.includes('当日本单位为牵头单位'))).toBe(true);
  expect(parts.filter((text) => text.includes('曾在册'))).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日参加的联合体有 1 个在册');
  expect(await page.getByLabel('日期').inputValue()).toBe('2025-01-01');
  await page.reload();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日参加的联合体有 1 个在册');
  await close();
});

test('several: a choice, followed without a reload', async () => {
  const { page, close } = await list.open(address('石英', '2025-01-01'));
  await page.getByRole('link', { name: EXITED }).click();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日在册');
  expect(decodeURIComponent(new URL(page.url()).search)).toBe(`?q=${EXITED}&on=2025-01-01`);
  expect(await focused(page)).toBe(EXITED);
  await close();
});

test('unknown: says so, and leads to the search of the list', async () => {
  const { page, close } = await list.open(address('不存在的单位', '2025-01-01'));
  await page.waitForSelector('.lookup-answer h2');
  expect(await page.locator('.verdict').innerText()).toBe('2025年1月1日未在册');
  await page.getByRole('link', { name: '在培育名单中搜索' }).click();
  await page.waitForSelector('.no-results:visible');
  await close();
});

test('a day after the data, or none of the calendar, is answered with the day of the data, and said', async () => {
  const { page, close } = await list.open(address(EXITED, '2999-01-01'));
  await page.waitForSelector('.lookup-answer .late');
  const asOf = await page.locator('.lookup').getAttribute('data-as-of');
  expect(await page.getByLabel('日期').inputValue()).toBe(asOf);
  await page.goto(`${list.origin}${address(EXITED, '2025-02-30')}`);
  await page.waitForSelector('.lookup-answer h2');
  expect(await page.getByLabel('日期').inputValue()).toBe(asOf);
  expect(await page.locator('.late').count()).toBe(0);
  await close();
});

test('printed, the answer stands with the day of the data and its address, without the form', async () => {
  const { page, close } = await list.open(address(EXITED, '2025-01-01'));
  await page.waitForSelector('.lookup-answer h2');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.lookup-form').isVisible()).toBe(false);
  const text = await page.locator('.lookup-answer').innerText();
  for (const part of ['2025年1月1日在册', '数据截至', `查询网址：${list.origin}/lookup/?q=${EXITED}&on=2025-01-01`])
    expect(text).toContain(part);
  expect(await page.locator('.actions').isVisible()).toBe(false);
  await close();
});

test('quotes the notice word for word, and without script says how to look it up', async () => {
  const { page, close } = await list.open('/lookup/', { javaScriptEnabled: false });
  expect(await page.locator('.lookup-form').isVisible()).toBe(false);
  const quote = await page.locator('blockquote').innerText();
  expect(readFileSync(`${USUAL}/data/policies/2024.md`, 'utf8')).toContain(quote);
  expect(quote).toContain('仅支持纳入市培育名单的创新联合体进行定向申报');
  expect(
    await page.locator('.lookup a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['/', '/organisations/']);
  expect(await page.locator('.lookup').innerText()).toContain('用浏览器的“查找”');
  await close();
});

test('an address without a day gets one, so that what is passed on keeps its answer', async () => {
  const { page, close } = await list.open(address(EXITED));
  await page.waitForSelector('.lookup-answer h2');
  const asOf = await page.locator('.lookup').getAttribute('data-as-of');
  expect(new URL(page.url()).searchParams.get('on')).toBe(asOf);
  await close();
});
