/** 名单查询 where nothing is found: never a verdict, always a way on. */
import { expect, test } from 'vitest';
import { openedListSite } from './opened-list-site.ts';
import { answered, EXITED, lookupAddress } from './lookup-site.ts';
import { withhold } from './withheld.ts';

const list = openedListSite();

test('a miss is no verdict: near names are offered, nothing can be printed or copied as an answer', async () => {
  const { page, problems, close } = await list.open(lookupAddress('高性能炭纤维', '2025-01-01'));
  await answered(page);
  const box = page.locator('.lookup-answer');
  expect(await box.locator('h2').innerText()).toBe('没有查到“高性能炭纤维”，不能据此认为不在名单');
  expect(await box.locator('.verdict').count()).toBe(0);
  expect(await box.getByRole('button').count()).toBe(0);
  expect(await box.innerText()).not.toMatch(/未在册|不在册|公布/);
  expect((await box.locator('.near li').allInnerTexts()).map((text) => text.split(/\n+/))).toEqual([
    ['连云港市高性能碳纤维创新联合体（示例）', '联合体 · 差 1 个字'],
  ]);
  await page.emulateMedia({ media: 'print' });
  expect(await box.isVisible()).toBe(false);
  expect(await page.locator('.lookup').innerText()).toBe('这里没有可以作为答复打印的内容。');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: '连云港市高性能碳纤维创新联合体（示例）' }).click();
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日在册');
  await page.goBack();
  await answered(page);
  await page.getByRole('link', { name: '在培育名单中搜索' }).click();
  await page.waitForSelector('.no-results:visible');
  expect(problems).toEqual([]);
  await close();
});

test('what finds near names is loaded on a miss alone, pinyin only where it is needed', async () => {
  const { page, close } = await list.open('/lookup/');
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(request.url()));
  const seen = (name: string) => [...loaded].filter((url) => url.includes(`/assets/${name}`)).length;
  const ask = async (q: string) => {
    await page.getByLabel(/名称/).fill(q);
    await page.getByRole('button', { name: '查询' }).click();
    await answered(page);
  };
  await ask(EXITED);
  expect([seen('find-near'), seen('by-sound')]).toEqual([0, 0]);
  await ask('高性能炭纤维');
  expect([seen('find-near'), seen('by-sound')]).toEqual([1, 0]);
  await ask('gxntxw');
  expect(seen('by-sound')).toBe(1);
  expect(await page.locator('.near li').allInnerTexts()).toHaveLength(1);
  await ask('youxian gongsi');
  expect(await page.locator('.near li').allInnerTexts()).toHaveLength(8);
  expect(await page.locator('.nearest').innerText()).toMatch(/还有 \d+ 个相近的没有列出/);
  await close();
});

test('a wrong credit code is told where it is wrong; what says nothing is asked for a name', async () => {
  const { page, close } = await list.open(lookupAddress('91320706522377040O'));
  await answered(page);
  expect(await page.locator('.told').innerText()).toContain('应核对第 18 位');
  expect(await page.locator('.near li').innerText()).toContain('示例碳纤维股份有限公司');
  await page.goto(`${list.origin}${lookupAddress('。。。')}`);
  await answered(page);
  expect(await page.locator('.lookup-answer').innerText()).toContain('18 位统一社会信用代码');
  expect(await page.locator('.near').count()).toBe(0);
  await close();
});

test.each([
  ['the index', '**/search.json'],
  ['what answers', '**/assets/reply.*.js'],
])('when %s cannot be had, nothing is said of anybody, and asking again answers', async (_, missing) => {
  const { page, close } = await list.open('/404.html');
  const { had } = await withhold(page, missing);
  const address = lookupAddress('高性能碳纤维', '2025-01-01');
  await page.goto(`${list.origin}${address}`);
  const heading = page.locator('.lookup-answer h2');
  await expect.poll(() => heading.innerText()).toBe('没有查成');
  expect(await page.locator('.verdict').count()).toBe(0);
  had();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => page.locator('.verdict').first().innerText()).toBe('2025年1月1日在册');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  expect(page.url()).toBe(`${list.origin}${address}`);
  await close();
});
