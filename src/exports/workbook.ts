/**
 * Sheets → workbook: for printing on A4 landscape and for opening in WPS, LibreOffice or Excel. The list's page loads
 * this file as it is; on Node use `xlsx.ts`, which mends the zip layer first.
 */
import ExcelJS from 'exceljs';
import { chineseDate } from '#src/dates.ts';
import { inert } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { HEAD_ROW, pageOf, writeHead, writeNone, writeRow, writeStamp } from './sheet-looks.ts';

/** What is said of a workbook as a whole. `asOf` is the ISO date it stands for. */
export interface About {
  publisher: string;
  asOf: string;
  /** What the table holds and what it is not, above it. */
  note?: string;
}

/** The sheets as the bytes of an .xlsx file; with a mended zip layer, the same input gives the same bytes. Read back and compared before it is returned. */
export async function toXlsx(sheets: readonly Sheet[], about: About): Promise<Uint8Array> {
  const bytes = await write(sheets, about);
  await compareWithWritten(bytes, sheets);
  return bytes;
}

/** On its own, so that the workbook's objects are gone before it is read back. */
async function write(sheets: readonly Sheet[], { publisher, asOf, note = '' }: About): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // Fixed properties: exceljs would write the moment of the build.
  workbook.created = workbook.modified = new Date(`${asOf}T00:00:00Z`);
  workbook.creator = workbook.lastModifiedBy = publisher;
  const imprint = { publisher, note, asOf: chineseDate(asOf) };
  for (const content of sheets) {
    const { heads, look, stamp } = content;
    const sheet = workbook.addWorksheet(content.name, pageOf(content, imprint));
    sheet.columns = heads.map(({ width }) => ({ width }));
    writeHead(sheet, content, imprint);
    const rows = content.rows();
    for (const [i, values] of rows.entries()) writeRow(sheet.getRow(HEAD_ROW + 1 + i), content, values, toCell);
    if (rows.length === 0) writeNone(sheet, content);
    if (stamp) writeStamp(sheet, HEAD_ROW + rows.length + 2, heads.length);
    if (look === 'table')
      sheet.autoFilter = {
        from: { row: HEAD_ROW, column: 1 },
        to: { row: HEAD_ROW + rows.length, column: heads.length },
      };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
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
async function compareWithWritten(bytes: Uint8Array, sheets: readonly Sheet[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  for (const { name, heads, rows } of sheets) {
    const sheet = workbook.getWorksheet(name);
    const expected = [heads.map(({ header }) => header), ...rows()];
    for (const [r, values] of expected.entries()) {
      for (const [c, value] of values.entries()) {
        const cell = sheet?.getCell(HEAD_ROW + r, c + 1);
        const written = typeof value === 'string' && r > 0 ? inert(value) : value;
        const read = cell?.value ?? null;
        if (read !== written)
          throw new Error(
            `工作簿“${name}”第 ${HEAD_ROW + r} 行第 ${c + 1} 列写入后读回不一致：应为“${written}”，读回“${JSON.stringify(read)}”`,
          );
      }
    }
  }
}
