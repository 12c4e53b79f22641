/** Records → CSV: UTF-8 with BOM (spreadsheets then read Chinese rightly), RFC 4180 quoting, CRLF. */
import { inert, rowsOf, type Cell, type Column } from './columns.ts';

/** The table as CSV text. */
export function toCsv<Row>(columns: readonly Column<Row>[], records: readonly Row[]): string {
  const rows = [columns.map(({ header }) => header), ...rowsOf(columns, records)];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  const text = typeof value === 'string' ? inert(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
