/** How a file is laid out: which lines and comments belong to which field and item. */
import { isMap as isMapNode, isScalar, isSeq, parseDocument, type CST, type ParsedNode } from 'yaml';
import { PARSE_OPTIONS, type Plain } from '#src/registry/gate/structure.ts';

/** A value where it is written. Offsets count from the start of the text. */
export type Layout = TextLayout | MapLayout | ListLayout;

export interface TextLayout {
  kind: 'text';
  start: number;
  end: number;
  value: string;
}

interface Collection {
  /** Between brackets, or on lines of its own. */
  flow: boolean;
  start: number;
  end: number;
  entries: Entry[];
}
export type MapLayout = Collection & { kind: 'map' };
export type ListLayout = Collection & { kind: 'list' };

/** A field or an item, with the lines that are its own. Between brackets, only `at` and `end` count. */
export interface Entry {
  /** Absent for items. */
  key?: string;
  value?: Layout;
  /** Where its key or dash is written, and the column of that. */
  at: number;
  indent: number;
  /** Behind its colon or dash; undefined for a key without a colon. */
  behind?: number;
  /** Where its content ends, comments apart. */
  contentEnd: number;
  /** From here to `own`, blank lines and comments that stand for themselves. */
  from: number;
  /** Comments directly above it. */
  own: number;
  /** Its first line; or `at`, where it shares the line of a dash. */
  body: number;
  /** Behind its last line and the comments that are indented below it. */
  end: number;
}

/** Lays out a file's text; undefined when it is no map. */
export function layOut(text: string): MapLayout | undefined {
  const document = parseDocument(text, { ...PARSE_OPTIONS, keepSourceTokens: true });
  const layout = layoutOf(text, document.contents, 0);
  return layout?.kind === 'map' ? layout : undefined;
}

/** The plain value of a layout. */
export function plainOf(layout: Layout | undefined): Plain {
  if (!layout) return '';
  if (layout.kind === 'text') return layout.value;
  if (layout.kind === 'list') return layout.entries.map(({ value }) => plainOf(value));
  const map: { [key: string]: Plain } = {};
  for (const { key = '', value } of layout.entries)
    if (!Object.hasOwn(map, key))
      Object.defineProperty(map, key, { value: plainOf(value), enumerable: true, configurable: true, writable: true });
  return map;
}

/** `behind` is where what may belong to it begins: behind its colon or dash. */
function layoutOf(text: string, node: ParsedNode | null, behind: number): Layout | undefined {
  if (node === null) return undefined;
  const [start, end] = node.range;
  if (isScalar(node)) return end > start ? { kind: 'text', start, end, value: String(node.value ?? '') } : undefined;
  if (!isMapNode(node) && !isSeq(node)) return undefined;
  const token = node.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection | undefined;
  const flow = token?.type === 'flow-collection';
  const entries: Entry[] = [];
  for (const [i, item] of node.items.entries()) {
    const before = entries.at(-1)?.end ?? behind;
    const tokens = token?.items[i] ?? { start: [] };
    const isPair = isMapNode(node);
    const key = isPair ? ((item as { key: ParsedNode }).key ?? null) : null;
    const value = isPair ? (item as { value: ParsedNode | null }).value : (item as ParsedNode);
    const mark = tokens.start.find(({ type }) => type === 'seq-item-ind' || type === 'explicit-key-ind');
    const colon = tokens.sep?.find(({ type }) => type === 'map-value-ind');
    const at = mark?.offset ?? key?.range[0] ?? value?.range[0] ?? before;
    const sign = isPair ? colon : mark;
    const after = sign && sign.offset + 1;
    const laidOut = layoutOf(text, value, after ?? at);
    const contentEnd = Math.max(laidOut ? endOf(laidOut) : 0, after ?? 0, key?.range[1] ?? 0);
    entries.push({
      ...(isPair ? { key: isScalar(key) ? String(key.value) : '' } : {}),
      ...(laidOut ? { value: laidOut } : {}),
      ...(after === undefined ? {} : { behind: after }),
      at,
      contentEnd,
      ...(flow
        ? { indent: 0, from: at, own: at, body: at, end: contentEnd }
        : linesOf(text, at, contentEnd, before, entries.length === 0 && behind > 0 ? 'below' : 'beside')),
    });
  }
  return { kind: isMapNode(node) ? 'map' : 'list', flow, start, end, entries };
}

const endOf = (layout: Layout): number =>
  layout.kind === 'text' || layout.flow ? layout.end : (layout.entries.at(-1)?.end ?? layout.end);

/** Which lines belong to an entry. `below`: the first of what stands below the line of its field or dash. */
function linesOf(text: string, at: number, contentEnd: number, before: number, place: 'below' | 'beside') {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const isInline = text.slice(line, at).trim() !== '';
  const from = isInline ? at : place === 'below' ? nextLine(text, before) : before;
  const indent = at - line;
  return {
    indent,
    from,
    own: isInline || from === 0 ? (isInline ? at : line) : commentsAbove(text, from, line),
    body: isInline ? at : line,
    end: withCommentsBelow(text, nextLine(text, contentEnd), indent),
  };
}

/** Where the line after an offset begins; an offset that begins a line itself is its own answer. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && text.charAt(offset - 1) === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** A comment that holds a field which is not used, as new files have them: it explains nothing below it. */
const UNUSED_FIELD = /^ *# +[A-Za-z]+:( |$)/;

/** Where the comments directly above a line begin. */
function commentsAbove(text: string, from: number, line: number): number {
  let start = line;
  while (start > from) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const written = text.slice(above, start - 1);
    if (above < from || !/^ *#/.test(written) || UNUSED_FIELD.test(written)) break;
    start = above;
  }
  return start;
}

/** Where an entry ends, with the comments below it that are indented further than it is. */
function withCommentsBelow(text: string, end: number, indent: number): number {
  let last = end;
  for (let at = end; at < text.length;) {
    const next = nextLine(text, at + 1);
    const [, blank = '', rest = ''] = /^( *)(.*)/.exec(text.slice(at, next)) ?? [];
    if (rest !== '' && !(rest.startsWith('#') && blank.length > indent)) break;
    if (rest !== '') last = next;
    at = next;
  }
  return last;
}
