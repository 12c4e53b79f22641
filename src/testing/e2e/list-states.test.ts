/** The list in all its states: accessible, the focus never lost, a way out of each, and nothing needed without script. */
import { describe, expect, test } from 'vitest';
import { filtered, heading, holds, rows, searchBox } from './list-site.ts';
import { openedListSite } from './opened-list-site.ts';
import { axeFindings, focused, overflow, WIDTHS } from './visit.ts';
import { withhold } from './withheld.ts';

const list = openedListSite();

/** Something rare enough: a member of one alliance. */
const member = () => list.alliances.find(({ id }) => id === 'quartz-crucibles')!.members[2]!;

const STATES = [
  { state: 'filtered', path: '/?q=示例&district=gaoxin' },
  { state: 'found by a member', path: '/?q=陶瓷与玻璃&standing=全部' },
  { state: 'of another day', path: '/?q=示例&on=2025-01-01' },
  { state: 'exited', path: '/?standing=已退出' },
  { state: 'without results', path: '/?q=不存在的词&district=gaoxin&lead=重点研发机构' },
];
describe.each(STATES)('$state', ({ path }) => {
  test.each(WIDTHS)('is accessible: $viewport.width px', async (options) => {
    const { page, problems, close } = await list.open(path, options);
    await page.waitForSelector('.list-refinement:visible');
    if (options.viewport.width < 700) await page.getByRole('button', { name: /^筛选/ }).click();
    await filtered(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

test('tags take parts off one by one, and the focus stays with them', async () => {
  const { page, close } = await list.open('/?q=示例&district=gaoxin&batch=2024');
  await page.waitForSelector('.tag');
  expect(await page.locator('.tag').allInnerTexts()).toEqual(['搜索：“示例”', '板块：高新区', '批次：2024']);
  await page.getByRole('button', { name: '去掉条件 板块：高新区' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.tag').allInnerTexts()).toEqual(['搜索：“示例”', '批次：2024']);
  expect(await focused(page)).toBe('去掉条件 批次：2024');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('去掉条件 搜索：“示例”');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe(`在册 ${list.listed().length} 个`);
  expect(await rows(page)).toEqual(list.listed());
  expect(new URL(page.url()).search).toBe('');
  await close();
});

test('without results: what was asked, ways out that lead somewhere, and the focus not lost', async () => {
  const { page, close } = await list.open(`/?q=${member().name}&district=gaoxin&batch=1999&standing=全部`);
  await page.waitForSelector('.no-results:visible');
  expect(await page.locator('.alliance-table').isVisible()).toBe(false);
  const text = await page.locator('.no-results').innerText();
  for (const part of [`搜索：“${member().name}”`, '板块：高新区', '批次：1999']) expect(text).toContain(part);
  // No single part is to blame here, so the only way is to start again.
  expect(await page.locator('.no-results button').allInnerTexts()).toEqual(['清除条件，看在册名单']);
  await page.getByRole('button', { name: '去掉条件 批次：1999' }).click();
  const way = page.getByRole('button', { name: /^去掉 板块：高新区/ });
  await way.click();
  const expected = list.ids(({ members }) => members.some(({ name }) => name === member().name));
  await expect.poll(() => rows(page)).toEqual(expected);
  expect(await focused(page)).toBe(`筛选出 ${expected.length} 个，名单状态：全部，不论是否在册`);
  await close();
});

test('a polite region tells the count once the reader pauses', async () => {
  const { page, close } = await list.open('/');
  const region = page.locator('.alliance-list [role=status].visually-hidden');
  await searchBox(page).pressSequentially('无人机');
  const expected = list.listed((each) => holds(each, '无人机')).length;
  await expect.poll(() => region.innerText()).toBe(`筛选出 ${expected} 个，在册共 ${list.listed().length} 个`);
  await page.getByRole('button', { name: '清除搜索词' }).click();
  await expect.poll(() => region.innerText()).toBe(`显示在册名单，在册 ${list.listed().length} 个`);
  expect(await focused(page)).toBe('q');
  await close();
});

test('the keyboard goes from the search box over the filters to the rows', async () => {
  const { page, close } = await list.open('/');
  await searchBox(page).focus();
  const names: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused(page));
  }
  expect(names).toEqual(['industry', 'district', 'batch', 'lead', 'standing', 'on']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => heading(page)).toContain('筛选出');
  expect(await focused(page)).toBe('standing');
  await close();
});

test('without script there is no form, the list is there, and those not on it are a link away', async () => {
  const { page, close } = await list.open('/?q=无人机', { javaScriptEnabled: false });
  expect(await page.locator('.list-filters').isVisible()).toBe(false);
  expect(await page.locator('.list-filters').boundingBox()).toBeNull();
  expect(await page.locator('.list-refinement, .no-results').filter({ visible: true }).count()).toBe(0);
  expect(await rows(page)).toEqual(list.listed());
  expect(await page.locator('.alliance-list noscript').innerText()).toContain('网址中的条件没有起作用');
  const elsewhere: (string | undefined)[] = [];
  for (const standing of ['publicity', 'exited', 'not-listed']) {
    await page.goto(`${list.origin}/`);
    await page.locator(`.standings a[href$="/standings/${standing}/"]`).click();
    elsewhere.push(...(await rows(page)));
  }
  expect([...list.listed(), ...elsewhere].sort()).toEqual(list.ids(() => true).sort());
  await close();
});

test('nothing moves when the form appears', async () => {
  const { page, close } = await list.open('/404.html');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const frame = document.createElement('iframe');
        frame.width = '1280';
        frame.height = '800';
        frame.src = '/';
        frame.addEventListener('load', () => {
          const form = frame.contentDocument?.querySelector<HTMLElement>('.list-filters');
          const table = frame.contentDocument?.querySelector('table');
          const shown = table?.getBoundingClientRect().top ?? 0;
          if (form) form.hidden = true;
          resolve(Math.abs(shown - (table?.getBoundingClientRect().top ?? 0)));
        });
        document.body.append(frame);
      }),
  );
  expect(shift).toBe(0);
  await close();
});

test.each([
  ['the index', '**/search.json'],
  ['what searches it', '**/assets/search.*.js'],
])('when %s cannot be had, the list stays and the reader may try again', async (_, missing) => {
  const { page, close } = await list.open('/404.html');
  const { had } = await withhold(page, missing);
  await page.goto(`${list.origin}/?q=无人机`);
  await page.waitForSelector('.no-results:visible');
  expect(await page.locator('.no-results').innerText()).toContain('搜索没有载入');
  // Before the rows, which are not what was searched for.
  const [said, shown] = await Promise.all(
    ['.no-results', '.alliance-table'].map((each) => page.locator(each).boundingBox()),
  );
  expect(said?.y).toBeLessThan(shown?.y ?? 0);
  expect(await rows(page)).toEqual(list.listed());
  had();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => rows(page)).toEqual(list.listed((each) => holds(each, '无人机')));
  expect(await focused(page)).toContain('筛选出');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  expect(await page.locator('input[type=search]').inputValue()).toBe('无人机');
  await close();
});
