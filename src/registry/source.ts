/** A parsed text that can say where a value was written. Locating parses again, so that only text and value are kept. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { DataPath } from '#schemas/shape.ts';
import type { Location } from './diagnostic.ts';
import { PARSE_OPTIONS } from './gate/structure.ts';

/** Where records come from: a file here, a workbook or a form elsewhere. All checks and rules speak to this alone. */
export interface Source {
  file: string;
  /** The place of the value at a path, of its key with `key`, or of the nearest parent that exists. Never fails. */
  locate(path: DataPath, part?: 'value' | 'key'): Location;
}

/** A source over a YAML text that passed the gate. */
export function yamlSource(file: string, text: string): Source {
  return { file, locate: (path, part = 'value') => locateInYaml(file, text, path, part) };
}

/** The place of an offset in a text. */
export function placeOf(file: string, text: string, offset: number, length = 0): Location {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return length > 0 ? { file, line, column, endLine: line, endColumn: column + length } : { file, line, column };
}

interface Tree {
  root: ParsedNode | null;
  lines: LineCounter;
}

/** Findings of one file come together, and come again when a register is judged again: the trees asked for last are kept. */
const latest = new Map<string, Tree>();
const MOST_TREES = 16;

function parsed(text: string): Tree {
  const tree = latest.get(text) ?? parse(text);
  latest.delete(text);
  const [oldest] = latest.keys();
  if (oldest !== undefined && latest.size >= MOST_TREES) latest.delete(oldest);
  latest.set(text, tree);
  return tree;
}

function parse(text: string): Tree {
  const lines = new LineCounter();
  return { lines, root: parseDocument(text, { ...PARSE_OPTIONS, lineCounter: lines }).contents };
}

function locateInYaml(file: string, text: string, path: DataPath, part: 'value' | 'key'): Location {
  const { root, lines } = parsed(text);
  const [start, end] = rangeOf(root, path, part) ?? root?.range ?? [0, 0];
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  const place: Location = { file, line: from.line || 1, column: from.col || 1 };
  return to.line === from.line && to.col > from.col ? { ...place, endLine: to.line, endColumn: to.col } : place;
}

type Range = readonly [number, number];

/** The range of a path; when it breaks off, the key or item that should hold the rest. */
function rangeOf(root: ParsedNode | null, path: DataPath, part: 'value' | 'key'): Range | undefined {
  let node = root;
  let holder: Range | undefined = root ? [root.range[0], root.range[0]] : undefined;
  for (const [i, step] of path.entries()) {
    const last = i === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return holder;
      const key = pair.key as ParsedNode;
      node = (pair.value as ParsedNode | null) ?? null;
      holder = [key.range[0], key.range[1]];
      if (last && part === 'key') return holder;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step] as ParsedNode;
      holder = firstKey(node) ?? [node.range[0], node.range[1]];
    } else {
      return holder;
    }
  }
  if (node === null || node.range[1] <= node.range[0]) return holder;
  // A map or list has no one place of its own: its key names it better than its first entry.
  return isScalar(node) ? [node.range[0], node.range[1]] : holder;
}

const firstKey = (node: ParsedNode): Range | undefined => {
  const key = isMap(node) ? (node.items[0]?.key as ParsedNode | undefined) : undefined;
  return key ? [key.range[0], key.range[1]] : undefined;
};
