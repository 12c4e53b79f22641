import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import type { Column } from './columns.ts';
import { toCsv } from './csv.ts';
import { tableSheet, type Sheet } from './sheet.ts';
import { toXlsx, type About } from './xlsx.ts';

/** Columns over made-up values: exports do not care where values come from. */
const table = (
  rows: readonly (readonly (string | number | null)[])[],
): { columns: Column[]; records: PublicRecord[] } => ({
  columns: (rows[0] ?? []).map((_, i) => ({
    header: `列${i + 1}`,
    width: 20,
    value: (record) => (record as unknown as (string | number | null)[])[i] ?? null,
  })),
  records: rows as unknown as PublicRecord[],
});
const ABOUT = { publisher: '示例市科学技术局', asOf: '2026-11-23' };
const written = (columns: Column[], records: PublicRecord[], more: Partial<Sheet> = {}, about: About = ABOUT) =>
  toXlsx([{ ...tableSheet('表', '全部公开记录', columns, records), ...more }], about);

const HOSTILE = [
  '=1+1',
  '+86',
  '-2',
  '@SUM(A1)',
  '＝HYPERLINK("x")',
  '\tx',
  '913207032276367512',
  '0518-85800000',
  '示例𠮷祥',
  'a_x0041_b',
  '_x000D_',
  '第一行\n第二行',
  '“引号”,"半角"',
  '100%',
  'a|b',
  ' 前后空格 ',
  '<b>&amp;',
];

test('CSV: BOM, CRLF, quoting, and nothing a spreadsheet would run', () => {
  const { columns, records } = table([
    ['=1+1', 3, null],
    ['甲,乙', '他说"好"', '两\n行'],
  ]);
  expect(toCsv(columns, records)).toMatchInlineSnapshot(`
    "﻿列1,列2,列3
    '=1+1,3,
    "甲,乙","他说""好""","两
    行"
    "
  `);
  expect(toCsv(columns, records)).toContain("'=1+1,3,\r\n");
});

test('a workbook keeps hostile text as text, cell by cell', async () => {
  const { columns, records } = table(HOSTILE.map((text) => [text, text.length]));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await written(columns, records)).buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  for (const [i, text] of HOSTILE.entries()) {
    const cell = sheet?.getCell(4 + i, 1);
    expect(cell?.type, text).toBe(ExcelJS.ValueType.String);
    expect(cell?.numFmt).toBe('@');
    expect(cell?.formula).toBeUndefined();
  }
});

test('each kind of cell has its style: texts are texts, numbers stand in the middle, empty cells have their border', async () => {
  const { columns, records } = table([['甲', 3, null]]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await written(columns, records)).buffer as ArrayBuffer);
  const styles = [1, 2, 3].map((column) => workbook.worksheets[0]?.getCell(4, column).style);
  expect(styles.map((style) => [style?.numFmt, style?.alignment?.horizontal])).toEqual([
    ['@', 'left'],
    [undefined, 'center'],
    [undefined, 'left'],
  ]);
  for (const style of styles)
    expect([style?.font?.name, style?.font?.size, style?.border?.top?.style]).toEqual(['宋体', 9, 'thin']);
});

test('the same table gives the same bytes, later and in another time zone', async () => {
  const { columns, records } = table([['示例𠮷祥', 1]]);
  const first = await written(columns, records);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const second = await written(columns, records);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

test.each(['', 'x'])(
  'rare characters survive at each border of the zip layer’s chunks, shifted by “%s”',
  async (shift) => {
    // Two units each: with one of the two shifts, the 16,384-unit border falls inside a character.
    const { columns, records } = table([[shift + '𠮷'.repeat(20_000)]]);
    await expect(written(columns, records)).resolves.toBeInstanceOf(Uint8Array);
  },
);

test('a heading row, title, frozen pane, filter and A4 landscape are there', async () => {
  const { columns, records } = table([['甲', 1]]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await written(columns, records)).buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell('A1').value).toBe('全部公开记录');
  expect(sheet?.getCell('A2').value).toBe('示例市科学技术局　数据截至2026年11月23日');
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
  expect(sheet?.autoFilter).toBeTruthy();
});

test('a board’s table ends with a line for its stamp', async () => {
  const { columns, records } = table([['甲', 1]]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await written(columns, records, { stamp: true })).buffer as ArrayBuffer);
  expect(workbook.worksheets[0]?.getCell('A6').value).toMatch(/^推荐单位（盖章）：　+年　+月　+日　+$/);
  await workbook.xlsx.load((await written(columns, records)).buffer as ArrayBuffer);
  expect(workbook.worksheets[0]?.getCell('A6').value).toBeNull();
});
