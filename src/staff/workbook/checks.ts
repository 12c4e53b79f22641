/** Findings on the workbook itself: what a file of YAML cannot have. Everything else is said by the register's own checks. */
import { diagnostic, type Diagnostic, type Location, type Severity } from '#src/registry/diagnostic.ts';

/**
 * What each is about: the file, a sheet, a heading, a row, a cell; with `file` nothing could be read at all, `note` is a
 * row with nothing to be registered. The last four stand between workbook and register: the id is registered, both sides changed something, something public would go,
 * the register's own file cannot be read.
 */
export type BookCheck =
  | 'workbook/file'
  | 'workbook/sheet'
  | 'workbook/heading'
  | 'workbook/row'
  | 'workbook/note'
  | 'workbook/cell'
  | 'workbook/registered'
  | 'workbook/clash'
  | 'workbook/removal'
  | 'workbook/unreadable';

/** A finding at a place of the workbook. */
export const bookFinding = (
  rule: BookCheck,
  message: string,
  fix: string,
  at: Location,
  severity: Severity = 'error',
): Diagnostic => diagnostic({ rule, severity, message, at, ...(fix === '' ? {} : { fix }) });

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The number of a column's letters. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The place of a cell: line is the row, column the column, both from 1. */
export const cellPlace = (file: string, sheet: string, row: number, column: number): Location => ({
  file,
  line: row,
  column,
  cell: `${sheet}!${columnLetters(column)}${row}`,
});
