/** What can be put right in a text without knowing what it says. */
import { CHECKS } from '#src/registry/checks.ts';
import { findRefusedCharacters } from '#src/registry/gate/characters.ts';
import { findSlips, type Slip } from '#src/registry/gate/input-method.ts';
import { readQuickly } from '#src/registry/gate/quick.ts';
import type { Edit } from './edit.ts';

/** The mark at the start that some editors write, and line ends of two characters. */
export function lineEndEdits(text: string): Edit[] {
  const mark = text.startsWith('\ufeff') ? [{ start: 0, end: 1, replacement: '', what: '文件开头有 BOM' }] : [];
  const ends = Array.from(text.matchAll(/\r\n/g), ({ index }) => ({
    start: index,
    end: index + 2,
    replacement: '\n',
    what: '行尾是 CRLF，应为 LF',
  }));
  return [...mark, ...ends];
}

/** Refused characters whose meaning is certain. */
export const characterEdits = (text: string): Edit[] =>
  findRefusedCharacters(text).flatMap(({ offset, length, replacement, message }) =>
    replacement === undefined ? [] : { start: offset, end: offset + length, replacement, what: message },
  );

/** Characters written as a base and a mark, as one. */
export const compositionEdits = (text: string): Edit[] =>
  Array.from(text.matchAll(/[^\n]\p{M}+/gu), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    replacement: written.normalize('NFC'),
    what: '一个字写成了几个字符',
  })).filter(({ start, end, replacement }) => text.slice(start, end) !== replacement);

/** Slips of input methods that have one meaning. A text that can be read quickly has none. */
export const slipEdits = (text: string): Edit[] =>
  readQuickly(text) ? [] : findSlips(text).flatMap((slip) => editsOf(text, slip));

function editsOf(text: string, slip: Slip): Edit[] {
  if (slip.check === 'text/quotes') return quoteEdits(text, slip);
  const { offset, length, replacement } = slip;
  if (replacement === undefined) return [];
  const end = offset + length;
  const isLast = end === text.length || text.charAt(end) === '\n';
  return [
    {
      start: offset,
      end,
      replacement: isLast ? replacement.trimEnd() : replacement,
      what: CHECKS[slip.check].title,
    },
  ];
}

/** Chinese quotes around a whole value, as ordinary ones; not when the value has such a quote in it. */
function quoteEdits(text: string, { offset }: Slip): Edit[] {
  const inside = text.slice(offset + 1, offset + 1 + text.slice(offset + 1).search(/[”’＂＇]/));
  const quote = !/["\\]/.test(inside) ? '"' : !inside.includes("'") ? "'" : undefined;
  if (quote === undefined || inside === '' || inside.includes('\n')) return [];
  const what = CHECKS['text/quotes'].title;
  const close = offset + 1 + inside.length;
  return [
    { start: offset, end: offset + 1, replacement: quote, what },
    { start: close, end: close + 1, replacement: quote, what },
  ];
}
