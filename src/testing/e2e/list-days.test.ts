/** The list of another day: kept in the address, refused where nothing can be said, with a way back; and large text. */
import { expect, test } from 'vitest';
import { filter, heading, rows } from './list-site.ts';
import { openedListSite } from './opened-list-site.ts';
import { axeFindings, overflow } from './visit.ts';

const list = openedListSite();

test('a day written in the box is kept in the address, said above the list, and left again', async () => {
  const { page, problems, close } = await list.open('/');
  await filter(page, '哪一天的').fill('2025年1月1日');
  await filter(page, '哪一天的').press('Enter');
  await expect.poll(() => page.locator('.list-day').innerText()).toContain('这是2025年1月1日的名单。');
  expect(new URL(page.url()).search).toBe('?on=2025-01-01');
  expect(await filter(page, '哪一天的').inputValue()).toBe('2025-01-01');
  expect(await rows(page)).toContain('quartz-crucibles');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.list-day span').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '回到现在的名单' }).click();
  await expect.poll(() => rows(page)).toEqual(list.listed());
  expect(new URL(page.url()).search).toBe('');
  expect(problems).toEqual([]);
  await close();
});

test.each([
  ['去年', '没有看懂日期', '看不懂“去年”是哪一天'],
  ['2025-02-30', '没有看懂日期', '2025年2月只有 1 日至 28 日'],
  ['2090-01-01', '还不能查2090年1月1日', '数据截至'],
])('%s is refused with a sentence, and no list is shown in its place', async (on, what, why) => {
  const { page, close } = await list.open(`/?on=${on}`);
  await expect.poll(() => heading(page)).toBe(what);
  expect(await page.locator('.standings').innerText()).toContain(why);
  expect(await rows(page)).toEqual([]);
  expect(await page.locator('.alliance-list .downloads:visible').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '看现在的名单' }).click();
  await expect.poll(() => rows(page)).toEqual(list.listed());
  await close();
});

test('while the index is on its way, and where it cannot be had, no list stands there as that of the day', async () => {
  const { page, close } = await list.open('/404.html');
  const held = Promise.withResolvers<void>();
  let isCut = true;
  await page.route('**/search.json', async (route) => {
    await held.promise;
    await (isCut ? route.abort() : route.continue());
  });
  await page.goto(`${list.origin}/?on=2025-1-1`);
  await expect.poll(() => heading(page)).toBe('2025年1月1日的名单');
  expect(await page.locator('.standings').innerText()).toBe('正在载入搜索…');
  expect(await rows(page)).toEqual([]);
  expect(await page.locator('.alliance-list .downloads:visible').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await filter(page, '哪一天的').fill('');
  await filter(page, '哪一天的').press('Enter');
  await page.getByRole('searchbox', { name: '搜索' }).fill('示例');
  await expect.poll(() => heading(page)).toBe(`在册 ${list.listed().length} 个`);
  expect(await rows(page)).toEqual(list.listed());
  await page.getByRole('searchbox', { name: '搜索' }).fill('');
  await filter(page, '哪一天的').fill('2025-1-1');
  await filter(page, '哪一天的').press('Enter');
  await expect.poll(() => rows(page)).toEqual([]);
  held.resolve();
  await expect.poll(() => page.locator('.no-results').innerText()).toContain('下面仍是现在的在册名单');
  expect(await heading(page)).toBe(`在册 ${list.listed().length} 个`);
  expect(await rows(page)).toEqual(list.listed());
  isCut = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => page.locator('.list-day').innerText()).toContain('这是2025年1月1日的名单。');
  expect(await rows(page)).toContain('quartz-crucibles');
  await close();
});

test('a day before the first listing says so', async () => {
  const { page, close } = await list.open('/?on=2024-01-01');
  await expect
    .poll(() => page.locator('.list-day').innerText())
    .toContain('那时还没有联合体列入过：第一次列入在2024年');
  expect(await heading(page)).toBe('在册 0 个');
  await close();
});

test('text of twice the size has its room, and nothing goes sideways', async () => {
  const { page, close } = await list.open('/?on=2025-01-01', {
    bypassCSP: true,
    viewport: { width: 1280, height: 900 },
  });
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  const room = await page.locator('.list-filters select').evaluateAll((boxes) =>
    boxes.map((box) => {
      const { paddingLeft, paddingRight, fontSize } = getComputedStyle(box);
      return (box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)) / parseFloat(fontSize);
    }),
  );
  for (const characters of room) expect(characters).toBeGreaterThanOrEqual(6);
  expect(await overflow(page)).toBe(0);
  await close();
});
