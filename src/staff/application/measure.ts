/** How wide a text comes out, in points: to leave room for it, or to set it closer where it must stay in one piece. */

/** Shares of the type size in Times New Roman, rounded up; whatever is not among them is as wide as the type is high. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/[0-9]/, 0.5],
  [/[il.,:;'|!jt/\\ ()[\]-]/, 0.35],
  [/[MW@%]/, 0.95],
  [/[mw]/, 0.78],
  [/[A-Z&]/, 0.73],
  [/[\u0021-\u007e]/, 0.51],
];

/** Between an ideograph and a letter or figure, programs leave a quarter of the size. */
const BORDER = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu;

/** The width of a text of one line set at a size in points. */
export const widthOf = (text: string, size: number): number => {
  const letters = Array.from(text, (character) => SHARES.find(([some]) => some.test(character))?.[1] ?? 1);
  const borders = text.match(BORDER)?.length ?? 0;
  return size * letters.reduce((sum, share) => sum + share, borders / 4);
};

/** How many lines a text takes, a character before the end of each left free: a line never breaks where one would count. */
export const linesOf = (text: string, size: number, room: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, size) / Math.max(size, room - size))), 0);

/** By how many percent letters are set narrower so that a text stays in one line; 100 where it fits as it is. */
export const narrowed = (text: string, size: number, room: number): number =>
  Math.min(100, Math.max(50, Math.floor((100 * room) / widthOf(text, size))));
