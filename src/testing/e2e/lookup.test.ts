/** 名单查询 as a reader uses it: an answer for a day, to be passed on, printed, and reached without script. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openedListSite } from './opened-list-site.ts';
import { answered, EXITED, lookupAddress } from './lookup-site.ts';
import { axeFindings, focused, overflow, WIDTHS } from './visit.ts';
import { USUAL } from '../registers.ts';

const list = openedListSite();

const STATES = [
  { state: 'empty', path: '/lookup/' },
  { state: 'an alliance', path: lookupAddress(EXITED, '2025-01-01') },
  { state: 'an organisation', path: lookupAddress('91320722859388781F', '2025-11-01') },
  { state: 'several', path: lookupAddress('石英') },
  { state: 'under 限期整改', path: lookupAddress('连云港市深远海养殖装备创新联合体（示例）') },
  { state: 'unknown', path: lookupAddress('不存在的单位') },
  { state: 'nearly known', path: lookupAddress('高性能炭纤维') },
  { state: 'a wrong credit code', path: lookupAddress('91320706522377040O') },
  { state: 'a day that is none', path: lookupAddress('石英', '2025-02-30') },
];

describe.each(STATES)('$state', ({ state, path }) => {
  test.each(WIDTHS)('is accessible: $viewport.width px', async (options) => {
    const { page, problems, close } = await list.open(path, options);
    if (state !== 'empty') await answered(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

test.each([
  ['2024-08-04', '2024年8月4日不在册：公示已结束，还没有列入', ['此后 2024年8月5日列入（示例连科〔2024〕52号）']],
  ['2024-08-05', '2024年8月5日在册', ['列入 2024年8月5日（示例连科〔2024〕52号）', '最近评估 当日以前没有评估结果']],
  ['2025-10-19', '2025年10月19日在册', ['最近评估 2025 年度合格，2025年9月22日（示例连科〔2025〕74号）']],
  ['2025-10-20', '2025年10月20日不在册：已退出', ['退出 2025年10月20日，自愿，当日起不在册（示例连科〔2025〕81号）']],
])('an alliance that entered and left, on %s', async (on, verdict, facts) => {
  const { page, close } = await list.open(lookupAddress(EXITED, on));
  await answered(page);
  expect(await page.locator('.verdict').innerText()).toBe(verdict);
  const told = (await page.locator('.lookup-facts:not(.paper) > div').allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' '),
  );
  for (const fact of facts) expect(told).toContain(fact);
  expect(await page.getByRole('link', { name: '查看该联合体的登记内容' }).getAttribute('href')).toBe(
    '/alliances/quartz-crucibles/',
  );
  expect(await page.getByRole('link', { name: '示例连科〔2024〕52号' }).getAttribute('href')).toBe(
    '/documents/2024/lieru-52/',
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
  expect(parts.filter((text) => text.includes('当日为牵头单位，组建时起'))).toHaveLength(1);
  expect(parts.filter((text) => text.includes('不在册：已退出'))).toHaveLength(1);
  expect(parts.filter((text) => text.includes('不在册：当时还没有列入'))).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日参加的联合体有 1 个在册');
  expect(await page.getByLabel('日期').inputValue()).toBe('2025-01-01');
  await page.reload();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日参加的联合体有 1 个在册');
  await close();
});

test('several: a choice, followed without a reload', async () => {
  const { page, close } = await list.open(lookupAddress('石英', '2025-01-01'));
  await page.getByRole('link', { name: EXITED }).click();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日在册');
  expect(decodeURIComponent(new URL(page.url()).search)).toBe(`?q=${EXITED}&on=2025-01-01`);
  expect(await focused(page)).toBe(EXITED);
  await close();
});

test('printed, the answer is a paper of one page: question, day, documents, publisher, address and version', async () => {
  const { page, close } = await list.open(lookupAddress('91320722859388781F', '2025-01-01'));
  await answered(page);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [
    '.lookup-form',
    '.lookup-explanation',
    '.lookup-age',
    '.lookup-unprintable',
    '.actions',
    '.site-footer',
  ])
    expect([hidden, await page.locator(hidden).isVisible()]).toEqual([hidden, false]);
  const text = await page.locator('.lookup-answer').innerText();
  for (const part of [
    '2025年1月1日参加的联合体有 1 个在册',
    '示例连科〔2024〕52号',
    '“91320722859388781F”',
    '连云港市科学技术局',
    '2026年11月23日',
    `打开 ${list.origin}/lookup/?q=91320722859388781F&on=2025-01-01 重新查询`,
    '版本',
    '/manifest.json',
  ])
    expect(text).toContain(part);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
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
  ).toEqual(['/', '/organisations/', '/documents/']);
  expect(await page.locator('.lookup').innerText()).toContain('用浏览器的“查找”');
  await close();
});

test('an address without a day gets one, so that what is passed on keeps its answer', async () => {
  const { page, close } = await list.open(lookupAddress(EXITED));
  await answered(page);
  const asOf = await page.locator('.lookup').getAttribute('data-as-of');
  expect(new URL(page.url()).searchParams.get('on')).toBe(asOf);
  await close();
});
