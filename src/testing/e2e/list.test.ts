/** The list with script: search, filters and address, as a reader uses them. */
import { expect, test } from 'vitest';
import { filter, filtered, heading, holds, rows, searchBox } from './list-site.ts';
import { openedListSite } from './opened-list-site.ts';
import { focused } from './visit.ts';

const list = openedListSite();

/** Something rare enough: a member of one alliance. */
const member = () => list.alliances.find(({ id }) => id === 'quartz-crucibles')!.members[2]!;

test('words and filters narrow the list together, at once', async () => {
  const { page, close } = await list.open('/');
  await filter(page, '板块').selectOption('gaoxin');
  const expected = list.listed(({ district }) => district.id === 'gaoxin');
  await expect.poll(() => rows(page)).toEqual(expected);
  expect(await heading(page)).toBe(`筛选出 ${expected.length} 个，在册共 ${list.listed().length} 个`);
  const [first = ''] = expected;
  await searchBox(page).fill(list.alliances.find(({ id }) => id === first)?.name ?? '');
  await expect.poll(() => rows(page)).toEqual([first]);
  await close();
});

test('a key pressed shows its answer within its own event, and nothing in its place: no word of loading flashes', async () => {
  const { page, close } = await list.open('/');
  const [first = '', other = ''] = list.listed();
  const nameOf = (id: string) => list.alliances.find((each) => each.id === id)?.name ?? '';
  await searchBox(page).fill(nameOf(other));
  await expect.poll(() => rows(page)).toEqual([other]);
  const told = await page.evaluate(
    (asked) =>
      asked.map((value) => {
        const box = document.querySelector<HTMLInputElement>('.alliance-list input[type=search]');
        if (!box) throw new Error('no search box');
        box.value = value;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const shown = document.querySelectorAll<HTMLElement>(
          '.alliance-table:not([hidden]) tbody tr:not([hidden]) th a',
        );
        const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
        return { heading: textOf('.alliance-list h2'), standings: textOf('.standings'), first: shown[0]?.textContent };
      }),
    [nameOf(first), '', nameOf(other)],
  );
  expect(told.map(({ first }) => first)).toEqual([nameOf(first), nameOf(list.listed()[0]!), nameOf(other)]);
  expect(told[1]!.heading).toBe(`在册 ${list.listed().length} 个`);
  for (const { standings } of told) expect(standings).not.toMatch(/正在载入|^$/);
  await close();
});

test('finds by a member’s credit code, typed full width and in lower case, and says why', async () => {
  const { page, close } = await list.open('/?standing=全部');
  const { name, creditCode } = member();
  const fullWidth = creditCode
    .toLowerCase()
    .replace(/[0-9]/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
  await searchBox(page).fill(fullWidth);
  await expect
    .poll(() => rows(page))
    .toEqual(list.ids(({ members }) => members.some((each) => each.creditCode === creditCode)));
  expect(await page.locator('.reason:visible').first().innerText()).toBe(`成员：${name} ${creditCode}`);
  await close();
});

test('what an input method composes is not searched until it is settled', async () => {
  const { page, close } = await list.open('/?district=gaoxin');
  const before = await page
    .waitForFunction(() => document.querySelector('h2')?.textContent?.startsWith('筛选出'))
    .then(() => rows(page));
  await searchBox(page).focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'wu’ren’ji', selectionStart: 9, selectionEnd: 9 });
  expect(await searchBox(page).inputValue()).toBe('wu’ren’ji');
  expect(await rows(page)).toEqual(before);
  await session.send('Input.insertText', { text: '无人机' });
  await expect
    .poll(() => rows(page))
    .toEqual(list.listed((each) => holds(each, '无人机') && each.district.id === 'gaoxin'));
  await close();
});

test('the address says what is asked: typing replaces it, a choice adds to the history, back and reload restore', async () => {
  const { page, close } = await list.open('/');
  const search = () => decodeURIComponent(new URL(page.url()).search);
  const length = () => page.evaluate(() => history.length);
  const start = await length();
  await searchBox(page).pressSequentially('示例');
  await expect.poll(search).toBe('?q=示例');
  expect(await length()).toBe(start);
  await filter(page, '板块').selectOption('ganyu');
  expect(search()).toBe('?q=示例&district=ganyu');
  await filter(page, '批次').selectOption('2024');
  expect(await length()).toBe(start + 2);
  const narrow = await rows(page);
  await page.reload();
  await expect.poll(() => rows(page)).toEqual(narrow);
  expect(await filter(page, '板块').inputValue()).toBe('ganyu');
  await page.goBack();
  await page.goBack();
  await expect.poll(search).toBe('?q=示例');
  expect(await filter(page, '板块').inputValue()).toBe('');
  await expect.poll(() => rows(page)).toEqual(list.listed());
  await page.goForward();
  await expect.poll(() => filter(page, '板块').inputValue()).toBe('ganyu');
  await close();
});

test('Back right behind the last letter leads to the entry before, and leaves it as it was', async () => {
  const { page, close } = await list.open('/');
  await filter(page, '板块').selectOption('ganyu');
  await filtered(page);
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]')!;
    box.value = '示例';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    history.back();
  });
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expect.poll(() => searchBox(page).inputValue()).toBe('');
  // Longer than what is typed waits before it stands in the address.
  await page.waitForTimeout(600);
  expect(new URL(page.url()).search).toBe('');
  await close();
});

test('an address may name an industry by its name or id', async () => {
  const { name, id } = list.alliances[0]!.industry;
  for (const value of [name, id]) {
    const { page, close } = await list.open(`/?industry=${encodeURIComponent(value)}`);
    await expect.poll(() => rows(page)).toEqual(list.listed(({ industry }) => industry.id === id));
    expect(await filter(page, '产业').inputValue()).toBe(id);
    await close();
  }
});

test('a link of the page to a narrower list is followed without a reload', async () => {
  const { page, close } = await list.open('/');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '?district=haizhou';
    link.textContent = '海州区';
    document.querySelector('main')?.append(link);
    (window as unknown as { same: boolean }).same = true;
  });
  await page.getByRole('link', { name: '海州区', exact: true }).click();
  await expect.poll(() => rows(page)).toEqual(list.listed(({ district }) => district.id === 'haizhou'));
  expect(await page.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
  expect(await focused(page)).toBe(await heading(page));
  await close();
});

test('counts beside the choices are what choosing gives', async () => {
  const { page, close } = await list.open('/?q=示例');
  await filtered(page);
  const option = await page.locator('[name=district] option[value=gaoxin]').innerText();
  const expected = list.listed(({ district }) => district.id === 'gaoxin').length;
  expect(option).toBe(`高新区（${expected}）`);
  await close();
});
