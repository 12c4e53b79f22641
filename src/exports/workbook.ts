/**
 * Records → workbook (推荐汇总表): made for printing on A4 landscape and for opening in WPS, LibreOffice or Excel. The
 * list's page loads this file as it is; on Node use `xlsx.ts`, which mends the zip layer first.
 */
import ExcelJS from 'exceljs';
import { inert, rowsOf, type Cell, type Column } from './columns.ts';

/** What stands above the table. `asOf` is the ISO date the table stands for. */
export interface SheetTitle {
  title: string;
  publisher: string;
  asOf: string;
  /** Below the table a line for the stamp of the recommending board. */
  stamp?: true;
}

const HEAD_ROW = 3;
const FONT = '宋体';

/** The table as the bytes of an .xlsx file; with a mended zip layer, the same input gives the same bytes. Read back and compared before it is returned. */
export async function toXlsx<Row>(
  columns: readonly Column<Row>[],
  records: readonly Row[],
  about: SheetTitle,
): Promise<Uint8Array> {
  const bytes = await write(columns, records, about);
  await compareWithWritten(bytes, columns, records);
  return bytes;
}

/** On its own, so that the workbook's objects are gone before it is read back. */
async function write<Row>(
  columns: readonly Column<Row>[],
  records: readonly Row[],
  about: SheetTitle,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // Fixed properties: exceljs would write the moment of the build.
  workbook.created = workbook.modified = new Date(`${about.asOf}T00:00:00Z`);
  workbook.creator = workbook.lastModifiedBy = about.publisher;
  const sheet = workbook.addWorksheet('推荐汇总表', {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&L${about.publisher}&C第 &P 页，共 &N 页&R${about.asOf}` },
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROW, topLeftCell: `B${HEAD_ROW + 1}` }],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeHead(sheet, columns, about);
  for (const [i, values] of rowsOf(columns, records).entries())
    writeRow(sheet.getRow(HEAD_ROW + 1 + i), columns, values);
  if (records.length === 0) writeNone(sheet, HEAD_ROW + 1, columns.length);
  if (about.stamp) writeStamp(sheet, HEAD_ROW + records.length + 2, columns.length);
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + records.length, column: columns.length },
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const THIN = { style: 'thin', color: { argb: 'FFB5C2BF' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

function writeHead<Row>(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column<Row>[],
  { title, publisher, asOf }: SheetTitle,
): void {
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.mergeCells(2, 1, 2, columns.length);
  const heading = sheet.getCell(1, 1);
  heading.value = inert(title);
  heading.font = { name: FONT, size: 18, bold: true };
  heading.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 34;
  const line = sheet.getCell(2, 1);
  line.value = `${publisher}　数据截至 ${asOf}`;
  line.font = { name: FONT, size: 11 };
  line.alignment = { horizontal: 'right', vertical: 'middle' };
  const head = sheet.getRow(HEAD_ROW);
  head.height = 32;
  for (const [i, { header }] of columns.entries()) {
    const cell = head.getCell(i + 1);
    cell.value = header;
    cell.font = { name: FONT, size: 9, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3F1EF' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
  }
}

/** Shared by all cells of a kind: exceljs looks a style up once an object, and styles of their own cost most of its time. */
const plainStyle = (horizontal: 'left' | 'center'): Partial<ExcelJS.Style> => ({
  font: { name: FONT, size: 9 },
  border: BORDER,
  alignment: { vertical: 'middle', horizontal, wrapText: true },
});
const EMPTY = plainStyle('left');
const NUMBER = plainStyle('center');
/** Text cells stay text: a credit code of 18 digits would lose its last ones as a number. */
const TEXT = { ...plainStyle('left'), numFmt: '@' };

function writeRow<Row>(row: ExcelJS.Row, columns: readonly Column<Row>[], values: readonly Cell[]): void {
  const lines = Math.max(2, ...values.map((value, i) => linesOf(value, columns[i]?.width ?? 10)));
  // A row is at most 409 points high; 13 points hold a line of 9-point text.
  row.height = Math.min(409, 13 * lines + 4);
  for (const [i, value] of values.entries()) {
    const cell = row.getCell(i + 1);
    cell.style = value === null ? EMPTY : typeof value === 'number' ? NUMBER : TEXT;
    if (value !== null) cell.value = typeof value === 'number' ? value : toCell(value);
  }
}

/** A table without a row says that it is one, not a file that lost them. */
function writeNone(sheet: ExcelJS.Worksheet, row: number, columns: number): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = '尚无联合体';
  cell.style = plainStyle('center');
  sheet.getRow(row).height = 30;
}

/** Where the board stamps and dates the printed table. */
function writeStamp(sheet: ExcelJS.Worksheet, row: number, columns: number): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = '推荐单位（盖章）：　　　　　　　　　　　　年　　月　　日　　　　';
  cell.font = { name: FONT, size: 12 };
  cell.alignment = { horizontal: 'right', vertical: 'middle' };
  sheet.getRow(row).height = 48;
}

/** How many lines a value takes in a column; a Han character is two units wide. */
function linesOf(value: Cell, width: number): number {
  const units = [...String(value ?? '')].reduce(
    (sum, character) => sum + (/[\u0000-\u00ff]/.test(character) ? 1 : 2),
    0,
  );
  return Math.ceil(units / width);
}

/** What XML cannot hold, not even escaped: with one of these no program opens the workbook. */
const UNHOLDABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * OOXML reads `_xHHHH_` as an escape; the underscore itself is escaped so that such text survives.
 * @throws Error in Chinese for a character that no workbook can hold.
 */
function toCell(text: string): string {
  const [strange] = UNHOLDABLE.exec(text) ?? [];
  if (strange !== undefined)
    throw new Error(
      `工作簿写不了“${text}”：有字符 U+${strange.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
  return inert(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * Reads a workbook back and compares every cell with what was to be written.
 * @throws Error naming the cell, in Chinese: a wrong table must not be published.
 */
async function compareWithWritten<Row>(
  bytes: Uint8Array,
  columns: readonly Column<Row>[],
  records: readonly Row[],
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  const expected = [columns.map(({ header }) => header), ...rowsOf(columns, records)];
  for (const [r, values] of expected.entries()) {
    for (const [c, value] of values.entries()) {
      const cell = sheet?.getCell(HEAD_ROW + r, c + 1);
      const written = typeof value === 'string' && r > 0 ? inert(value) : value;
      const read = cell?.value ?? null;
      if (read !== written)
        throw new Error(
          `工作簿第 ${HEAD_ROW + r} 行第 ${c + 1} 列写入后读回不一致：应为“${written}”，读回“${JSON.stringify(read)}”`,
        );
    }
  }
}
