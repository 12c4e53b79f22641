/** How one text is written: as it is where YAML and editors read it so, else in quotes or as a `|` block. */

/** Where a text stands: behind a field, as an item of its own line, or between brackets. */
export type Surroundings = 'field' | 'item' | '{' | '[';

/** Signs that mean something to YAML, or to a slip of an input method, at the start of a text. */
const MEANINGFUL_START = /^[-?:,[\]{}#&*!|>'"%@`－—–•·●“‘＂＇]/;
/** What an editor's YAML reads as a number, a truth or nothing. */
const NOT_TEXT =
  /^([-+]?(\.\d+|\d[\d_]*(\.[\d_]*)?)([eE][-+]?\d+)?|0[xob][\da-f]+|[-+]?\.(inf|nan)|~|null|true|false|yes|no|on|off|y|n)$/i;

/** Between brackets, what divides; and full-width commas that look as if they did. */
const DIVIDING: Partial<Record<Surroundings, RegExp>> = {
  '[': /[,[\]{}，、]/,
  '{': /[,[\]{}]|，[ \u00a0\u3000]*[a-z]/,
  item: /^[A-Za-z][A-Za-z0-9]*[ \u00a0\u3000]*[:：]/,
};

/** A text on one line. `numeric` fields hold numbers, which need no quotes; elsewhere digits are a code. */
export function onOneLine(text: string, where: Surroundings, numeric: boolean): string {
  return isPlain(text, where) && (numeric || !NOT_TEXT.test(text)) ? text : quoted(text);
}

function isPlain(text: string, where: Surroundings): boolean {
  return (
    text !== '' &&
    text.trim() === text &&
    !MEANINGFUL_START.test(text) &&
    !/: | #|:$|[\p{Cc}\u2028\u2029\ufeff]/u.test(text) &&
    !DIVIDING[where]?.test(text)
  );
}

/** In double quotes; in single ones where that saves signs of escape. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? inSingleQuotes(text) : inDoubleQuotes(text);
}

export const inSingleQuotes = (text: string) =>
  /\p{Cc}/u.test(text) ? inDoubleQuotes(text) : `'${text.replaceAll("'", "''")}'`;

const inDoubleQuotes = (text: string) => JSON.stringify(text);

/**
 * The lines of a text of several lines: the `|` with what it says of the end, and the lines without indentation.
 * Undefined for one line, and where a block would not hold the text as it is: then it stands in quotes.
 */
export function asBlock(text: string): { head: string; lines: string[] } | undefined {
  const [, body = '', end = ''] = /^([^]*?)(\n*)$/.exec(text) ?? [];
  // A block without a line says nothing at all, not even its line end.
  if (body === '' || end.length > 1 || /^\s|[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u.test(body)) return undefined;
  if (!text.includes('\n')) return undefined;
  return { head: end === '' ? '|-' : '|', lines: body.split('\n') };
}
