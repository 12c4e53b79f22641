/** Files made in the browser of what the filters leave, opened again. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openListSite, type ListSite } from './list-site.ts';
import { parseCsv } from './parse-csv.ts';

let list: ListSite;

beforeAll(async () => {
  list = await openListSite();
});

afterAll(() => list?.close());

async function download(page: Page, name: string): Promise<{ file: string; path: string }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.locator('.list-refinement').getByRole('button', { name }).click(),
  ]);
  return { file: saved.suggestedFilename(), path: await saved.path() };
}

test('what the filters leave is downloaded as CSV and as a workbook: the same columns and cells as the whole list', async () => {
  const { page, problems, close } = await list.open('/?district=gaoxin&standing=在册');
  const expected = list.ids(({ district, standing }) => district.id === 'gaoxin' && standing === '在册');
  await page.waitForSelector('.list-refinement .downloads:visible');
  const [head = [], ...all] = parseCsv(await (await fetch(`${list.origin}/alliances.csv`)).text());
  const named = new Set(list.alliances.filter(({ id }) => expected.includes(id)).map(({ name }) => name));
  const cells = all.filter(([name]) => named.has(name ?? ''));

  const csv = await download(page, 'CSV');
  expect(csv.file).toMatch(new RegExp(`^创新联合体筛选结果${expected.length}个-\\d{4}-\\d{2}-\\d{2}\\.csv$`));
  const text = await readFile(csv.path, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(parseCsv(text)).toEqual([head, ...cells]);

  const xlsx = await download(page, '推荐汇总表（xlsx）');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(xlsx.path);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell('A1').text).toContain('板块：高新区；名单状态：在册');
  const read = Array.from({ length: cells.length + 1 }, (_, r) =>
    head.map((_column, c) => sheet?.getCell(3 + r, c + 1).text ?? ''),
  );
  expect(read).toEqual([head, ...cells]);
  expect(sheet?.rowCount).toBe(3 + cells.length);
  expect(await page.locator('.outcome').innerText()).toBe(`已生成，共 ${expected.length} 个`);
  expect(problems).toEqual([]);
  await close();
});
