/** Files made in the browser of what the filters leave, opened again. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openedListSite } from './opened-list-site.ts';
import { parseCsv } from './parse-csv.ts';

const list = openedListSite();

/** Presses a button and keeps the file. */
async function download(page: Page, name: string): Promise<{ file: string; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.list-refinement').getByRole('button', { name }).click(),
  ]);
  return { file: file.suggestedFilename(), path: await file.path() };
}

test.each(['/?district=gaoxin', '/?on=2025-1-1'])(
  '%s: while the index is on its way no download is offered, for a press would be lost',
  async (path) => {
    const { page, close } = await list.open('/404.html');
    const held = Promise.withResolvers<void>();
    await page.route('**/search.json', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(list.origin + path);
    await expect.poll(() => page.locator('.standings').innerText()).toBe('正在载入搜索…');
    expect(await page.locator('.list-refinement .downloads').isVisible()).toBe(false);
    held.resolve();
    await page.waitForSelector('.list-refinement .downloads:visible');
    await download(page, 'CSV');
    await close();
  },
);

test('both pressed at once are both made, a double press once; nothing is told of what is no longer on the page', async () => {
  const { page, close } = await list.open('/?district=gaoxin');
  await page.waitForSelector('.list-refinement .downloads:visible');
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename().replace(/^.*\./, '')));
  const press = (formats: readonly string[], keyed: string) =>
    page.evaluate(
      ([formats, keyed]) => {
        for (const format of formats)
          document.querySelector<HTMLElement>(`.list-refinement [data-format="${format}"]`)?.click();
        const box = document.querySelector<HTMLInputElement>('.alliance-list input[type=search]');
        if (!box || keyed === '') return;
        box.value = keyed;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      [formats, keyed] as const,
    );
  const outcome = () => page.locator('.list-refinement .outcome').innerText();
  await press(['csv', 'csv', 'xlsx'], '');
  await expect.poll(() => files).toEqual(['csv', 'xlsx']);
  await expect.poll(outcome).toMatch(/^已生成，共 \d+ 个$/);
  await press(['xlsx', 'csv'], '示例');
  await expect.poll(() => files).toEqual(['csv', 'xlsx', 'xlsx', 'csv']);
  expect(await outcome()).toBe('');
  await close();
});

