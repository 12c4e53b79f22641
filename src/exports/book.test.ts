/** What goes on paper: few columns in a size that can be read, nothing cut, and every workbook saying what it is. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { longLife } from '#src/testing/long-life.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { bookOf, inRows } from './book.ts';
import { mostLines, printedSize, wrap } from './paper.ts';
import { BOARD_PRINT, FILTERED_PRINT, LISTED_PRINT, REGISTER_PRINT } from './print-sets.ts';
import { FIRST_COLUMNS } from './first-columns.ts';
import { PERIOD_COLUMNS, periodRows, REGISTER_COLUMNS } from './register-columns.ts';
import { PAPER_SIZE } from './sheet-looks.ts';
import { toTable } from './table.ts';
import { toXlsx } from './xlsx.ts';

const { records } = loadPublication(USUAL, { asOf: USUAL_DAY });
const tables = { full: toTable(REGISTER_COLUMNS, records), periods: toTable(PERIOD_COLUMNS, periodRows(records)) };
const ABOUT = { publisher: '示例市科学技术局', asOf: USUAL_DAY };

const BOOKS = [
  ['培育名单', bookOf(LISTED_PRINT, tables, '名单')],
  ['全部公开记录', bookOf(REGISTER_PRINT, tables, '记录')],
  ['筛选结果', bookOf(FILTERED_PRINT, tables, '筛选')],
  ['名单总表', bookOf(BOARD_PRINT, { full: toTable(FIRST_COLUMNS, records) }, '总表')],
] as const;

describe.each(BOOKS)('%s', (name, sheets) => {
  test('its first sheet has at most nine columns, numbered rows and its own name', () => {
    const [paper = expect.unreachable()] = sheets;
    expect([paper.name, paper.look]).toEqual([name, 'paper']);
    expect(paper.heads.length).toBeLessThanOrEqual(9);
    expect(paper.rows().map(([first]) => first)).toEqual(records.map((_, i) => i + 1));
  });

  test('as written, every sheet comes out at nine points or more on A4 landscape, its heads on every page', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await toXlsx(sheets, ABOUT)).buffer as ArrayBuffer);
    expect(workbook.worksheets.length).toBe(sheets.length);
    for (const sheet of workbook.worksheets) {
      const { pageSetup, columns } = sheet;
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 });
      expect(pageSetup.printTitlesRow).toBe('3:3');
      const widths = columns.map(({ width }) => width ?? 0);
      const across = pageSetup.fitToWidth ?? 1;
      const sizes = new Set<number>();
      sheet.eachRow((row, r) => r > 3 && row.eachCell((cell) => sizes.add(cell.font?.size ?? 12)));
      for (const size of sizes)
        expect(printedSize(size, widths, across), `${sheet.name} ${size}`).toBeGreaterThanOrEqual(9);
    }
    expect(workbook.worksheets[0]?.pageSetup.fitToWidth).toBe(1);
  });

  test('no text on paper is longer than its cell can show', () => {
    const [paper = expect.unreachable()] = sheets;
    for (const row of paper.rows())
      for (const [i, cell] of row.entries())
        expect(wrap(String(cell ?? ''), paper.heads[i]?.width ?? 0, PAPER_SIZE).length).toBeLessThanOrEqual(
          mostLines(PAPER_SIZE),
        );
  });
});

describe('what stands on paper', () => {
  const rowsOf = (set: typeof LISTED_PRINT, of = longLife().published.records) => {
    const [paper] = bookOf(set, { full: toTable(REGISTER_COLUMNS, of) }, '');
    return paper?.rows().map((row) => Object.fromEntries(set.columns.map(({ header }, i) => [header, row[i]])));
  };

  test('the list: members, day and document of entry, and 整改 while it is open', () => {
    expect(rowsOf(LISTED_PRINT)).toEqual([
      {
        序号: 1,
        联合体名称: '连云港市校验用创新联合体（示例）',
        所属产业: '高性能纤维及复合材料',
        推荐板块: '海州区',
        牵头单位: '示例新碳股份有限公司',
        成员单位: '示例海洋大学、示例先进纤维研究院、示例先进材料公司',
        列入日期: '2026-05-01',
        列入文号: '示例连科〔2026〕30号',
        备注: '限期整改，至2026-12-31',
      },
    ]);
  });

  test('all records: where each stands, and what of it is over or runs out', () => {
    const on = (asOf: string) => rowsOf(REGISTER_PRINT, longLife({}, { asOf }).published.records)?.[0];
    const last = '退出、公示截止或整改期限';
    expect(on('2024-07-23')).toMatchObject({ 名单状态: '公示', 列入: null, [last]: '公示至2024-07-28' });
    expect(on('2024-08-12')).toMatchObject({
      名单状态: '在册',
      列入: '2024-08-12\n示例连科〔2024〕52号',
      [last]: null,
    });
    expect(on('2025-09-05')).toMatchObject({ [last]: '限期整改，至2025-12-31' });
    expect(on('2026-03-01')).toMatchObject({
      名单状态: '已退出',
      列入: '2024-08-12\n示例连科〔2024〕52号',
      [last]: '2026-03-01退出\n示例连科〔2026〕11号\n（自愿）',
    });
  });

  test('a column that the full table does not have is a mistake of the program', () => {
    const [paper] = bookOf(REGISTER_PRINT, { full: toTable(FIRST_COLUMNS, records) }, '');
    expect(() => paper?.rows()).toThrow('完整的表里没有“退出日期”这一列');
  });
});

test('a text longer than the highest row goes on in the next, none of it lost', () => {
  const long = '示例成员单位有限公司、'.repeat(60);
  const rows = inRows([1, '名称', long, null, ''], [5, 20, 20, 5, 5]);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map((row) => row[2]).join('')).toBe(long);
  expect(rows[0]).toEqual([1, '名称', expect.any(String), null, null]);
  expect(rows[1]).toEqual([null, '（接上行）', expect.any(String), null, null]);
  for (const [, , text] of rows)
    expect(wrap(String(text), 20, PAPER_SIZE).length).toBeLessThanOrEqual(mostLines(PAPER_SIZE));
});

test('an empty cell stays empty, a row of nothing is a row, and no part of a text ends with a line of nothing', () => {
  expect(inRows([1, '', '短'], [5, 20, 20])).toEqual([[1, null, '短']]);
  expect(inRows(['', ''], [5, 20])).toEqual([[null, null]]);
  const lines = Array.from({ length: 2 * mostLines(PAPER_SIZE) }, (_, i) => `第 ${i} 行`);
  const rows = inRows([1, '名称', lines.join('\n')], [5, 20, 20]);
  expect(rows.map(([, name]) => name)).toEqual(['名称', '（接上行）']);
  expect(rows.map((row) => row[2])).toEqual(
    [lines.slice(0, lines.length / 2), lines.slice(lines.length / 2)].map((some) => some.join('\n')),
  );
});
