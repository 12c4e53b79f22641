/** Text that only stands there: where strangers' words leave this project for a terminal, a log or a page. */

const LINE_END = /[\n\r\u0085\u2028\u2029]/;

/**
 * One line of text that can neither move a cursor nor change direction, and that a runner reading it in a log takes for
 * no command: line ends become a space, unseen characters a visible mark, and `##[`, or `::` at the start, is broken.
 */
export function inert(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, (blank) => (LINE_END.test(blank) ? ' ' : blank))
    .replace(/\p{C}/gu, '·')
    .replaceAll('##[', '## [')
    .replace(/^(\s*:):/, '$1 :');
}

/** At most so many characters, whole ones, with a sign where something was cut. */
export function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
