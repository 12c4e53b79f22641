/** How a sheet looks: title, heads, rows, page. */
import type ExcelJS from 'exceljs';
import { inert, type Cell } from './columns.ts';
import { MARGINS, mostLines, pagesAcross, ROW_HEIGHT, rowHeight, wrap } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** What stands on every sheet beside its title. `asOf` is the day in words. */
export interface Imprint {
  publisher: string;
  asOf: string;
  /** What the table holds and what it is not; empty for none. */
  note: string;
}

export const HEAD_ROW = 3;
/** Size of text in points: on paper, and in tables to be read on a screen. */
export const PAPER_SIZE = 11;
const TABLE_SIZE = 9;
const FONT = '宋体';
const THIN = { style: 'thin', color: { argb: 'FFB5C2BF' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** What an ampersand would begin in a footer. */
const inFooter = (text: string) => text.replaceAll('&', '&&');

/** Page, footer and panes. A table that is printed all the same takes several pages side by side, its first column on each. */
export function pageOf({ heads, look }: Sheet, { publisher, asOf }: Imprint): Partial<ExcelJS.AddWorksheetOptions> {
  const isPaper = look === 'paper';
  const xSplit = isPaper ? 0 : 1;
  return {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: isPaper ? 1 : pagesAcross(heads.map(({ width }) => width)),
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      ...(isPaper ? {} : { printTitlesColumn: 'A:A' }),
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&L${inFooter(publisher)}&C第 &P 页，共 &N 页&R数据截至${inFooter(asOf)}` },
    views: [{ state: 'frozen', xSplit, ySplit: HEAD_ROW, topLeftCell: `${isPaper ? 'A' : 'B'}${HEAD_ROW + 1}` }],
  };
}

/** Title, what it is of, and the heads. */
export function writeHead(sheet: ExcelJS.Worksheet, { title, heads, look }: Sheet, imprint: Imprint): void {
  const whole = heads.reduce((sum, { width }) => sum + width, 0);
  writeAcross(sheet, 1, heads.length, inert(title), {
    font: { name: FONT, size: 18, bold: true },
    // A wide table's middle is out of sight.
    alignment: { horizontal: look === 'paper' ? 'center' : 'left', vertical: 'middle', wrapText: true },
  });
  sheet.getRow(1).height = Math.max(34, rowHeight(wrap(title, whole, 18).length, 18));
  const { note, publisher, asOf } = imprint;
  const line = `${note === '' ? '' : `${note}\n`}${publisher}　数据截至${asOf}`;
  writeAcross(sheet, 2, heads.length, inert(line), {
    font: { name: FONT, size: 11 },
    alignment: { horizontal: look === 'paper' && note === '' ? 'right' : 'left', vertical: 'middle', wrapText: true },
  });
  sheet.getRow(2).height = Math.max(20, rowHeight(wrap(line, whole, 11).length, 11));
  const size = sizeOf(look);
  const head = sheet.getRow(HEAD_ROW);
  head.height = Math.max(32, ...heads.map(({ header, width }) => rowHeight(wrap(header, width, size).length, size)));
  for (const [i, { header }] of heads.entries()) {
    const cell = head.getCell(i + 1);
    cell.value = header;
    cell.font = { name: FONT, size, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3F1EF' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
  }
}

function writeAcross(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: number,
  text: string,
  style: Partial<ExcelJS.Style>,
): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.style = style;
}

const sizeOf = (look: Sheet['look']) => (look === 'paper' ? PAPER_SIZE : TABLE_SIZE);

/** Shared by all cells of a kind: exceljs looks a style up once an object, and styles of their own cost most of its time. */
const plainStyle = (size: number, horizontal: 'left' | 'center'): Partial<ExcelJS.Style> => ({
  font: { name: FONT, size },
  border: BORDER,
  alignment: { vertical: 'middle', horizontal, wrapText: true },
});
/** Text cells stay text: a credit code of 18 digits would lose its last ones as a number. */
const stylesOf = (size: number) => ({
  empty: plainStyle(size, 'left'),
  number: plainStyle(size, 'center'),
  text: { ...plainStyle(size, 'left'), numFmt: '@' },
});
const STYLES = { paper: stylesOf(PAPER_SIZE), table: stylesOf(TABLE_SIZE) };

/** One row of cells, as high as its longest text needs. `text` is what a text becomes in a cell. */
export function writeRow(
  row: ExcelJS.Row,
  { heads, look }: Sheet,
  values: readonly Cell[],
  text: (value: string) => string,
): void {
  const styles = STYLES[look];
  const size = sizeOf(look);
  let lines = 2;
  for (const [i, value] of values.entries()) {
    const cell = row.getCell(i + 1);
    cell.style = value === null ? styles.empty : typeof value === 'number' ? styles.number : styles.text;
    if (value === null) continue;
    cell.value = typeof value === 'number' ? value : text(value);
    lines = Math.max(lines, wrap(String(value), heads[i]?.width ?? 10, size).length);
  }
  row.height = lines > mostLines(size) ? ROW_HEIGHT : rowHeight(lines, size);
}

/** A table without a row says that it is one, not a file that lost them. */
export function writeNone(sheet: ExcelJS.Worksheet, { heads, look, none }: Sheet): void {
  writeAcross(sheet, HEAD_ROW + 1, heads.length, none, plainStyle(sizeOf(look), 'center'));
  sheet.getRow(HEAD_ROW + 1).height = 30;
}

/** Where the board stamps and dates the printed table. */
export function writeStamp(sheet: ExcelJS.Worksheet, row: number, columns: number): void {
  writeAcross(sheet, row, columns, '推荐单位（盖章）：　　　　　　　　　　　　年　　月　　日　　　　', {
    font: { name: FONT, size: 12 },
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  sheet.getRow(row).height = 48;
}
