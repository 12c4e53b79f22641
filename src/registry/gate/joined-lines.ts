/** Text of several lines that YAML reads as one, a blank in place of each break: between Chinese characters nobody means it. */
import type { Outline } from './tokens.ts';

const CHINESE = '[\\p{Script=Han}，、。；：？！（）《》“”—…]';
/** A break of a line between two Chinese characters or marks, with the blanks around it. */
const BREAK = new RegExp(`(?<=${CHINESE})[ \\t]*\\r?\\n[ \\t]*(?=${CHINESE})`, 'gu');
/** What ends a sentence: the break behind it may be meant. */
const SENTENCE_END = /[。；：？！…]$/;
const TEXTS: readonly string[] = ['scalar', 'single-quoted-scalar', 'double-quoted-scalar'];

/** A value that is read with blanks its author did not write. */
export interface JoinedLines {
  /** Where the value begins, and at the mark `>` where one stands before it. */
  offset: number;
  message: string;
  /** The breaks in the midst of a sentence, which can only be meant as nothing. */
  inSentence: readonly { start: number; end: number }[];
}

/** Such values, in their order, of a text with which nothing else is wrong: lines that are something else were not broken. */
export function findJoinedLines(text: string, { leaves }: Outline): JoinedLines[] {
  return leaves.flatMap(({ type, source, offset, key }, i) => {
    if (type === 'block-scalar-header')
      return source.startsWith('>') ? folded(blockAfter(text, leaves, i), offset) : [];
    return TEXTS.includes(type) && !key && source.includes('\n') ? broken(source, offset) : [];
  });
}

/** The lines below a mark such as `>`, which no leaf holds: they begin behind the end of its line. */
function blockAfter(text: string, leaves: Outline['leaves'], header: number): string {
  const newline = leaves.findIndex(({ type }, i) => i > header && type === 'newline');
  const [end, next] = newline < 0 ? [] : [leaves[newline], leaves[newline + 1]];
  return end ? text.slice(end.offset + end.source.length, next?.offset ?? text.length) : '';
}

function broken(source: string, offset: number): JoinedLines[] {
  const breaks = [...source.matchAll(BREAK)];
  if (breaks.length === 0) return [];
  const inSentence = breaks
    .filter(({ index }) => !SENTENCE_END.test(source.slice(0, index)))
    .map(({ index, 0: { length } }) => ({ start: offset + index, end: offset + index + length }));
  return [{ offset, message: told(source, breaks, ''), inSentence }];
}

function folded(block: string, offset: number): JoinedLines[] {
  const breaks = [...block.matchAll(BREAK)];
  return breaks.length === 0 ? [] : [{ offset, message: told(block, breaks, '“>”把几行连成一行，'), inSentence: [] }];
}

/** Characters shown on either side of a break. */
const AROUND = 4;

function told(source: string, breaks: readonly RegExpExecArray[], why: string): string {
  const [{ index, 0: written }] = breaks as [RegExpExecArray];
  const before = /[^\n]*$/.exec(source.slice(0, index))?.[0].trimStart().slice(-AROUND);
  const after = /^[^\n]*/.exec(source.slice(index + written.length))?.[0].slice(0, AROUND);
  const more = breaks.length > 1 ? `，共 ${breaks.length} 处` : '';
  return `${why}换行的地方读出来是一个空格：“${before} ${after}”${more}`;
}
