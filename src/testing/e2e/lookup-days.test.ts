/** 名单查询 and its day: however it is written, refused where nothing is known of it, never answered for another. */
import { expect, test } from 'vitest';
import { openedListSite } from './opened-list-site.ts';
import { answered, EXITED, lookupAddress } from './lookup-site.ts';

const list = openedListSite();

test.each(['2025-1-1', '2025/01/01', '20250101', '2025年1月1日', '２０２５年１月１日', '二〇二五年一月一日'])(
  'a day written %s is that day, in the address and typed',
  async (written) => {
    const { page, close } = await list.open(lookupAddress(EXITED, written));
    await answered(page);
    expect(await page.locator('.verdict').innerText()).toBe('2025年1月1日在册');
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-01-01');
    await page.goto(`${list.origin}/lookup/`);
    await page.getByLabel(/名称/).fill(EXITED);
    await page.getByLabel('日期').fill(written);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日在册');
    expect(await page.getByLabel('日期').inputValue()).toBe('2025-01-01');
    await close();
  },
);

test('a day that is none is refused with how to write it, and stays as it was written', async () => {
  const { page, close } = await list.open(lookupAddress(EXITED, '2025-02-30'));
  await answered(page);
  expect(await page.locator('.lookup-answer').innerText()).toContain('2025年2月只有 1 日至 28 日');
  expect(await page.locator('.verdict').count()).toBe(0);
  expect(await page.getByLabel('日期').inputValue()).toBe('2025-02-30');
  expect(await page.getByLabel('日期').getAttribute('aria-invalid')).toBe('true');
  expect(new URL(page.url()).searchParams.get('on')).toBe('2025-02-30');
  await page.getByLabel('日期').fill('2025年1月1日');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.verdict').innerText()).toBe('2025年1月1日在册');
  expect(await page.getByLabel('日期').getAttribute('aria-invalid')).toBe('false');
  await close();
});

test.each([
  ['2026-11-23', '', ''],
  ['2027-02-01', '今天是2027年2月1日，这里的数据截至2026年11月23日', '这个网站在那以后还没有更新过'],
])(
  'on %s the page says how old it is, answers for days of the data, refuses later ones',
  async (today, age, reason) => {
    const { page, close } = await list.open(lookupAddress(EXITED, '2025-01-01'), { day: today });
    await answered(page);
    const note = page.locator('.lookup-age');
    expect(await note.isVisible()).toBe(age !== '');
    expect(await note.innerText()).toContain(age);
    expect(await page.locator('.verdict').innerText()).toBe('2025年1月1日在册');
    await page.goto(`${list.origin}${lookupAddress(EXITED, '2026-11-24')}`);
    await answered(page);
    expect(await page.locator('.verdict').count()).toBe(0);
    expect(await page.locator('.lookup-answer').innerText()).toContain(reason || '这一天还没有到');
    await close();
  },
);

test('an index older than the page answers for no day after its own', async () => {
  const { page, close } = await list.open('/404.html');
  await page.route('**/search.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...((await response.json()) as object), asOf: '2026-11-01' } });
  });
  await page.goto(`${list.origin}${lookupAddress(EXITED, '2026-11-20')}`);
  await answered(page);
  expect(await page.locator('.verdict').count()).toBe(0);
  expect(await page.locator('.lookup-answer').innerText()).toContain('数据截至2026年11月1日');
  await close();
});
