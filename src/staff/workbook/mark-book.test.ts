/** The returned workbook: a column of findings, marks and notes; the person's own content and formats as they were. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import type { BookCatalogue } from './catalogue.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { markFindings, readFillInBook, writeFillInBook } from './node.ts';
import { edited, put, repacked } from '#src/testing/workbooks/sample-books.ts';

let catalogue: BookCatalogue;
let spoiled: Uint8Array;
beforeAll(async () => {
  catalogue = bookCatalogueIn();
  spoiled = await edited(await writeFillInBook(goodRecords(), catalogue), (sheet, workbook) => {
    put(sheet('成员单位'), 'C6', Number('913207031110544666'));
    put(sheet('成员单位'), 'B8', null);
    sheet('成员单位').getCell('E5').note = '自己的批注';
    sheet('成员单位').getCell('E5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
    sheet('成员单位').getCell('E5').value = '⼈才';
    put(sheet('任务'), 'D5', '示例𠮷'.repeat(60));
    workbook.addWorksheet('备忘').getCell('B2').value = '周五前交';
  });
});

async function marked(bytes: Uint8Array) {
  const { diagnostics } = await readFillInBook(bytes, '填报.xlsx', catalogue);
  const result = await markFindings(bytes, diagnostics);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(result.buffer as ArrayBuffer);
  return { result, diagnostics, sheet: (name: string) => workbook.getWorksheet(name) ?? expect.unreachable() };
}

test('findings stand in their rows, how many in the heading', async () => {
  const { sheet } = await marked(spoiled);
  const members = sheet('成员单位');
  expect(members.getCell('O3').value).toBe('错误：3 处');
  expect(members.getCell('O5').value).toBe(
    'E5：“⼈”（U+2F08）是部首或兼容字符，应为“人”（U+4EBA）。改法：改成普通汉字',
  );
  expect(members.getCell('O6').value).toMatch(/^C6：“统一社会信用代码”是按数字存的，表格程序只保留 15 位/);
  expect(members.getCell('O8').value).toBe(
    'B8：成员单位 第 1 项 › 单位名称尚未填写。改法：填写成员单位 第 1 项 › 单位名称',
  );
  expect(members.getColumn('O').width).toBe(48);
  expect(sheet('任务').getCell('K3').value).toBe('错误：没有');
});

test('cells are marked, with the finding as a note; a note of their owner stays', async () => {
  const { sheet, result } = await marked(spoiled);
  const note = sheet('成员单位').getCell('C6').note as unknown as { texts?: { text: string }[] } | string;
  const text = typeof note === 'string' ? note : note.texts?.map((part) => part.text).join('');
  expect(text).toMatch(/^【错误】“统一社会信用代码”是按数字存的/);
  expect(JSON.stringify(sheet('成员单位').getCell('E5').note)).toContain('自己的批注');
  const xml = await (await JSZip.loadAsync(result)).file('xl/worksheets/sheet3.xml')?.async('string');
  expect(/<conditionalFormatting sqref="([^"]*)">/.exec(xml ?? '')?.[1]?.split(' ')).toEqual(['E5', 'C6', 'B8']);
});

test('everything else is as it was', async () => {
  const { result, sheet } = await marked(spoiled);
  const before = new ExcelJS.Workbook();
  await before.xlsx.load(spoiled.buffer as ArrayBuffer);
  for (const own of before.worksheets) {
    const again = sheet(own.name);
    own.eachRow((row) =>
      row.eachCell((cell) => {
        const { value, style } = again.getCell(cell.address);
        expect([own.name, cell.address, value, style]).toEqual([own.name, cell.address, cell.value, cell.style]);
      }),
    );
    expect(again.getCell('A5').dataValidation).toEqual(own.getCell('A5').dataValidation);
  }
  const [zip, old] = [await JSZip.loadAsync(result), await JSZip.loadAsync(spoiled)];
  for (const path of ['xl/worksheets/sheet7.xml', 'xl/sharedStrings.xml'])
    expect(await zip.file(path)?.async('string'), path).toBe(await old.file(path)?.async('string'));
});

test('it opens on a list of what is wrong, each with a link to its cell', async () => {
  const { result, sheet } = await marked(spoiled);
  const list = sheet('错误清单');
  expect(list.getCell('A1').value).toMatch(/^错误清单：共 3 处；/);
  expect([3, 4, 5].map((row) => ['A', 'B', 'C'].map((column) => list.getCell(`${column}${row}`).text))).toEqual([
    ['成员单位', 'E5', '须改正'],
    ['成员单位', 'C6', '须改正'],
    ['成员单位', 'B8', '须改正'],
  ]);
  expect(list.getCell('E5').value).toBe('填写成员单位 第 1 项 › 单位名称');
  const zip = await JSZip.loadAsync(result);
  const part = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  expect(await part('xl/worksheets/sheet9900.xml')).toContain(
    `<hyperlink ref="B4" location="&#39;成员单位'!C6"/>`.replace('&#39;', "'"),
  );
  const book = await part('xl/workbook.xml');
  expect(/<sheet\b[^>]*name="([^"]*)"/.exec(book)?.[1]).toBe('错误清单');
  expect(book).not.toContain('activeTab');
  // The names of printed titles still belong to their sheets.
  const before = await (await JSZip.loadAsync(spoiled)).file('xl/workbook.xml')?.async('string');
  const places = (xml = '') => [...xml.matchAll(/localSheetId="(\d+)"/g)].map(([, place]) => Number(place));
  expect(places(before).length).toBeGreaterThan(0);
  expect(places(book)).toEqual(places(before).map((place) => place + 1));
  const again = await JSZip.loadAsync((await marked(result)).result);
  expect((await again.file('xl/workbook.xml')?.async('string'))?.match(/错误清单/g)).toHaveLength(1);
});

test('marked again, old findings go and new ones come; the owner’s note is still there', async () => {
  const { result } = await marked(spoiled);
  const mended = await edited(result, (sheet) => {
    put(sheet('成员单位'), 'C6', '52320700296137814T', '@');
    put(sheet('成员单位'), 'E5', '人才');
    put(sheet('成员单位'), 'P3', '备注');
    put(sheet('成员单位'), 'P6', '已改');
  });
  const { sheet, diagnostics } = await marked(mended);
  expect(diagnostics.map(({ at, message }) => `${at.cell} ${message}`)).toEqual([
    '成员单位!B8 成员单位 第 1 项 › 单位名称尚未填写',
    '备忘!A1 工作表“备忘”不登记，没有读入',
  ]);
  const members = sheet('成员单位');
  expect([members.getCell('O3').value, members.getCell('O5').value, members.getCell('O6').value]).toEqual([
    '错误：1 处',
    null,
    null,
  ]);
  // No second column of findings; what stands to the right of the first stays.
  expect([members.getCell('P6').value, members.getCell('Q3').value]).toEqual(['已改', null]);
  expect(members.getCell('C6').note).toBeUndefined();
});

test('columns, styles and rows of other programs', async () => {
  const bytes = await repacked(spoiled, {
    'xl/worksheets/sheet3.xml': (xml) =>
      xml.replace(/<cols>[^]*?<\/cols>/, '<cols><col min="3" max="16384" width="9"/></cols>'),
    // Excel writes how far a row reaches: with another column it reaches further.
    'xl/styles.xml': (xml) => xml.replace(/<dxfs[^]*?(?:\/>|<\/dxfs>)/, ''),
  });
  const { result, sheet } = await marked(bytes);
  expect(sheet('成员单位').getCell('O8').value).toMatch(/^B8：/);
  const xml = (await (await JSZip.loadAsync(result)).file('xl/worksheets/sheet3.xml')?.async('string')) ?? '';
  expect(/<cols>.*?<\/cols>/.exec(xml)?.[0]).toBe(
    '<cols><col min="3" max="14" width="9"/><col min="15" max="15" width="48" customWidth="1"/><col min="16" max="16384" width="9"/></cols>',
  );
  expect(xml).not.toContain('spans=');
});
