/** A list too long for one page, built from a fictional register: pages without script, search over all of them with it. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BENCH_DAY } from '#src/testing/generator/history.ts';
import { writeRegister } from '#src/testing/generator/write-register.ts';
import { buildSites } from './build-sites.ts';
import { heading, holds, rows, searchBox } from './list-site.ts';
import { openedListSite } from './opened-list-site.ts';
import { axeFindings, focused, overflow, WIDTHS } from './visit.ts';

const ROOT = '.cache/list-test';
const list = openedListSite(`${ROOT}/dist`, () => {
  rmSync(ROOT, { recursive: true, force: true });
  writeRegister(ROOT, 340, 1);
  return buildSites([{ root: ROOT, out: `${ROOT}/dist`, asOf: BENCH_DAY }]);
});

const all = () => list.listed();

test('without script, the pages hold every alliance once, in order, each a link from the one before', async () => {
  expect(all().length).toBeGreaterThan(200);
  const { page, close } = await list.open('/', { javaScriptEnabled: false });
  const found = await rows(page);
  for (let next = page.getByRole('link', { name: '下一页' }); (await next.count()) > 0;) {
    const address = new URL((await next.getAttribute('href')) ?? '', page.url()).href;
    await next.click();
    await page.waitForURL(address);
    found.push(...(await rows(page)));
  }
  expect(found).toEqual(all());
  expect(await page.locator('.list-pager [aria-current=page]').innerText()).toBe('3');
  await close();
});

test('search looks through all pages, also from a later one', async () => {
  const word = list.alliances.findLast(({ standing }) => standing === '在册')!.lead.name;
  for (const path of ['/', '/page/2/']) {
    const { page, problems, close } = await list.open(path);
    const served = await rows(page);
    await searchBox(page).fill(word);
    await expect.poll(() => rows(page)).toEqual(list.listed((each) => holds(each, word)));
    expect(await page.locator('.list-pager').isVisible()).toBe(false);
    await page.getByRole('button', { name: /^去掉条件 搜索/ }).click();
    expect(await rows(page)).toEqual(served);
    expect(await page.locator('.list-pager').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  }
});

test('rows made in the browser are those the server would send', async () => {
  const { page, close } = await list.open('/');
  const markup = () =>
    page
      .locator('.alliance-table tbody tr')
      .evaluateAll((found) => found.map((row) => row.outerHTML.replace(/\s+/g, ' ').replace(/> </g, '><')));
  const served = await markup();
  await searchBox(page).fill('创新联合体');
  // The served rows are the same ones: only the heading tells that these were made here.
  await expect.poll(() => heading(page)).toContain('筛选出');
  await expect.poll(markup).toEqual(served);
  await close();
});

test('a hundred rows at a time, the focus going to the first new one', async () => {
  const { page, close } = await list.open('/?q=示例');
  await expect.poll(() => rows(page)).toEqual(all().slice(0, 100));
  await page.getByRole('button', { name: '再显示 100 个' }).click();
  expect(await rows(page)).toEqual(all().slice(0, 200));
  expect(await focused(page)).toBe(list.alliances.filter(({ standing }) => standing === '在册')[100]!.name);
  await page.getByRole('button', { name: /^再显示/ }).click();
  expect(await rows(page)).toEqual(all());
  expect(await page.locator('.more').isVisible()).toBe(false);
  expect(await heading(page)).toBe(`筛选出 ${all().length} 个，在册共 ${all().length} 个`);
  await close();
});

test.each(WIDTHS)('is accessible: $viewport.width px', async (options) => {
  for (const path of ['/page/2/', '/?q=示例&district=gaoxin']) {
    const { page, problems, close } = await list.open(path, options);
    await page.waitForSelector('.list-filters:visible');
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }
});
