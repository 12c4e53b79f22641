/** How the fill-in workbook looks: the faces, colours and widths of its sheets. */
import type ExcelJS from 'exceljs';
import type { BookColumn, ColumnKind } from './layout.ts';

const FONT = '宋体';
const THIN = { style: 'thin', color: { argb: 'FFB5C2BF' } } as const;
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

export const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

export const TITLE: Partial<ExcelJS.Style> = {
  font: { name: FONT, size: 16, bold: true },
  alignment: { vertical: 'middle', horizontal: 'left' },
};
/** A cell of the band that names a part; its text runs on over the cells of the same part. */
export const groupStyle = ({ first, last }: { first: boolean; last: boolean }): Partial<ExcelJS.Style> => ({
  font: { name: FONT, size: 11, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: fill('FF1F6F6B'),
  alignment: { vertical: 'middle', horizontal: 'left' },
  border: { top: THIN, bottom: THIN, ...(first ? { left: THIN } : {}), ...(last ? { right: THIN } : {}) },
});
export const HEADING: Partial<ExcelJS.Style> = {
  font: { name: FONT, size: 10, bold: true },
  fill: fill('FFE3F1EF'),
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  border: BORDER,
};
/** A heading whose column must be filled in (red), or is not published (sand). */
export const headingStyle = (column: { internal: boolean; required: boolean }): Partial<ExcelJS.Style> => ({
  ...HEADING,
  ...(column.internal ? { fill: fill('FFF1ECDF') } : {}),
  ...(column.required ? { font: { name: FONT, size: 10, bold: true, color: { argb: 'FFB3261E' } } } : {}),
});
export const HELP: Partial<ExcelJS.Style> = {
  font: { name: FONT, size: 9, color: { argb: 'FF55635F' } },
  fill: fill('FFF6F9F8'),
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  border: BORDER,
};
export const PROSE: Partial<ExcelJS.Style> = {
  font: { name: FONT, size: 11 },
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};

/**
 * Cells to be filled in. All but long texts are text cells (`@`), so that no program makes numbers or dates of codes;
 * old versions of Excel show ##### for long texts in such cells, hence the exception.
 */
export const cellStyle = (kind: ColumnKind): Partial<ExcelJS.Style> => ({
  font: { name: FONT, size: 10 },
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  ...(kind === 'multiline' ? {} : { numFmt: '@' }),
});

/** The row that shows how to fill in. */
export const exampleStyle = (kind: ColumnKind): Partial<ExcelJS.Style> => ({
  ...cellStyle(kind),
  font: { name: FONT, size: 10, italic: true, color: { argb: 'FF7A8784' } },
});

const WIDTHS: Record<ColumnKind, number> = {
  text: 18,
  multiline: 42,
  choice: 15,
  list: 28,
  pairs: 30,
  date: 13,
  month: 12,
};
/** Fields whose values are longer or shorter than their kind tells, by their last key. */
const OWN_WIDTHS: Partial<Record<string, number>> = {
  name: 28,
  creditCode: 22,
  batch: 13,
  year: 14,
  title: 28,
  goal: 34,
  role: 24,
  team: 28,
  reason: 30,
  sha256: 24,
};

/** In characters. */
export const widthOf = ({ kind, path }: BookColumn): number => OWN_WIDTHS[path.at(-1) ?? ''] ?? WIDTHS[kind];

/** How many lines a text takes in a column; a Han character is two units wide. */
export function linesOf(text: string, width: number): number {
  const units = (line: string) => [...line].reduce((sum, c) => sum + (/[\u0000-\u00ff]/.test(c) ? 1 : 2), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / Math.max(1, width - 1))), 0);
}
