/**
 * Which lines of a Markdown text are certainly plain text. Not a parser: where GitHub’s might see it either way, a line is
 * not plain.
 */

/** Why a line is not plain. `loose fence`: after one that hangs in a list or is indented, whose end cannot be told. */
export type NotPlain = 'fence' | 'loose fence' | 'comment' | 'html' | 'quotation' | 'indented';

/** Such a line can go on with the paragraph above it; all others end one. */
export const SAME_PARAGRAPH: readonly NotPlain[] = ['indented'];

const MARKS = String.raw`^\s*(?:(?:[-*+]|\d+[.)])\s+)*`;
const QUOTATION = new RegExp(`${MARKS}>`);
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const LOOSE_FENCE = new RegExp(`${MARKS}(?:\`{3,}[^\`]*|~{3,}.*)$`);
const HTML = /<[a-z/!?]/i;
const INDENTED = /^(?: {0,3}\t| {4})/;

/** Goes on from the line that begins it to the line that ends it, or to the end of the text. */
interface Block {
  place: NotPlain;
  ends?: RegExp;
}

/** For each line why it is not plain; undefined where it is. */
export function notPlain(lines: readonly string[]): (NotPlain | undefined)[] {
  let inside: Block | undefined;
  let afterQuotation = false;
  return lines.map((line) => {
    if (inside) {
      const { place, ends } = inside;
      if (ends?.test(line)) inside = undefined;
      return place;
    }
    if (line.trim() === '') {
      afterQuotation = false;
      return undefined;
    }
    if (QUOTATION.test(line)) {
      afterQuotation = true;
      return 'quotation';
    }
    const block = blockAt(line);
    // A comment may end where it begins.
    if (block && !(block.place === 'comment' && line.slice(4).includes('-->'))) inside = block;
    if (block) afterQuotation = false;
    // A line right below a quotation belongs to its last paragraph.
    return block?.place ?? (afterQuotation ? 'quotation' : INDENTED.test(line) ? 'indented' : undefined);
  });
}

function blockAt(line: string): Block | undefined {
  const [, ticks, tildes] = FENCE.exec(line) ?? [];
  const fence = ticks ?? tildes;
  if (fence) return { place: 'fence', ends: new RegExp(`^ {0,3}${fence}${fence.charAt(0)}*[ \t]*$`) };
  if (LOOSE_FENCE.test(line)) return { place: 'loose fence' };
  if (line.startsWith('<!--')) return { place: 'comment', ends: /-->/ };
  return HTML.test(line) ? { place: 'html' } : undefined;
}
