/** Text of a record → text that may stand in XML. */

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** One text with every line break written `\n`; what cannot be written shows as □, so that nothing vanishes unseen. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '□');

/** The paragraphs of a text, empty ones left out. */
export const paragraphsOf = (text: string): string[] =>
  printable(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

/** The paragraphs of a cell, which must have one even when nothing is written in it. */
export function cellLines(value: string | undefined): string[] {
  const lines = paragraphsOf(value ?? '');
  return lines.length > 0 ? lines : [''];
}
