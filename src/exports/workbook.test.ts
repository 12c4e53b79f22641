/** How the summary workbook looks and what it refuses. That its text stays text is in exports.test.ts. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Cell, Column } from './columns.ts';
import { toXlsx } from './xlsx.ts';

const ABOUT = { title: '推荐汇总表', publisher: '示例市科学技术局', asOf: '2026-11-23' };
const WIDTHS = [10, 6, 8];
const columns: Column<readonly Cell[]>[] = WIDTHS.map((width, i) => ({
  header: `列${i + 1}`,
  width,
  value: (row) => row[i] ?? null,
}));

async function readBack(rows: readonly (readonly Cell[])[], about: Parameters<typeof toXlsx>[2] = ABOUT) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await toXlsx(columns, rows, about)).buffer as ArrayBuffer);
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

test('the page, the heads and every kind of cell', async () => {
  const { workbook, sheet } = await readBack([['甲', 3, null]], { ...ABOUT, stamp: true });
  await expect(looks(workbook, sheet)).toMatchFileSnapshot('workbook-looks.txt');
});

test('a table without a row says so in a line of its own, across all columns', async () => {
  const { sheet } = await readBack([]);
  expect(sheet.getCell('A4').value).toBe('尚无联合体');
  expect(sheet.model.merges).toEqual(['A1:C1', 'A2:C2', 'A4:C4']);
});

test('a title that a spreadsheet would run is text', async () => {
  const { sheet } = await readBack([['甲', 1, null]], { ...ABOUT, title: '=1+1' });
  expect(sheet.getCell('A1').value).toBe("'=1+1");
});

test('a row is as high as its longest cell: thirteen points a line, two lines at least, what a sheet can at most', async () => {
  const heights = async (...row: Cell[]) => (await readBack([row])).sheet.getRow(4).height;
  expect(await heights('甲', 1, '乙')).toBe(30);
  // Ten Han characters are twenty units: two lines of ten.
  expect(await heights('甲'.repeat(10), 1, '乙')).toBe(30);
  expect(await heights('甲'.repeat(11), 1, '乙')).toBe(43);
  expect(await heights('a'.repeat(20), 1, '乙')).toBe(30);
  expect(await heights('a'.repeat(21), 1, '乙')).toBe(43);
  expect(await heights('ÿ'.repeat(20), 1, '乙')).toBe(30);
  expect(await heights('Ā'.repeat(11), 1, '乙')).toBe(43);
  expect(await heights('甲', 1_234_567_890_123, null)).toBe(43);
  expect(await heights('甲', 1, '乙'.repeat(13))).toBe(56);
  expect(await heights('甲'.repeat(155), 1, '乙')).toBe(407);
  expect(await heights('甲'.repeat(160), 1, '乙')).toBe(409);
});

test.each<[string, string]>([
  ['a\u0000b', 'U+0000'],
  ['a\u001fb', 'U+001F'],
  ['a\rb', 'U+000D'],
  ['\ud842', 'U+D842'],
  ['甲\ufffe', 'U+FFFE'],
  ['甲\uffff', 'U+FFFF'],
])('a character no workbook can hold is refused, with its code: %j', async (text, code) => {
  await expect(toXlsx(columns, [[text, 1, null]], ABOUT)).rejects.toThrow(`工作簿写不了“${text}”：有字符 ${code}`);
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
  await expect(toXlsx(changing, ['甲'], ABOUT)).rejects.toThrow(
    '工作簿第 4 行第 1 列写入后读回不一致：应为“甲2”，读回“"甲1"”',
  );
});
