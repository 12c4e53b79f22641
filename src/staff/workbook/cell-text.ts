/** Written texts ⇄ texts of cells: nothing a spreadsheet would run or lose, and reading gives exactly what was written. */

/** A cell of .xlsx holds at most so many UTF-16 units; beyond that programs cut off without a word. */
export const LONGEST_CELL = 32_767;

/** What spreadsheets may take for a formula or command when text is typed or pasted anew; apostrophes before it count. */
const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/;

/** An apostrophe keeps the text from being run; one that is already there gets another, so that reading can tell. */
export const toCellText = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** Undoes {@link toCellText}. */
export const fromCellText = (text: string): string =>
  text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;

/** Several texts in one cell: 甲、乙. A mark within a text gets a backslash. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[、；;\n\\]/g, '\\$&')).join('、');

/** The texts of a cell, parted by `、`, `；`, `;` or a line end; empty ones are left out. */
export function splitTexts(text: string): string[] {
  const parts = text.match(/(?:\\[^]|[^、；;\n\\])+|\\$/g) ?? [];
  return parts.map((part) => part.replace(/\\([^])/g, '$1')).filter((part) => part.trim() !== '');
}

/**
 * Units that XML cannot hold, and what OOXML would read as an escape, as `_xHHHH_`. The writer below exceljs calls this
 * on every text; the reader undoes it.
 */
export const escapeUnits = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

/** Undoes {@link escapeUnits}, as spreadsheets do. */
export const unescapeUnits = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
