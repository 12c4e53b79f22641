/** Workbooks as other programs leave them, and what people add to them that is no content: read as meant. */
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { byScript, byWps, endless, strict } from '#src/testing/workbooks/by-other-programs.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { edited, put, repacked } from '#src/testing/workbooks/sample-books.ts';
import type { BookCatalogue } from './catalogue.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import { firstDifference } from './record-rows.ts';

let catalogue: BookCatalogue;
let good: Uint8Array;
beforeAll(async () => {
  catalogue = bookCatalogueIn();
  good = await writeFillInBook(goodRecords(), catalogue, { registered: true });
});

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** Only the values of a sheet, as pasted into another workbook. */
function pasted(from: ExcelJS.Worksheet, to: ExcelJS.Worksheet): void {
  from.eachRow((row, r) => row.eachCell((cell, c) => void (to.getCell(r, c).value = cell.value)));
}

test.each<[string, (bytes: Uint8Array) => Promise<Uint8Array>, string[]]>([
  ['a script, with nothing but texts', byScript, []],
  ['strict Open XML', strict, []],
  ['WPS', byWps, []],
  ['blank rows to the end of the sheet', endless, []],
  ['no styles part', (bytes) => repacked(bytes, { 'xl/styles.xml': null }), []],
  [
    'drop-downs lost, as pasting over cells does',
    (bytes) =>
      repacked(bytes, {
        'xl/worksheets/sheet2.xml': (xml) => xml.replace(/<dataValidations[^]*<\/dataValidations>/, ''),
        'xl/worksheets/sheet3.xml': (xml) => xml.replace(/<dataValidations[^]*<\/dataValidations>/, ''),
      }),
    [],
  ],
  [
    'values pasted into a new workbook, in sheets of the same names',
    async (bytes) => {
      const [from, to] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
      await from.xlsx.load(bytes.buffer as ArrayBuffer);
      for (const name of ['联合体', '成员单位', '任务']) pasted(from.getWorksheet(name)!, to.addWorksheet(` ${name} `));
      return new Uint8Array(await to.xlsx.writeBuffer());
    },
    [],
  ],
  [
    'a filter that hides rows',
    (bytes) =>
      edited(bytes, (sheet) => {
        sheet('成员单位').autoFilter = 'A3:N10';
        sheet('成员单位').getRow(9).hidden = true;
      }),
    ['成员单位!A9 notice 第 9 行是隐藏的，也已读入'],
  ],
  [
    'comments, a picture, colours by condition, a link',
    (bytes) =>
      edited(bytes, (sheet, workbook) => {
        sheet('成员单位').getCell('B5').note = '请核对';
        sheet('成员单位').addImage(workbook.addImage({ base64: PIXEL, extension: 'png' }), 'P2:Q3');
        sheet('成员单位').addConditionalFormatting({
          ref: 'A5:N20',
          rules: [{ type: 'expression', priority: 1, formulae: ['$D5="企业"'], style: { font: { bold: true } } }],
        });
        sheet('任务').getCell('C6').value = { text: '原丝稳定化制备', hyperlink: 'mailto:office@example.org' };
      }),
    [],
  ],
  [
    'the sheets of help and choices taken away',
    (bytes) =>
      edited(bytes, (_, workbook) => {
        workbook.removeWorksheet('选项');
        workbook.removeWorksheet('填写说明');
      }),
    [],
  ],
  [
    'amounts as people write them',
    (bytes) =>
      edited(bytes, (sheet) => {
        const row = sheet('联合体').getRow(3);
        row.eachCell((cell, column) => {
          const letter = sheet('联合体').getColumn(column).letter;
          if (String(cell.value).includes('销售收入')) put(sheet('联合体'), `${letter}5`, '82,000 万元');
          if (String(cell.value).includes('研发投入（')) put(sheet('联合体'), `${letter}5`, 3280, '"¥"#,##0.00');
        });
      }),
    ['联合体!Q5 notice 牵头单位 › 上一年度经营数据 › 销售收入已登记为“82000”'],
  ],
  [
    'non-breaking spaces, full-width digits, a line end behind a name',
    (bytes) =>
      edited(bytes, (sheet) => {
        put(sheet('成员单位'), 'B5', '\u00a0示例海洋大学\n');
        put(sheet('成员单位'), 'C5', '１２３２０７００５０６１９８９９０Ｍ');
        put(sheet('成员单位'), 'E6', '检测 \u00a0');
      }),
    ['成员单位!C5 notice 成员单位 第 1 项 › 统一社会信用代码已登记为“12320700506198990M”'],
  ],
  [
    'notes below the rows',
    (bytes) =>
      edited(bytes, (sheet) => {
        put(sheet('联合体'), 'A9', '备注：以上内容属实');
        sheet('成员单位').mergeCells('A12:N12');
        put(sheet('成员单位'), 'A12', '填表人：某某　日期：2024年6月');
      }),
    [
      '联合体!A9 warning 这一行只写了“备注：以上内容属实”，不是登记的内容，没有读入',
      '成员单位!A12 warning 这一行只写了“填表人：某某　日期：2024年6月”，不是登记的内容，没有读入',
    ],
  ],
  [
    'the row that shows how to fill in, left where it was',
    async (bytes) => {
      const blank = new ExcelJS.Workbook();
      await blank.xlsx.load((await writeFillInBook([], catalogue)).buffer as ArrayBuffer);
      return edited(bytes, (sheet) => {
        for (const name of ['联合体', '成员单位', '任务'])
          blank
            .getWorksheet(name)
            ?.getRow(5)
            .eachCell((cell, c) => void (sheet(name).getCell(12, c).value = cell.value));
      });
    },
    [],
  ],
])('%s', async (_, make, said) => {
  const { records, diagnostics } = await readFillInBook(await make(good), '填报.xlsx', catalogue);
  expect(diagnostics.map(({ at, severity, message }) => `${at.cell} ${severity} ${message}`)).toEqual(said);
  expect(records).toHaveLength(2);
  for (const [i, { value }] of goodRecords().entries())
    expect(firstDifference(value, records[i]?.value)).toBeUndefined();
});
