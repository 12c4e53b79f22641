/** Records → fill-in workbook (填报工作簿). Loads in a browser too; on Node use `node.ts`, which mends the zip layer. */
import ExcelJS from 'exceljs';
import { helpOf } from '#schemas/help.ts';
import { wordListOf } from '#schemas/words.ts';
import type { FormRecord, PlainMap } from '#src/staff/form/form-record.ts';
import { writeAsExported } from './as-exported.ts';
import { bookHelp, wordsOffered, type BookCatalogue } from './catalogue.ts';
import { boardChoices, choicesOf, writeChoices, type ChoiceList } from './choices.ts';
import { writeDecisions, type BookDecision } from './decision-sheet.ts';
import { exampleRecord } from './example.ts';
import { writeGuide } from './guide.ts';
import { ALLIANCES, sheetsOf, type BookColumn, type BookSheet } from './layout.ts';
import { needsOf } from './required.ts';
import { firstDifference, recordOfRows, rowsOfRecord, withoutEmpties } from './record-rows.ts';
import { FIRST_ROW, keyColumns, writeSheet, type WrittenRow } from './write-sheet.ts';
import { writtenColumn } from './written-column.ts';

/** Rows with drop-downs in a blank workbook. */
const ROWS = 200;

/** What is written of a record. */
export type BookRecord = Pick<FormRecord, 'district' | 'id' | 'value'>;

/**
 * The workbook of records, or with none the blank one, which has a row that shows how to fill in. The same records give
 * the same bytes. With `decisions` it has a sheet of them too, which is only to be looked up. `registered` says that the
 * records are those of the register as it is: then the workbook carries them, for an update to know what it started from.
 * @throws Error with a Chinese sentence when a record holds what the workbook has no place for, or too long a text.
 */
export async function writeFillInBook(
  records: readonly BookRecord[],
  catalogue: BookCatalogue,
  { decisions = [], registered = false }: { decisions?: readonly BookDecision[]; registered?: boolean } = {},
): Promise<Uint8Array> {
  const sheets = sheetsOf(catalogue.withSensitive).filter((sheet) => isAsked(sheet, records, catalogue));
  const carried = records.map((record) => ({ id: record.id, value: asRead(record, sheets) }));
  const workbook = new ExcelJS.Workbook();
  // Fixed properties: exceljs would write the moment of writing.
  workbook.created = workbook.modified = new Date('2024-07-01T00:00:00Z');
  workbook.creator = workbook.lastModifiedBy = catalogue.site.bureau;
  const about = bookHelp(
    catalogue,
    records.map(({ value }) => value['batch']),
  );
  const needOf = needsOf(catalogue, about.policy);
  writeGuide(workbook, sheets, catalogue, { cited: about.policy, needOf });
  const lists = sheets.flatMap((sheet) => sheet.columns.flatMap((column) => choicesOf(sheet, column, catalogue) ?? []));
  const order = sheets.map((sheet) => [sheet, rowsOf(sheet, records, catalogue)] as const);
  const boards = boardChoices(catalogue);
  const ranges = rangesOf([boards, ...lists]);
  const last = (rows: number) => FIRST_ROW + Math.max(ROWS, rows + 50) - 1;
  const owners = `${ALLIANCES}!$A$${FIRST_ROW}:$A$${last(records.length)}`;
  for (const [sheet, rows] of order) {
    const columns = sheet.columns.map((column) => {
      const choices = choicesOf(sheet, column, catalogue);
      const range = choices && ranges.get(choices.heading);
      const list = choices && range ? { range, ...(choices.closed ? {} : { otherwise: NOT_LISTED }) } : undefined;
      const help = helpOf(column.field, column.place, about);
      return writtenColumn(column, { need: needOf(column), help, words: wordsOfItems(column, catalogue), list });
    });
    const keys = keyColumns(sheet, ranges.get(boards.heading) ?? '', owners);
    writeSheet(workbook, sheet.name, [...keys, ...columns], rows, last(rows.length));
  }
  writeChoices(workbook, [boards, ...lists]);
  const names = new Map(records.map(({ id, value }) => [id, typeof value['name'] === 'string' ? value['name'] : '']));
  if (decisions.length > 0) writeDecisions(workbook, decisions, names, catalogue.withSensitive);
  if (registered) writeAsExported(workbook, carried);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const NOT_LISTED = '不在列出的词里；所属批次的通知没有列明的，可以这样写';

/** The words that the items of a list may have. */
function wordsOfItems({ kind, field }: BookColumn, catalogue: BookCatalogue): string[] {
  const list = kind === 'list' ? wordListOf(field) : undefined;
  return list === undefined ? [] : wordsOffered(catalogue, list).map(({ word }) => word);
}

/** A sheet for points to attest is there where a notice has some, or a record already says something of one. */
const isAsked = (sheet: BookSheet, records: readonly BookRecord[], catalogue: BookCatalogue) =>
  !sheet.columns.some(({ field }) => wordListOf(field) === 'opinionPoints') ||
  wordsOffered(catalogue, 'opinionPoints').length > 0 ||
  records.some(({ value }) => rowsOfRecord(sheet, value).length > 0);

/** Where the lists will stand: the sheet itself comes last, after those that refer to it. */
const rangesOf = (lists: readonly ChoiceList[]) => writeChoices(new ExcelJS.Workbook(), lists);

function rowsOf(sheet: BookSheet, records: readonly BookRecord[], catalogue: BookCatalogue): WrittenRow[] {
  const board = (id: string) => catalogue.districts.find((district) => district.id === id)?.name ?? id;
  const rows = ({ id, district, value }: BookRecord) =>
    rowsOfRecord(sheet, value).map((texts) => [id, ...(sheet.list === undefined ? [board(district)] : []), ...texts]);
  const shown =
    records.length > 0 ? records : [{ ...exampleRecord(catalogue), district: catalogue.districts[0]?.id ?? '' }];
  return shown.flatMap(rows);
}

/** A record as reading its rows gives it. What that would not give may not be written: nothing is lost without a word. */
function asRead({ id, value }: BookRecord, sheets: readonly BookSheet[]): PlainMap {
  const again = recordOfRows(sheets, (sheet) => rowsOfRecord(sheet, value));
  const lost = firstDifference(withoutEmpties(value), again);
  if (lost !== undefined)
    throw new Error(`${id} 的 ${lost} 在工作簿里没有地方放；请先改好登记文件（npm run validate）`);
  return again;
}
