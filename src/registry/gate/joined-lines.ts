/** Text of several lines that YAML reads as one, a blank in place of each break: in Chinese nobody means it. */
import type { Leaf, Outline } from './tokens.ts';

const MARK = '，、。；：？！…—～·‘’“”（）《》〈〉「」『』【】〔〕％';
const CHINESE = `[\\p{Script=Han}${MARK}]`;
/** What begins a line of a list: `一、`, `（一）`, `1.`, `1、`, `1）`, `①`. */
const LIST_HEAD = '[（(]?[\\d一二三四五六七八九十]{1,3}[、.．)）](?!\\d)|[①-⑳]';
/** A break between two Chinese characters, behind a Chinese mark, or before a line of a list: no blank belongs there. */
const JOINED = new RegExp(`${CHINESE}\\n${CHINESE}|[${MARK}]\\n|\\n(?:${LIST_HEAD})`, 'u');
const QUOTED: readonly Leaf['type'][] = ['single-quoted-scalar', 'double-quoted-scalar'];

/** A value that is read with blanks its author did not write. */
export interface JoinedLines {
  /** Where the value begins; at the mark `>` where one stands before it. */
  offset: number;
  message: string;
}

/** Such values, in their order, of a text with which nothing else is wrong: lines that are something else were not broken. */
export function findJoinedLines(text: string, { leaves }: Outline): JoinedLines[] {
  return leaves.flatMap(({ type, source, offset, key }, i) => {
    if (type === 'block-scalar-header') return folded(source, blockAfter(text, leaves, i), offset);
    if (key || !source.includes('\n') || (type !== 'scalar' && !QUOTED.includes(type))) return [];
    const lines = (type === 'scalar' ? source : source.slice(1, -1)).split('\n').map((line) => line.trim());
    if (!lines.some((line, n) => isJoined(line, lines[n + 1]))) return [];
    return [{ offset, message: `这段文字写成 ${lines.length} 行，换行的地方读出来是一个空格` }];
  });
}

/** Whether no blank belongs where a line ends and the next begins; an empty one between them is a break that stays. */
const isJoined = (line: string, next: string | undefined): boolean =>
  next !== undefined && line !== '' && next !== '' && JOINED.test(`${line.slice(-2)}\n${next.slice(0, 8)}`);

/** The lines below a mark such as `>`, which no leaf holds: they begin behind the end of its line. */
function blockAfter(text: string, leaves: Outline['leaves'], header: number): string {
  let at = header + 1;
  while (at < leaves.length && leaves[at]?.type !== 'newline') at += 1;
  const newline = leaves[at];
  return newline ? text.slice(newline.offset + newline.source.length, leaves[at + 1]?.offset ?? text.length) : '';
}

/** The mark `>` before lines that it joins: those that are indented alike. */
function folded(mark: string, block: string, offset: number): JoinedLines[] {
  // With a number in it, what counts as indentation is not seen from the lines.
  if (!/^>[-+]?$/.test(mark)) return [];
  const lines = block.split('\n');
  const indent = /\S/.exec(lines.find((line) => line.trim() !== '') ?? '')?.index ?? 0;
  const isPlain = (line = '') => /\S/.exec(line)?.index === indent;
  const isAny = lines.some(
    (line, i) => isPlain(line) && isPlain(lines[i + 1]) && isJoined(line.trim(), lines[i + 1]?.trim()),
  );
  if (!isAny) return [];
  const count = lines.filter((line) => line.trim() !== '').length;
  return [{ offset, message: `“>”把下面 ${count} 行连成一行，换行的地方读出来是一个空格` }];
}
