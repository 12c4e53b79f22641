/** Places within a paragraph of Word, which may have torn a name over several runs. */
import { ownTexts } from '#src/registry/templates/document-places.ts';
import { PLACE } from '#src/registry/templates/places.ts';
import { encodeXml } from '#src/registry/templates/xml-text.ts';
import { textOf, type XmlElement, type XmlNode } from '#src/registry/templates/xml-tree.ts';
import { printable } from '../printable.ts';

/** Fills the places of a paragraph: a value takes the look of where its name begins; lines of a value are kept. */
export function fillParagraph(paragraph: XmlElement, valueOf: (name: string) => string): void {
  const texts = ownTexts(paragraph);
  const pieces = texts.map(textOf);
  const whole = pieces.join('');
  const found = [...whole.matchAll(PLACE)];
  if (found.length === 0) return;
  const starts = pieces.map((_, i) => pieces.slice(0, i).join('').length);
  for (const match of found.toReversed()) {
    const [from, to] = [match.index, match.index + match[0].length];
    const first = starts.findLastIndex((start) => start <= from);
    for (const [i, piece] of pieces.entries()) {
      const [start, end] = [starts[i] ?? 0, (starts[i] ?? 0) + piece.length];
      if (end <= from || start >= to) continue;
      const value = i === first ? printable(valueOf((match[1] ?? '').trim())) : '';
      pieces[i] = piece.slice(0, Math.max(0, from - start)) + value + piece.slice(Math.min(piece.length, to - start));
    }
    // Later places have been filled already: only lengths before this one count, and they are unchanged.
  }
  for (const [i, text] of texts.entries()) rewrite(paragraph, text, pieces[i] ?? '');
}

/** Puts a text in place of another; a line of its own begins after each break. */
function rewrite(parent: XmlElement, text: XmlElement, value: string): void {
  const at = parent.children.indexOf(text);
  if (at < 0) {
    for (const child of parent.children) if (typeof child !== 'string') rewrite(child, text, value);
    return;
  }
  const lines = value
    .split('\n')
    .flatMap((line, i): XmlNode[] => [
      ...(i === 0 ? [] : ['<w:br/>']),
      `<w:t xml:space="preserve">${encodeXml(line)}</w:t>`,
    ]);
  parent.children.splice(at, 1, ...lines);
}
