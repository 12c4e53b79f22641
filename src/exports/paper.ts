/** What fits on paper: how large text comes out on A4, and how it breaks into lines in a cell. Lengths are in points. */

const INCH = 72;
/** Of a sheet, in inches. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** Between the margins of A4 landscape. */
const ROOM_ACROSS = 841.89 - (MARGINS.left + MARGINS.right) * INCH;

/**
 * A unit of a column's width: seven pixels of 96 to the inch where the workbook's own face is there, up to nine and a
 * third where a wider one stands in for it. Lines are counted with the first, sizes with the second, so that neither comes
 * out too small.
 */
const UNIT = { narrow: 5.25, wide: 7 };
/** What a cell keeps free beside its text. */
const PADDING = 4;

/** A row of a sheet is at most this high. */
export const ROW_HEIGHT = 409;

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

/** The size text has on paper when columns are fitted to so many pages across: a sheet is made smaller, by whole percents, never larger. */
export const printedSize = (size: number, widths: readonly number[], across = 1): number =>
  (size * Math.min(100, Math.floor((100 * across * ROOM_ACROSS) / (sum(widths) * UNIT.wide)))) / 100;

/** How many pages columns take side by side without being made smaller; the first column stands on each. */
export function pagesAcross(widths: readonly number[]): number {
  const [first = 0, ...others] = widths;
  return Math.max(1, Math.ceil((sum(others) * UNIT.wide) / (ROOM_ACROSS - first * UNIT.wide)));
}

/** How high a row of so many lines is. */
export const rowHeight = (lines: number, size: number): number => Math.ceil(1.45 * size * lines) + 4;
/** How many lines the highest row holds. */
export const mostLines = (size: number): number => Math.floor((ROW_HEIGHT - 4) / (1.45 * size));

/** Never at the beginning of a line: the character before it goes along. */
const CLOSING = /^[、，。；：？！）〕】》”’]$/u;
/** What is not torn as long as it fits into a line: words and numbers in Latin letters. */
const isLatin = (code: number) => code > 0x20 && code < 0x7f;

/** Where the piece of a text that begins at a place ends: a Latin word, else a character. */
function endOfPiece(text: string, start: number): number {
  if (!isLatin(text.charCodeAt(start))) return start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  let end = start + 1;
  while (end < text.length && isLatin(text.charCodeAt(end))) end++;
  return end;
}

function advance(piece: string, size: number): number {
  let total = 0;
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    // The second half of a character beyond the first plane is no character.
    if (code < 0xdc00 || code > 0xdfff || i === 0) total += (code < 0x250 ? 0.55 : 1) * size;
  }
  return total;
}

/** The lines of a text in a cell of a column. Joined they are the text again, its own line breaks included. */
export function wrap(text: string, width: number, size: number): string[] {
  const room = width * UNIT.narrow - PADDING;
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const close = (rest = '') => {
    lines.push(line);
    line = rest;
    used = advance(rest, size);
  };
  const add = (piece: string) => {
    const more = advance(piece, size);
    const last = Array.from(line.slice(-2)).at(-1) ?? '';
    if (line === '' || used + more <= room) {
      line += piece;
      used += more;
    } else if (CLOSING.test(piece) && last !== line) {
      line = line.slice(0, -last.length);
      close(last + piece);
    } else close(piece);
  };
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOfPiece(text, start);
    const piece = text.slice(start, end);
    if (piece === '\n') {
      line += piece;
      close();
    } else if (advance(piece, size) <= room) add(piece);
    else for (const character of piece) add(character);
  }
  close();
  return lines;
}
