/** What a table is made of: columns, cells, and text that stays text. */
import type { PublicRecord } from '#src/publication/public-registry.ts';

/** A number is centred, everything else is text. */
export type Cell = string | number | null;

/** One column. `width` is in characters of a workbook. */
export interface Column<Row = PublicRecord> {
  header: string;
  width: number;
  value: (row: Row) => Cell;
}

/** A column whose meaning is told at /data/. */
export interface DescribedColumn<Row = PublicRecord> extends Column<Row> {
  /** What stands in it, and when it is empty. */
  help: string;
}

/** Cell values of a table, row by row, headings apart. */
export function rowsOf<Row>(columns: readonly Column<Row>[], records: readonly Row[]): Cell[][] {
  return records.map((record) => columns.map(({ value }) => value(record)));
}

/**
 * Text that no spreadsheet takes for a formula or command: a leading `= + - @`, tab or carriage return, also
 * full-width, gets an apostrophe before it, which spreadsheets show as text.
 */
export const inert = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
