/**
 * What each record was when a workbook was exported, on a sheet nobody sees: by it an import can tell what the workbook
 * changed from what the register changed since. Plain text cells, so that it outlives re-saving by Excel, WPS,
 * LibreOffice and openpyxl, also where they make it an ordinary hidden sheet; a row that was touched is as good as none.
 */
import type ExcelJS from 'exceljs';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { RawBook, SheetCell } from './cells.ts';
import { escapeUnits } from './cell-text.ts';

export const AS_EXPORTED = '导出时的内容';

/** Well below what a cell holds, escapes included. */
const CHUNK = 4000;
const FIRST_ROW = 2;

/** Writes the sheet: a row for each record, its texts as JSON in as many cells as it takes. */
export function writeAsExported(workbook: ExcelJS.Workbook, records: readonly { id: string; value: PlainMap }[]): void {
  const sheet = workbook.addWorksheet(AS_EXPORTED, { state: 'veryHidden' });
  sheet.getCell(1, 1).value = `${AS_EXPORTED}：导回时用它分清是哪一边改的，请勿改动或删去`;
  for (const [i, { id, value }] of records.entries()) {
    const text = JSON.stringify([id, value]);
    for (const [at, cell] of [checkOf(text), ...chunksOf(text)].entries()) {
      const target = sheet.getCell(FIRST_ROW + i, at + 1);
      // Bars at both ends keep any program from trimming a text or taking it for a number.
      target.value = `|${escapeUnits(cell)}|`;
      target.numFmt = '@';
    }
  }
}

/** The records of the sheet by id; none where there is no such sheet, or where a row is not as it was written. */
export function readAsExported({ sheets }: RawBook): ReadonlyMap<string, PlainMap> {
  const rows = sheets.find(({ name }) => name.normalize('NFKC').trim() === AS_EXPORTED)?.rows ?? new Map();
  return new Map([...rows].flatMap(([row, cells]) => (row < FIRST_ROW ? [] : recordIn(cells))));
}

function recordIn(cells: ReadonlyMap<number, SheetCell>): [string, PlainMap][] {
  const [check, ...chunks] = [...cells].sort(([a], [b]) => a - b).map(([, { value }]) => barred(value));
  const text = chunks.join('');
  if (check === undefined || check !== checkOf(text)) return [];
  const [id, value] = JSON.parse(text) as [string, PlainMap];
  return [[id, value]];
}

const barred = (value: SheetCell['value']) =>
  value?.type === 'text' ? (/^\|([^]*)\|$/.exec(value.text)?.[1] ?? '') : '';

/** Pieces that part no surrogate pair. */
const chunksOf = (text: string): string[] =>
  text.match(new RegExp(`[^]{1,${CHUNK - 1}}(?:(?<=[\\ud800-\\udbff])[\\udc00-\\udfff])?`, 'g')) ?? [];

/** Length and a hash (FNV-1a): against slips, not against forgery; whoever forges this could as well edit the cells. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${text.length}-${hash.toString(16)}`;
}
