/** One sheet of the fill-in workbook: title, parts, headings, help, rows, drop-downs. */
import type ExcelJS from 'exceljs';
import { ID_HELP } from '#src/staff/editing/proposed-id.ts';
import { escapeUnits, LONGEST_CELL, toCellText } from './cell-text.ts';
import { ALLIANCES, BOARD, EXAMPLE, ID, OWNER, type BookSheet } from './layout.ts';
import {
  BORDER,
  cellStyle,
  exampleStyle,
  groupStyle,
  headingStyle,
  HEADING,
  HELP,
  linesOf,
  MARGINS,
  TITLE,
} from './sheet-style.ts';
import { headingOf, type WrittenColumn } from './written-column.ts';

const GROUP_ROW = 2;
const HEAD_ROW = 3;
const HELP_ROW = 4;
export const FIRST_ROW = 5;

/** A row: its texts by column. The example's first text is {@link EXAMPLE}. */
export type WrittenRow = readonly (string | null)[];

/** What stands before the schema's columns. */
export function keyColumns(sheet: BookSheet, boards: string, owners: string): WrittenColumn[] {
  const key = { group: '', need: { when: 'now' }, internal: false, kind: 'text', width: 18 } as const;
  if (sheet.list !== undefined) {
    const help = `必填。“${ALLIANCES}”中的标识，可从下拉列表选`;
    return [{ ...key, heading: OWNER, help, list: { range: owners, otherwise: `“${ALLIANCES}”中还没有这个标识` } }];
  }
  return [
    { ...key, heading: ID, help: `必填。${ID_HELP}只用小写字母、数字和连字符` },
    {
      ...key,
      heading: BOARD,
      help: '必填。推荐的县区、板块，可从下拉列表选',
      width: 12,
      list: { range: boards },
    },
  ];
}

/** Writes a sheet; drop-downs reach down to `lastRow`. */
export function writeSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly WrittenColumn[],
  rows: readonly WrittenRow[],
  lastRow: number,
): void {
  const keys = columns.filter(({ group }) => group === '').length;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil((width - 18) / 150)),
      fitToHeight: 0,
      printTitlesRow: `${GROUP_ROW}:${HEAD_ROW}`,
      printTitlesColumn: 'A:A',
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&L${name}&C第 &P 页，共 &N 页` },
    views: [
      {
        state: 'frozen',
        xSplit: keys === 1 ? 2 : 3,
        ySplit: HELP_ROW,
        topLeftCell: keys === 1 ? `C${FIRST_ROW}` : `D${FIRST_ROW}`,
      },
    ],
  });
  for (const [i, column] of columns.entries()) {
    const target = sheet.getColumn(i + 1);
    target.width = column.width;
    target.style = cellStyle(column.kind);
  }
  writeHead(sheet, name, columns);
  for (const [i, texts] of rows.entries()) writeRow(sheet, FIRST_ROW + i, columns, texts);
  addPrompts(sheet, columns, lastRow);
}

function writeHead(sheet: ExcelJS.Worksheet, name: string, columns: readonly WrittenColumn[]): void {
  for (const row of [1, GROUP_ROW, HEAD_ROW, HELP_ROW])
    for (let i = 1; i <= columns.length; i++) sheet.getCell(row, i).style = row === 1 ? TITLE : HEADING;
  sheet.getCell(1, 1).value = name === ALLIANCES ? `${name}：一行一个` : `${name}：一行一项`;
  sheet.getRow(1).height = 26;
  // Not merged: a merged cell is torn where the frozen columns or a page end.
  for (const [i, { group }] of columns.entries()) {
    const cell = sheet.getCell(GROUP_ROW, i + 1);
    if (group !== columns[i - 1]?.group) cell.value = group === '' ? null : group;
    cell.style = groupStyle({ first: group !== columns[i - 1]?.group, last: group !== columns[i + 1]?.group });
  }
  sheet.getRow(GROUP_ROW).height = 20;
  for (const [i, column] of columns.entries()) {
    const { internal, need, help } = column;
    const head = sheet.getCell(HEAD_ROW, i + 1);
    head.value = headingOf(column);
    head.style = headingStyle({ internal, required: need.when === 'now' });
    const below = sheet.getCell(HELP_ROW, i + 1);
    below.value = help;
    below.style = HELP;
  }
  const tallest = (texts: (column: WrittenColumn) => string, line: number) =>
    Math.max(2, ...columns.map((column) => linesOf(texts(column), column.width))) * line + 6;
  sheet.getRow(HEAD_ROW).height = tallest(headingOf, 14);
  sheet.getRow(HELP_ROW).height = tallest(({ help }) => help, 12.5);
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  number: number,
  columns: readonly WrittenColumn[],
  texts: WrittenRow,
): void {
  const row = sheet.getRow(number);
  const isExample = texts[0] === EXAMPLE;
  const lines = texts.map((text, i) => (text === null ? 1 : linesOf(text, columns[i]?.width ?? 10)));
  // A row is at most 409 points high; 13.5 points hold a line of 10-point text.
  row.height = Math.min(409, 13.5 * Math.max(1, ...lines) + 4);
  for (const [i, { kind, heading }] of columns.entries()) {
    const cell = row.getCell(i + 1);
    cell.style = { ...(isExample ? exampleStyle(kind) : cellStyle(kind)), border: BORDER };
    const text = texts[i] ?? null;
    if (text === null) continue;
    cell.value = escapeUnits(toCellText(text));
    if (String(cell.value).length > LONGEST_CELL)
      throw new Error(
        `“${sheet.name}”第 ${number} 行的“${heading}”有 ${text.length} 字，一格最多 ${LONGEST_CELL} 字，工作簿放不下`,
      );
  }
}

/** exceljs keeps these by range and does not declare it. */
interface Validations {
  dataValidations: { add: (range: string, validation: Validation) => void };
}
type Validation = Omit<Partial<ExcelJS.DataValidation>, 'type'> & { type: 'list' | 'any' };

function addPrompts(sheet: ExcelJS.Worksheet, columns: readonly WrittenColumn[], lastRow: number): void {
  const { dataValidations } = sheet as unknown as Validations;
  for (const [i, { heading, help, list }] of columns.entries()) {
    const letter = sheet.getColumn(i + 1).letter;
    // Longer ones make Excel call the file damaged.
    const prompt = { showInputMessage: true, promptTitle: cut(heading, 32), prompt: cut(help, 255) };
    dataValidations.add(
      `${letter}${FIRST_ROW}:${letter}${lastRow}`,
      list
        ? {
            ...prompt,
            type: 'list',
            allowBlank: true,
            formulae: [list.range],
            showErrorMessage: true,
            errorStyle: list.otherwise === undefined ? 'stop' : 'warning',
            errorTitle: cut(heading, 32),
            error: list.otherwise ?? '请从下拉列表中选择',
          }
        : { ...prompt, type: 'any' },
    );
  }
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
