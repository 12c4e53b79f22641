/**
 * The everyday way of writing a record, read without the YAML parser, which takes most of a check's time: fields and
 * lists by indentation, one value a line, `|` blocks. It knows far less than YAML on purpose. What it reads, the parser
 * reads the same and without a finding (a test compares the two); whatever else a text holds, it leaves to the parser.
 */
import type { DataPath } from '#schemas/shape.ts';
import { isOrdinary } from './characters.ts';
import { count, endOfKey, ensure, isNothing, readValue, skipSpaces, Unsure, type Counter } from './quick-value.ts';
import type { Plain } from './structure.ts';

/** A value as {@link parsePlain} gives it, when nothing is to be found in the text. */
export interface QuicklyRead {
  value: Plain;
  empty: readonly DataPath[];
}

/** Levels of maps and lists by indentation; those in brackets come on top, and all are fewer than the parser's own limit. */
const MOST_DEPTH = 8;

/** Blank space and line breaks of other kinds, which YAML and people see differently. */
const STRANGE = /[\t\r\u0085\u00a0\u2028\u2029\u3000\ufeff]/;

/** Reads a text of everyday form; undefined when it needs a closer look. */
export function readQuickly(text: string): QuicklyRead | undefined {
  if (!isOrdinary(text) && STRANGE.test(text)) return undefined;
  const cursor: Cursor = { lines: text.split('\n'), at: -1, line: '', indent: -1, nodes: 0, path: [], empty: [] };
  try {
    advance(cursor);
    ensure(cursor.indent === 0);
    const value = readMap(cursor, 0);
    ensure(cursor.indent < 0);
    return { value, empty: cursor.empty };
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

/** Where reading has come to. */
interface Cursor extends Counter {
  readonly lines: readonly string[];
  /** The current line, neither blank nor a comment, and where its content begins: -1 after the last one. */
  at: number;
  line: string;
  indent: number;
  readonly path: (string | number)[];
  readonly empty: DataPath[];
}

function advance(cursor: Cursor): void {
  for (cursor.at += 1; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = cursor.lines[cursor.at] ?? '';
    const indent = skipSpaces(line, 0);
    if (indent === line.length) continue;
    if (line.charAt(indent) !== '#') {
      cursor.line = line;
      cursor.indent = indent;
      return;
    }
    ensure(isNothing(line));
  }
  cursor.indent = -1;
}

/** The fields that stand at an indentation, from the current line on. What stands otherwise is left, and found at the end. */
function readMap(cursor: Cursor, indent: number): Plain {
  ensure(cursor.path.length < MOST_DEPTH);
  const map: { [key: string]: Plain } = {};
  const unfilled: string[] = [];
  while (cursor.indent === indent) {
    const end = endOfField(cursor.line, indent);
    if (end < 0) break;
    const key = cursor.line.slice(indent, end);
    count(cursor, 2);
    ensure(!Object.hasOwn(map, key) && !unfilled.includes(key));
    cursor.path.push(key);
    const value = readBelow(cursor, cursor.line.slice(skipSpaces(cursor.line, end + 1)), indent);
    if (value === undefined) {
      unfilled.push(key);
      cursor.empty.push([...cursor.path]);
    } else map[key] = value;
    cursor.path.pop();
  }
  return map;
}

/** The end of the key of a field that begins here, where its colon stands; -1 where none does. */
function endOfField(line: string, start: number): number {
  const end = endOfKey(line, start);
  return end > 0 && (end + 1 === line.length || line.charAt(end + 1) === ' ') ? end : -1;
}

/** What belongs to a field: on its line, or on the lines below it; undefined when there is nothing. */
function readBelow(cursor: Cursor, rest: string, indent: number): Plain | undefined {
  if (rest === '|') return readBlock(cursor, indent);
  advance(cursor);
  if (!isNothing(rest)) return readValue(rest, cursor);
  if (isItem(cursor) && cursor.indent >= indent) return readList(cursor, cursor.indent);
  return cursor.indent > indent ? readMap(cursor, cursor.indent) : undefined;
}

const isItem = ({ line, indent }: Cursor) => line.startsWith('- ', indent);

function readList(cursor: Cursor, indent: number): Plain {
  ensure(cursor.path.length < MOST_DEPTH);
  const list: Plain[] = [];
  while (cursor.indent === indent && isItem(cursor)) {
    count(cursor, 1);
    cursor.path.push(list.length);
    list.push(readItem(cursor, indent));
    cursor.path.pop();
  }
  return list;
}

function readItem(cursor: Cursor, indent: number): Plain {
  if (endOfField(cursor.line, indent + 2) > 0) {
    // `- name: …` opens a map whose other fields stand below `name`.
    cursor.indent = indent + 2;
    return readMap(cursor, indent + 2);
  }
  const rest = cursor.line.slice(indent + 2);
  ensure(/^["'[{]/.test(rest) || !/[:：]/.test(rest));
  advance(cursor);
  return readValue(rest, cursor);
}

/** The lines of a `|` block: as they are, less their common indentation, with one line break at the end. */
function readBlock(cursor: Cursor, indent: number): string {
  const below = cursor.lines.slice(cursor.at + 1);
  const [first] = below;
  ensure(first !== undefined);
  const margin = skipSpaces(first, 0);
  ensure(margin > indent && margin < first.length);
  const block: string[] = [];
  for (const line of below) {
    if (line.trim() !== '' && skipSpaces(line, 0) < margin) break;
    block.push(line.slice(margin));
  }
  cursor.at += block.length;
  while (block.at(-1) === '') block.pop();
  advance(cursor);
  return `${block.join('\n')}\n`;
}
