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

/** Several texts in one cell: 甲、乙. A mark within a text, or blank space at its ends, gets a backslash. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[、；;\n\\]|^\s|\s$/g, '\\$&')).join('、');

/** The texts of a cell, parted by `、`, `；`, `;` or a line end, without blank space around them; empty ones are left out. */
export function splitTexts(text: string): string[] {
  const parts = text.match(/(?:\\[^]|[^、；;\n\\])+|\\$/g) ?? [];
  return parts.map((part) => trimmed(part).replace(/\\([^])/g, '$1')).filter((part) => part.trim() !== '');
}

/** Without blank space at its ends that has no backslash. */
function trimmed(part: string): string {
  const inner = part.trimStart();
  const { length } = inner.trimEnd();
  let slashes = 0;
  while (inner[length - 1 - slashes] === '\\') slashes += 1;
  return inner.slice(0, length + (slashes % 2));
}

/**
 * Several pairs in one cell: 甲，2024-07-01；乙，2025-07-01. A mark within a text gets a backslash. What stands alone keeps
 * its comma where it would be taken for two.
 */
export const joinItems = (items: readonly (readonly string[])[]): string =>
  items
    .filter((texts) => texts.some((text) => text !== ''))
    .map(([first = '', second = '']) => {
      const alone = escapeMarks(first);
      const isPlain = second === '' && splitItems(alone)[0]?.[1] === '';
      return isPlain ? alone : `${alone}，${escapeMarks(second)}`;
    })
    .join('；');

const escapeMarks = (text: string) => text.replace(/[、；;，,\n\\]/g, '\\$&');

/** The pairs of a cell, parted as lists are, and within by a comma; or as people also write them: 甲 2024-07-01, 甲（2024-07-01）. */
export const splitItems = (text: string): (readonly [string, string])[] =>
  (text.match(/(?:\\[^]|[^、；;\n\\])+|\\$/g) ?? [])
    .map(pairIn)
    .filter((pair) => pair.some((each) => each.trim() !== ''));

function pairIn(item: string): readonly [string, string] {
  const comma = /^(?:\\[^]|[^，,\\])*/.exec(item)?.[0].length ?? item.length;
  const plain = (each: string) => each.replace(/\\([^])/g, '$1');
  if (comma < item.length) return [plain(item.slice(0, comma)), plain(item.slice(comma + 1))];
  const [, name, day] = /^(.*\S)[\s（(]+(\d{4}[年.\-/]\d[^\s）)]*)[)）]?\s*$/.exec(plain(item)) ?? [];
  return name === undefined || day === undefined ? [plain(item), ''] : [name, day];
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
