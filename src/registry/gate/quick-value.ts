/**
 * Values that stand on one line, for {@link readQuickly}: plain text, text in quotes, short lists and maps in brackets.
 * Only what cannot be read in two ways; everything else is {@link Unsure}.
 */
import type { Plain } from './structure.ts';

/** Thrown where a text goes beyond the everyday: the YAML parser has to read it. */
export class Unsure extends Error {}

/** One error for all: it says nothing and is thrown only to be caught. */
const UNSURE = new Unsure();

/** Gives up reading quickly unless the condition holds. */
export function ensure(condition: boolean): asserts condition {
  if (!condition) throw UNSURE;
}

/** Well below the gate's own limits, so that these are always judged by the parser. */
const MOST_NODES = 4000;
const MOST_FLOW_DEPTH = 4;

/** How many keys and values of a text have been read. */
export interface Counter {
  nodes: number;
}

/** Counts keys and values on; gives up where a text holds many. @throws Unsure */
export function count(counter: Counter, more: number): void {
  counter.nodes += more;
  ensure(counter.nodes < MOST_NODES);
}

/** What may begin a plain text: no sign that YAML, or a slip of an input method, could mean something else by. */
const BEGINS = /^[A-Za-z0-9一-龥（〔《/]/;
/** In quotes of Chinese from end to end it may have been meant to be in quotes. */
const BEGINS_QUOTING = /^“.*[^”’＂＇]$/;
const FLOW_TEXT = /[^[\]{},:#"'\\]+/y;

/** Whether nothing is left on a line but a comment. A mark without a space behind it may have been meant as text. */
export const isNothing = (rest: string): boolean => rest === '' || /^ *(?:#(?:[ #].*)?)?$/.test(rest);

/** The value a line ends with. @throws Unsure */
export function readValue(rest: string, counter: Counter): Plain {
  const first = rest.charAt(0);
  if (first === '"' || first === "'") {
    const end = endOfQuoted(rest, 0);
    ensure(end === rest.length || (rest.charAt(end) === ' ' && isNothing(rest.slice(end))));
    return rest.slice(1, end - 1);
  }
  if (first === '{' || first === '[') {
    const { value, end } = readFlow(rest, 0, counter, 1);
    ensure(end === rest.length || (rest.charAt(end) === ' ' && isNothing(rest.slice(end))));
    return value;
  }
  const comment = rest.indexOf(' #');
  const end = comment < 0 ? rest.length : comment;
  ensure(isNothing(rest.slice(end)));
  const text = rest.slice(0, end).trimEnd();
  ensure((BEGINS.test(text) || BEGINS_QUOTING.test(text)) && !text.includes(': ') && !text.endsWith(':'));
  return text;
}

/** Where the text in quotes that starts here ends, beyond the closing quote. */
function endOfQuoted(line: string, start: number): number {
  const close = line.indexOf(line.charAt(start), start + 1);
  ensure(close > start + 1 && !line.slice(start, close).includes('\\'));
  return close + 1;
}

/** What stands between brackets that begin here, so many levels of them deep. */
function readFlow(line: string, start: number, counter: Counter, depth: number): { value: Plain; end: number } {
  ensure(depth <= MOST_FLOW_DEPTH);
  const isMap = line.charAt(start) === '{';
  const close = isMap ? '}' : ']';
  const list: Plain[] = [];
  const map: { [key: string]: Plain } = {};
  let at = skipSpaces(line, start + 1);
  for (;;) {
    count(counter, isMap ? 2 : 1);
    if (isMap) {
      const colon = endOfKey(line, at);
      ensure(colon > 0 && line.charAt(colon + 1) === ' ');
      const key = line.slice(at, colon);
      ensure(!Object.hasOwn(map, key));
      const { value, end } = readFlowValue(line, skipSpaces(line, colon + 1), isMap, counter, depth);
      map[key] = value;
      at = skipSpaces(line, end);
    } else {
      const { value, end } = readFlowValue(line, at, isMap, counter, depth);
      list.push(value);
      at = skipSpaces(line, end);
    }
    if (line.charAt(at) === close) return { value: isMap ? map : list, end: at + 1 };
    ensure(line.startsWith(', ', at));
    at = skipSpaces(line, at + 1);
  }
}

function readFlowValue(
  line: string,
  start: number,
  inMap: boolean,
  counter: Counter,
  depth: number,
): { value: Plain; end: number } {
  const first = line.charAt(start);
  if (first === '{' || first === '[') return readFlow(line, start, counter, depth + 1);
  if (first === '"' || first === "'") {
    const end = endOfQuoted(line, start);
    return { value: line.slice(start + 1, end - 1), end };
  }
  FLOW_TEXT.lastIndex = start;
  const written = FLOW_TEXT.exec(line)?.[0];
  ensure(written !== undefined);
  const text = written.trimEnd();
  // A full-width comma may have been meant to divide.
  ensure(BEGINS.test(text) && !(inMap ? /，[ ]*[a-z]/ : /[，、]/).test(text));
  return { value: text, end: start + text.length };
}

const SPACE = 0x20;
const COLON = 0x3a;

/** The first place from here on where no space stands. */
export function skipSpaces(line: string, at: number): number {
  let next = at;
  while (line.charCodeAt(next) === SPACE) next += 1;
  return next;
}

const isLetter = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const isDigitOrDot = (unit: number) => (unit >= 0x30 && unit <= 0x39) || unit === 0x2e;

/** Where the colon stands behind a key of letters, digits and dots that begins here; -1 where none does. */
export function endOfKey(line: string, start: number): number {
  let at = start;
  let unit = line.charCodeAt(at);
  while (isLetter(unit) || (at > start && isDigitOrDot(unit))) unit = line.charCodeAt(++at);
  return at > start && unit === COLON ? at : -1;
}
