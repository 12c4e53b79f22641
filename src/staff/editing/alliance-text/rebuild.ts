/** A list or map whose items or fields come, go or change places: what stays is copied as it stands. */
import type { Entry, ListLayout, MapLayout } from './layout.ts';
import { spliced, type Splice } from './splice.ts';
import { indented } from './write-value.ts';

/** What stands in the rebuilt collection: an entry as it was, with edits of its own, or a new one. */
export interface Piece {
  entry?: Entry;
  edits?: Splice[];
  key?: string;
  /** A new one on lines of its own, without indentation. */
  lines?: readonly string[];
  /** A new one between brackets. */
  flow?: string;
}

/** The edit that rebuilds a collection on lines. Comments that stand for themselves stay, even without their neighbour. */
export function rebuiltBlock(text: string, { entries }: MapLayout | ListLayout, pieces: readonly Piece[]): Splice {
  const [first] = entries;
  const indent = first?.indent ?? 0;
  const start = first?.from ?? 0;
  const end = entries.at(-1)?.end ?? start;
  const isInline = first !== undefined && first.body === first.at && first.indent > 0 && !startsLine(text, first.at);
  const left = new Set(pieces.map(({ entry }) => entry));
  let result = '';
  let loose = '';
  const put = (part: string) => {
    if (part !== '' && result !== '' && !result.endsWith('\n')) result += '\n';
    result += part;
  };
  const putLine = (part: string) => {
    // The line of the dash is taken by what comes first on it, unless comments come before.
    const isFirst = isInline && result === '';
    if (isFirst && !/^ *#/.test(part) && part.trim() !== '') result += part.slice(indentOf(part));
    else if (isFirst && part !== '') result += `\n${part}`;
    else put(part);
  };
  let passed = 0;
  const passOver = (entry: Entry) => {
    for (; passed < entries.length && entries[passed] !== entry; passed++) {
      const other = entries[passed];
      if (other && !left.has(other)) loose += text.slice(other.from, other.own);
    }
  };
  for (const { entry, edits = [], lines = [] } of pieces) {
    if (!entry) {
      putLine(indented(lines, indent).join('\n') + '\n');
      continue;
    }
    passOver(entry);
    if (loose !== '') putLine(loose);
    loose = '';
    const body = spliced(text, edits, entry.body, entry.end);
    const own = entry.body === entry.at && !startsLine(text, entry.at) ? ' '.repeat(indent) + body : body;
    putLine(text.slice(entry.from, entry.body) + own);
  }
  for (const other of entries.slice(passed)) if (!left.has(other)) loose += text.slice(other.from, other.own);
  if (loose !== '') putLine(loose);
  return { start, end, replacement: result };
}

const startsLine = (text: string, at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
const indentOf = (part: string) => /^ */.exec(part)?.[0].length ?? 0;

/** The edit that rebuilds a collection between brackets. */
export function rebuiltFlow(
  text: string,
  { start, end, entries }: MapLayout | ListLayout,
  pieces: readonly Piece[],
): Splice {
  const [first, second] = entries;
  const last = entries.at(-1);
  const open = first ? text.slice(start, first.at) : `${text.charAt(start)} `;
  const close = last ? text.slice(last.end, end).replace(/^\s*,/, '') : ` ${text.charAt(end - 1)}`;
  const between = first && second ? text.slice(first.end, second.at) : ', ';
  const parts = pieces.map(({ entry, edits = [], flow = '' }) =>
    entry ? spliced(text, edits, entry.at, entry.end) : flow,
  );
  return { start, end, replacement: `${open}${parts.join(/^\s*,\s*$/.test(between) ? between : ', ')}${close}` };
}
