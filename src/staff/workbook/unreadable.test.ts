/** Files that are no fill-in workbook, or a hostile one: each one sentence and a way out. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { BookCatalogue } from './catalogue.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import { repacked, SHEET_PARTS } from '#src/testing/workbooks/sample-books.ts';

let catalogue: BookCatalogue;
let good: Uint8Array;
/** A workbook with a sheet of 100 MB. */
let bomb: Uint8Array;
beforeAll(async () => {
  catalogue = bookCatalogueIn();
  good = await writeFillInBook(goodRecords(), catalogue);
  bomb = await repacked(good, {
    [SHEET_PARTS['任务']]: (xml) => xml.replace('</sheetData>', `${' '.repeat(100 * 2 ** 20)}</sheetData>`),
  });
  // A hundred megabytes, on a busy machine.
});
const read = (bytes: Uint8Array) => readFillInBook(bytes, '填报.xlsx', catalogue);

describe('files that cannot be read', () => {
  const bytesOf = (...octets: number[]) => new Uint8Array([...octets, ...Array<number>(600).fill(0)]);
  const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const text = (words: string) => new TextEncoder().encode(words);
  const zip = async (parts: Record<string, string>) =>
    repacked(good, {
      ...Object.fromEntries(['_rels/.rels', '[Content_Types].xml', 'xl/workbook.xml'].map((name) => [name, null])),
      ...Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, () => words])),
    });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', () => new Uint8Array(), '文件是空的（0 字节）'],
    ['.xls and .et', () => bytesOf(...OLE, ...wide('Workbook')), '这是旧格式的文件（.xls 或 WPS 的 .et），不是 .xlsx'],
    ['an encrypted workbook', () => bytesOf(...OLE, ...wide('EncryptedPackage')), '工作簿设有打开密码，读不了'],
    ['.csv', () => text('标识,板块\nfibre,海州区\n'), '这是文本文件（如 .csv），不是 .xlsx'],
    ['a table of a web page', () => text('<html><table></table></html>'), '这是网页或 XML 格式的表格，不是 .xlsx'],
    ['a PDF', () => text('%PDF-1.7'), '这是 PDF 文件，不是工作簿'],
    ['something', () => bytesOf(1, 2, 3), '不是 .xlsx 工作簿'],
    ['a truncated file', () => good.slice(0, good.length / 2), '文件不完整或已损坏，打不开'],
    ['a zip of something', () => zip({ 'a.txt': 'x' }), '这是普通压缩包，不是工作簿'],
    [
      '.ods',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      '这是 OpenDocument 表格（.ods），不是 .xlsx',
    ],
    ['.docx', () => zip({ 'word/document.xml': '<x/>' }), '这是 Word 文档，不是工作簿'],
    ['.xlsb', () => zip({ 'xl/workbook.bin': 'x' }), '这是二进制工作簿（.xlsb），不是 .xlsx'],
    [
      'a workbook with macros',
      () => repacked(good, { 'xl/vbaProject.bin': () => 'x' }),
      '工作簿带有宏（.xlsm），不接收',
    ],
    [
      'a broken part',
      () => repacked(good, { [SHEET_PARTS['任务']]: (xml) => xml.slice(0, -30) }),
      '文件不完整或已损坏，读不了',
    ],
    [
      'entities of its own',
      () =>
        repacked(good, {
          'xl/workbook.xml': (xml) => xml.replace('<workbook', '<!DOCTYPE x [<!ENTITY a "b">]><workbook'),
        }),
      '文件不完整或已损坏，读不了',
    ],
    ['a sheet of 100 MB', () => bomb, '解开后超过 96 MB，不是正常的工作簿'],
    ['a file of 21 MB', () => new Uint8Array(21 * 2 ** 20), '文件 21 MB，不得超过 20 MB'],
    [
      'thousands of parts',
      () => repacked(good, Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`xl/media/${i}.png`, () => '']))),
      '文件里有 2115 个部分，不是正常的工作簿',
    ],
  ])('%s', async (_what, make, message) => {
    const { records, diagnostics } = await read(await make());
    expect(records).toEqual([]);
    expect(diagnostics.map(({ rule, message: said }) => [rule, said])).toEqual([['workbook/file', message]]);
    expect(diagnostics[0]?.fix).toMatch(/[\u4e00-\u9fff]/);
  });

  test('a size that is declared too small is found out on the way', async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 2 ** 26)
        view.setUint32(at + 24, 1000, true);
    const { diagnostics } = await read(lying);
    expect(diagnostics.map(({ message }) => message)).toEqual(['解开后超过 96 MB，不是正常的工作簿']);
  });

  test('merged cells over whole columns cost nothing', async () => {
    const bytes = await repacked(good, {
      [SHEET_PARTS['成员单位']]: (xml) =>
        xml
          .replace(/<mergeCell /, '<mergeCell ref="A11:XFD1048576"/><mergeCell ref="F5:F1048576"/><mergeCell ')
          .replace(/sqref="B5:B204"/, 'sqref="A1:XFD1048576"'),
    });
    expect((await read(bytes)).records).toHaveLength(2);
  });
});
