/** What staff print and fill in of the other city: the application and the workbook, read back as any program reads them. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { parsePlain } from '#src/registry/gate/structure.ts';
import { applicationDocument } from '#src/staff/application/application-document.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { readFillInBook, writeFillInBook } from '#src/staff/workbook/node.ts';
import { firstDifference } from '#src/staff/workbook/record-rows.ts';
import { all, parseXml, said, unpack } from '../application-opened.ts';
import { OTHER_CITY_DAY } from '../registers.ts';
import { BAOWEN, catalogue, CHUANGAN, cityWith, JIAONING, SHUICHAN, textOf } from './city.ts';
import { foreignIn } from './foreign-words.ts';

const registry = cityWith();
const book = bookCatalogueOf(catalogue);
const records = registry.alliances.map(({ id, district, source }) => ({
  id,
  district,
  value: parsePlain(textOf(source.file)).value as PlainMap,
}));

/** What the application of a record says, and every other text in the file. */
async function applicationOf(file: string, blank = false) {
  const record = registry.alliances.find(({ source }) => source.file === file) ?? expect.unreachable();
  const { batch, industry } = record.draft;
  const bytes = await applicationDocument({
    id: record.id,
    alliance: blank ? { batch } : record.draft,
    district: catalogue.districts.find(({ id }) => id === record.district) ?? expect.unreachable(),
    site: catalogue.site,
    policy: catalogue.policies.get(batch ?? '')?.policy,
    industry: catalogue.industries.find(({ name }) => name === industry),
    asOf: OTHER_CITY_DAY,
    missing: blank ? 9 : 0,
  });
  const entries = await unpack(bytes);
  const lines = all(parseXml(entries.get('word/document.xml') ?? ''), 'w:p').map(said);
  const rest = [...entries]
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, text]) => text.replace(/<[^>]*>/g, '\n'));
  return { lines, text: [...lines, ...rest].join('\n') };
}

test.each([CHUANGAN, JIAONING, SHUICHAN, BAOWEN])('the application of %s, filled in and blank', async (file) => {
  expect(foreignIn((await applicationOf(file)).text)).toEqual([]);
  expect(foreignIn((await applicationOf(file, true)).text)).toEqual([]);
});

test('the application asks and cites what its notice does', async () => {
  const { lines } = await applicationOf(SHUICHAN);
  const text = lines.join('\n');
  expect(lines).toEqual(expect.arrayContaining(['澄川市', '依据：澄科〔2024〕42号']));
  expect(text).toMatch(/^二、1(；|$)/m);
  expect(text).toContain('没有严重失信行为：查询信用信息平台');
  expect(text).toMatch(/销售收入[^]*30,?000/);
  // The notice makes nobody answer for the alliance or head it.
  expect(text).not.toMatch(/主要负责人|对外承担责任/);
});

async function cellsOf(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const texts: string[] = [workbook.creator, workbook.title, workbook.subject, workbook.keywords];
  for (const sheet of workbook.worksheets) {
    texts.push(sheet.name, sheet.headerFooter?.oddHeader ?? '', sheet.headerFooter?.oddFooter ?? '');
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { note, dataValidation } = cell;
        if (cell.value !== null) texts.push(cell.text);
        texts.push(JSON.stringify([note, dataValidation]));
      }),
    );
  }
  return { workbook, text: texts.join('\n') };
}

test('the workbook, blank and filled in: every cell, note and drop-down', async () => {
  for (const rows of [[], records]) {
    const { text, workbook } = await cellsOf(
      await writeFillInBook(rows, book, rows.length > 0 ? { decisions: registry.decisions } : {}),
    );
    expect(foreignIn(text)).toEqual([]);
    const options = workbook.getWorksheet('选项') ?? expect.unreachable();
    const written = options.getSheetValues().flat().map(String);
    for (const word of [
      '链主企业',
      '科研平台依托单位',
      '境外伙伴',
      '平台共建',
      '没有严重失信行为',
      '2024-2',
      '水产食品',
    ])
      expect(written).toContain(word);
  }
});

test('what is written in the workbook is read back, by the notice of each record', async () => {
  const read = await readFillInBook(await writeFillInBook(records, book), '填报.xlsx', book);
  expect(read.diagnostics).toEqual([]);
  expect(
    read.records.map(({ id, value }) => [
      id,
      firstDifference(records.find((one) => one.id === id)?.value ?? {}, value),
    ]),
  ).toEqual(records.map(({ id }) => [id, undefined]));
});