test('what the filters leave is downloaded as CSV and as a workbook: the same columns and cells as the whole list', async () => {
  const { page, problems, close } = await list.open('/?district=gaoxin&standing=在册');
  const expected = list.listed(({ district }) => district.id === 'gaoxin');
  await page.waitForSelector('.list-refinement .downloads:visible');
  const [head = [], ...all] = parseCsv(await (await fetch(`${list.origin}/alliances.csv`)).text());
  const named = new Set(list.alliances.filter(({ id }) => expected.includes(id)).map(({ name }) => name));
  const cells = all.filter(([name]) => named.has(name ?? ''));

  const csv = await download(page, 'CSV');
  expect(csv.file).toMatch(new RegExp(`创新联合体登记簿筛选结果${expected.length}个-\\d{4}-\\d{2}-\\d{2}\\.csv$`));
  const text = await readFile(csv.path, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(parseCsv(text)).toEqual([head, ...cells]);

  const xlsx = await download(page, 'Excel');
  expect(xlsx.file).toBe(csv.file.replace('.csv', '.xlsx'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(xlsx.path);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['筛选结果', '全部栏目', '在册期间']);
  expect(workbook.worksheets[0]?.getCell('A2').text).toContain(
    `按条件筛选的结果，不是完整的培育名单。条件：板块：高新区；名单状态：在册。共 ${cells.length} 个，其中在册 ${cells.length} 个`,
  );
  const sheet = workbook.getWorksheet('全部栏目');
  const read = Array.from({ length: cells.length + 1 }, (_, r) =>
    head.map((_column, c) => sheet?.getCell(3 + r, c + 1).text ?? ''),
  );
  expect(read).toEqual([head, ...cells]);
  expect(sheet?.rowCount).toBe(3 + cells.length);
  expect(await page.locator('.outcome').innerText()).toBe(`已生成，共 ${expected.length} 个`);
  expect(problems).toEqual([]);
  await close();
});

test('a filter of standing says in its tag and on paper what it means', async () => {
  const { page, close } = await list.open('/?standing=限期整改');
  await page.waitForSelector('.list-refinement .downloads:visible');
  expect(await page.locator('.tags').innerText()).toContain('名单状态：在册，正在限期整改');
  const { path } = await download(page, 'Excel');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  expect(workbook.worksheets[0]?.getCell('A1').text).toMatch(/登记簿筛选结果$/);
  expect(workbook.worksheets[0]?.getCell('A2').text).toContain('名单状态：在册，正在限期整改');
  await close();
});

test('the list of a day is downloaded as it stood, under that day', async () => {
  const { page, problems, close } = await list.open('/?on=2025-1-1');
  await page.waitForSelector('.list-refinement .downloads:visible');
  const shown = await page.locator('.alliance-table tbody th a').allInnerTexts();
  expect(shown.some((name) => name.includes('大尺寸石英坩埚'))).toBe(true);
  expect(await page.locator('.list-head .downloads').isVisible()).toBe(false);
  const csv = await download(page, 'CSV');
  expect(csv.file).toBe('连云港市创新联合体培育名单-2025-01-01.csv');
  const [head = [], ...cells] = parseCsv(await readFile(csv.path, 'utf8'));
  const column = (header: string) => cells.map((row) => row[head.indexOf(header)]);
  expect(column('联合体名称')).toEqual(shown);
  expect(new Set(column('哪一天'))).toEqual(new Set(['2025-01-01']));
  expect(new Set(column('名单状态'))).toEqual(new Set(['在册']));
  expect(new Set(column('退出日期'))).toEqual(new Set(['']));
  const xlsx = await download(page, 'Excel');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(xlsx.path);
  const paper = workbook.worksheets[0];
  expect(paper?.getCell('A1').text).toBe('连云港市创新联合体培育名单（2025年1月1日）');
  expect(paper?.getCell('A2').text).toContain(`2025年1月1日在册的全部联合体，共 ${shown.length} 个`);
  expect(problems).toEqual([]);
  await close();
});

test('the page offers the list apart from all public records, each saved under a name that says which', async () => {
  const { page, close } = await list.open('/');
  const names = await page
    .locator('.list-head .downloads a[download]')
    .evaluateAll((links) => links.map((each) => [each.getAttribute('href'), each.getAttribute('download')]));
  const { asOf } = (await (await fetch(`${list.origin}/manifest.json`)).json()) as { asOf: string };
  expect(names).toEqual([
    ['/listed.xlsx', `连云港市创新联合体培育名单-${asOf}.xlsx`],
    ['/listed.csv', `连云港市创新联合体培育名单-${asOf}.csv`],
    ['/alliances.xlsx', `连云港市创新联合体全部公开记录-${asOf}.xlsx`],
    ['/alliances.csv', `连云港市创新联合体全部公开记录-${asOf}.csv`],
    ['/alliances.json', `连云港市创新联合体全部公开记录-${asOf}.json`],
  ]);
  const listed = list.ids(({ standing }) => standing === '在册').length;
  expect(await page.locator('.list-head .downloads').innerText()).toContain(`培育名单（在册 ${listed} 个）`);
  await page.goto(`${list.origin}/districts/gaoxin/`);
  expect(
    await page
      .locator('.downloads a[download]')
      .evaluateAll((links) => links.map((each) => each.getAttribute('download'))),
  ).toEqual(['连云港市创新联合体全部公开记录（高新区）.xlsx', '连云港市创新联合体全部公开记录（高新区）.csv']);
  await close();
});
