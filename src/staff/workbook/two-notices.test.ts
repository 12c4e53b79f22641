/** A workbook for several notices: the words of all are offered, and each record is read by its own. */
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { OWN_POINT, TWO_NOTICES } from '#src/testing/two-notices.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import { firstDifference } from './record-rows.ts';

const two = bookCatalogueIn(TWO_NOTICES);
const one = bookCatalogueIn();

const [first = expect.unreachable()] = goodRecords();
const opinion = { ...((first.value['recommendation'] as PlainMap)['opinion'] as PlainMap) };
/** Of 2025, with the point that only that notice has attested. */
const later = (kind = '链主企业') => ({
  ...first,
  id: 'later',
  value: {
    ...first.value,
    batch: '2025',
    lead: { ...(first.value['lead'] as PlainMap), kind },
    tasks: (first.value['tasks'] as PlainMap[]).map((task) => ({ ...task, kind: '研发攻关' })),
    recommendation: {
      ...(first.value['recommendation'] as PlainMap),
      opinion: { ...opinion, others: [{ point: OWN_POINT, opinion: '无失信记录；\n核查于 2025-06-20，属实' }] },
    },
  },
});

let blank: ExcelJS.Workbook;
beforeAll(async () => {
  blank = new ExcelJS.Workbook();
  await blank.xlsx.load((await writeFillInBook([], two)).buffer as ArrayBuffer);
});
const columnOf = (sheet: string, heading: string) => {
  const cells = blank.getWorksheet(sheet)?.getRow(3);
  for (let column = 1; column <= 80; column++)
    if (String(cells?.getCell(column).value).startsWith(heading)) return column;
  return expect.unreachable(heading);
};
const wordsUnder = (heading: string) => {
  const sheet = blank.getWorksheet('选项');
  const column = sheet?.getRow(3).values as unknown[];
  const at = column.indexOf(heading);
  const words: unknown[] = [];
  for (let row = 4; sheet?.getCell(row, at).value; row++) words.push(sheet.getCell(row, at).value);
  return words;
};

test('drop-downs offer the words of every notice, the latest first, with the batches that know them', () => {
  expect(wordsUnder('批次')).toEqual(['2025', '2024']);
  expect(wordsUnder('联合体 牵头单位 › 牵头单位类别')).toEqual([
    '创新型领军企业',
    '链主企业',
    '重点研发机构',
    '行业龙头企业',
  ]);
  expect(wordsUnder('联合体 牵头单位 › 牵头单位类别（适用批次）')).toEqual([
    '2025、2024',
    '2025',
    '2025、2024',
    '2024',
  ]);
  expect(wordsUnder('其他认定 认定事项')).toEqual([OWN_POINT]);
  expect(blank.getWorksheet('填写说明')?.getCell('A5').value).toContain('“见……”指 连科〔2025〕28号 的段落');
});

test('help cites the latest notice, or that of the records when they are all of one batch', async () => {
  const helpIn = async (records: Parameters<typeof writeFillInBook>[0]) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeFillInBook(records, two)).buffer as ArrayBuffer);
    const guide = String(book.getWorksheet('填写说明')?.getCell('A5').value);
    const help = String(book.getWorksheet('联合体')?.getRow(4).getCell(columnOf('联合体', '所属产业')).value);
    // The guide says whose passages they are.
    return [/“见……”指 (.+) 的段落/.exec(guide)?.[1], /见(.+)$/.exec(help)?.[1]];
  };
  expect(await helpIn([])).toEqual(['连科〔2025〕28号', '三、（一）1']);
  expect(await helpIn([first])).toEqual(['连科〔2024〕31号', '二、（一）1']);
  expect(await helpIn([first, later()])).toEqual(['连科〔2025〕28号', '三、（一）1']);
});

test('each record is read by the notice of its batch', async () => {
  const bytes = await writeFillInBook([first, later(), { ...later('行业龙头企业'), id: 'wrong' }], two);
  const { records, diagnostics } = await readFillInBook(bytes, '填报.xlsx', two);
  expect(records.map(({ value }, i) => firstDifference([first, later()][i]?.value ?? value, value))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ at, message }) => `${at.cell} ${message}`),
  ).toEqual(['联合体!J7 牵头单位 › 牵头单位类别不在可选范围，应为创新型领军企业、链主企业、重点研发机构之一']);
});

test('a finding on a point stands at its cell', async () => {
  const { value } = later();
  const recommendation = {
    ...value.recommendation,
    opinion: { others: [{ point: '诚信', opinion: '近三年没有失信记录' }] },
  };
  const bytes = await writeFillInBook([{ ...first, value: { ...value, recommendation } }], two);
  const { diagnostics } = await readFillInBook(bytes, '填报.xlsx', two);
  expect(diagnostics.map(({ at, rule }) => `${at.cell} ${rule}`)).toEqual(['其他认定!B5 shape/choice']);
});

test('the sheet of points is there where a notice or a record has one', async () => {
  const sheets = async (records: Parameters<typeof writeFillInBook>[0]) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeFillInBook(records, one)).buffer as ArrayBuffer);
    return book.worksheets.map(({ name }) => name);
  };
  expect(await sheets([])).not.toContain('其他认定');
  expect(await sheets([later()])).toContain('其他认定');
});

test('an example made under another notice is still an example; one that was filled in over it is not', async () => {
  const said = async (change: (sheet: ExcelJS.Worksheet) => void) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeFillInBook([], two)).buffer as ArrayBuffer);
    change(book.getWorksheet('联合体') ?? expect.unreachable());
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    return (await readFillInBook(bytes, '填报.xlsx', one)).diagnostics.map(({ message }) => message);
  };
  const empty = '“联合体”里没有填写任何联合体';
  const told = '这一行第一列仍是“示例”，内容却改过，没有读入';
  expect(await said(() => undefined)).toEqual([empty]);
  const fill = (heading: string, text: string) => (sheet: ExcelJS.Worksheet) => {
    sheet.getRow(5).getCell(columnOf('联合体', heading)).value = text;
  };
  expect(await said(fill('联合体名称', '某某市稀土创新联合体'))).toContain(told);
  expect(await said(fill('牵头单位 › 单位名称', '某某有限公司'))).toContain(told);
  expect(await said(fill('中长期发展规划', '三年内'))).toContain(told);
});
