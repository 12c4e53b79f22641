import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { filteredTitle } from '#src/views/table-titles.ts';
import { filteredBook, type PublishedTables } from './filtered-book.ts';
import { PERIOD_COLUMNS, periodRows, REGISTER_COLUMNS } from './register-columns.ts';
import { toTable } from './table.ts';
import './xlsx.ts';

const registry = loadPublication(USUAL, { asOf: USUAL_DAY });
const { records, site, asOf } = registry;
const tables = JSON.parse(
  JSON.stringify({
    title: filteredTitle(registry),
    publisher: site.bureau,
    asOf,
    full: toTable(REGISTER_COLUMNS, records),
    periods: toTable(PERIOD_COLUMNS, periodRows(records)),
  } satisfies PublishedTables),
) as PublishedTables;

test('says on its first sheet that it is no list, what was asked for, and how many of it are on the list', async () => {
  const left = records.find(({ standing }) => standing === '已退出') ?? expect.unreachable();
  const listed = records.find(({ standing }) => standing === '在册') ?? expect.unreachable();
  const bytes = await filteredBook(tables, [left.id, listed.id], '产业：石化；名单状态：全部，不论是否在册');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['筛选结果', '全部栏目', '在册期间']);
  const [paper, full, periods] = workbook.worksheets;
  expect(paper?.getCell('A1').value).toBe(`${site.city}创新联合体登记簿筛选结果`);
  expect(paper?.getCell('A2').value).toBe(
    `按条件筛选的结果，不是完整的培育名单。条件：产业：石化；名单状态：全部，不论是否在册。共 2 个，其中在册 1 个\n${site.bureau}　数据截至2026年11月23日`,
  );
  expect([4, 5, 6].map((row) => full?.getCell(row, 1).value)).toEqual([left.name, listed.name, null]);
  expect(periods?.actualRowCount).toBe(3 + left.periods.length + listed.periods.length);
  for (const sheet of workbook.worksheets) expect(sheet.getCell('A1').text).not.toMatch(/培育名单|推荐汇总表/);
});
