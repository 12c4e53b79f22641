/** How a workbook looks and what it refuses. That its text stays text is in exports.test.ts. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Cell, Column } from './columns.ts';
import { tableSheet, type Sheet } from './sheet.ts';
import { toXlsx, type About } from './xlsx.ts';

const ABOUT = { publisher: '示例市科学技术局', asOf: '2026-11-23' };
const WIDTHS = [10, 6, 8];
const columns: Column<readonly Cell[]>[] = WIDTHS.map((width, i) => ({
  header: `列${i + 1}`,
  width,
  value: (row) => row[i] ?? null,
}));
const written = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}, about: About = ABOUT) =>
  toXlsx([{ ...tableSheet('表', '全部公开记录', columns, rows), ...more }], about);

async function readBack(...asked: Parameters<typeof written>) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await written(...asked)).buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
}

/** A sheet as it looks, in lines. */
function looks(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet): string {
  const lines: string[] = [];
  const say = (what: string, value: unknown) => lines.push(`${what}: ${JSON.stringify(value)}`);
  say('by', [workbook.creator, workbook.lastModifiedBy, workbook.created, workbook.modified]);
  say('sheet', sheet.name);
  say('page', sheet.pageSetup);
  say('footer', sheet.headerFooter);
  say('view', sheet.views);
  say('filter', sheet.autoFilter);
  say('merged', sheet.model.merges);
  say(
    'widths',
    sheet.columns.map(({ width }) => width),
  );
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    say(`row ${number}, height`, row.height);
    row.eachCell({ includeEmpty: true }, (cell) => say(`  ${cell.address}`, [cell.value, cell.style]));
  });
  return `${lines.join('\n')}\n`;
}

test.each(['table', 'paper'] as const)('the page, the heads and every kind of cell: %s', async (look) => {
  const { workbook, sheet } = await readBack([['甲', 3, null]], { look, stamp: true });
  await expect(looks(workbook, sheet)).toMatchFileSnapshot(`workbook-looks-${look}.txt`);
});

test('a table without a row says so in a line of its own, across all columns', async () => {
  const { sheet } = await readBack([]);
  expect(sheet.getCell('A4').value).toBe('尚无联合体');
  expect(sheet.model.merges).toEqual(['A1:C1', 'A2:C2', 'A4:C4']);
});

test('several sheets stand in their order, each with its own title and heads', async () => {
  const other = tableSheet('另一张', '另一张表', columns.slice(1), [[0, 7]]);
  const bytes = await toXlsx([tableSheet('表', '一张表', columns, [['甲']]), other], ABOUT);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(
    workbook.worksheets.map((sheet) => [sheet.name, sheet.getCell('A1').value, sheet.getCell('A3').value]),
  ).toEqual([
    ['表', '一张表', '列1'],
    ['另一张', '另一张表', '列2'],
  ]);
  expect(workbook.getWorksheet('另一张')?.getCell('A4').value).toBe(7);
});

test('what the table is not stands above it, whole, however long', async () => {
  const note = '按条件筛选的结果，不是完整的培育名单。条件：板块：海州区';
  const { sheet } = await readBack([['甲', 1, null]], {}, { ...ABOUT, note });
  expect(sheet.getCell('A2').value).toBe(`${note}\n示例市科学技术局　数据截至2026年11月23日`);
  expect(sheet.getCell('A2').alignment).toMatchObject({ wrapText: true, horizontal: 'left' });
  // 24 units hold eleven characters of 11 points: three lines of it and two of the publisher.
  expect(sheet.getRow(2).height).toBe(84);
  const long = await readBack([['甲', 1, null]], { title: '示例市创新联合体登记簿筛选结果' });
  expect([long.sheet.getRow(1).height, long.sheet.getCell('A1').alignment.wrapText]).toEqual([83, true]);
});

test('an ampersand in the footer is one, and begins nothing', async () => {
  const { sheet } = await readBack([], {}, { ...ABOUT, publisher: '甲&P乙' });
  expect(sheet.headerFooter.oddFooter).toBe('&L甲&&P乙&C第 &P 页，共 &N 页&R数据截至2026年11月23日');
});

test('a title that a spreadsheet would run is text', async () => {
  const { sheet } = await readBack([['甲', 1, null]], { title: '=1+1' });
  expect(sheet.getCell('A1').value).toBe("'=1+1");
});

test('a row is as high as its longest cell needs, two lines at least, and what a sheet can at most', async () => {
  const height = async (...row: Cell[]) => (await readBack([row])).sheet.getRow(4).height;
  // Five characters of 9 points stand in a column of ten units.
  expect(await height('甲', 1, '乙')).toBe(31);
  expect(await height('甲'.repeat(10), 1, '乙')).toBe(31);
  expect(await height('甲'.repeat(11), 1, '乙')).toBe(44);
  expect(await height('甲', 1, '乙'.repeat(13))).toBe(57);
  expect(await height('甲', 1_234_567_890_123, null)).toBe(44);
  expect(await height('甲'.repeat(155), 1, '乙')).toBe(409);
  expect(await height('甲'.repeat(300), 1, '乙')).toBe(409);
});

test.each<[string, string]>([
  ['a\u0000b', 'U+0000'],
  ['a\u001fb', 'U+001F'],
  ['a\rb', 'U+000D'],
  ['\ud842', 'U+D842'],
  ['甲\ufffe', 'U+FFFE'],
  ['甲\uffff', 'U+FFFF'],
])('a character no workbook can hold is refused, with its code: %j', async (text, code) => {
  await expect(written([[text, 1, null]])).rejects.toThrow(`工作簿写不了“${text}”：有字符 ${code}`);
});

test.each(['\t甲', '甲\n乙', '\u0020', '\ud7ff', '\ue000', '\ufffd', '𠮷', '\u{10ffff}'])(
  'what it can hold is held: %j',
  async (text) => {
    const { sheet } = await readBack([[text, 1, null]]);
    expect(sheet.getCell('A4').value).toBe(text.startsWith('\t') ? `'${text}` : text);
  },
);

test.each(['_x0041_', 'a_x000D_b', '_xfFfF_', '_x00410_', '_x004_', '__x0041_', '_x0041_x0042_'])(
  'what looks like an escape stays as it is: %s',
  async (text) => {
    const { sheet } = await readBack([[text, 1, null]]);
    expect(sheet.getCell('A4').value).toBe(text);
  },
);

test('what is read back otherwise than it was to be written is refused, with its cell', async () => {
  let turn = 0;
  const changing: Column<string>[] = [{ header: '列', width: 9, value: (row) => `${row}${(turn += 1)}` }];
  await expect(toXlsx([tableSheet('表', '表', changing, ['甲'])], ABOUT)).rejects.toThrow(
    '工作簿“表”第 4 行第 1 列写入后读回不一致：应为“甲2”，读回“"甲1"”',
  );
});
