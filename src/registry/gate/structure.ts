/** Text → plain value: one YAML 1.2 document of maps, lists and written text; nothing else YAML can do is let in. */
import { Composer, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';
import type { DataPath } from '#schemas/shape.ts';
import type { CheckId } from '../checks.ts';
import { explain } from './syntax.ts';
import { fullColon, quoteOpenAtEnd, type StructureProblem } from './syntax-cause.ts';
import { MOST_DEPTH, outline, type Outline } from './tokens.ts';

/** A value as read: text, lists and maps of text. An empty value (`name:` with nothing after it) is left out. */
export type Plain = string | Plain[] | { [key: string]: Plain };

/** A text as read and the offsets between which it is written. */
export interface WrittenScalar {
  value: string;
  start: number;
  end: number;
}

/** What a text holds. The value is undefined when a problem leaves it untrustworthy; repeated keys keep the first. */
export interface Parsed {
  value?: Plain;
  /** Keys that are written with nothing after them, and so are not in the value. */
  empty: readonly DataPath[];
  /** Every key and value, in order. */
  scalars: readonly WrittenScalar[];
  problems: readonly StructureProblem[];
}

const NEXT_ITEM = '是新的一项的，在它前面写“- ”，下面各行与它对齐；不是的，只保留一个';

export const MOST_NODES = 5000;
/** Signs and spaces come on top; with more than this, a text need not be composed to know that it is too much. */
const MOST_LEAVES = 4 * MOST_NODES;

/**
 * `stringKeys` and `failsafe` keep hostile input linear (minutes otherwise) and every scalar as it was written. The
 * library's check of duplicate keys is quadratic; `readTree` does it in one step a key.
 */
export const PARSE_OPTIONS = {
  schema: 'failsafe',
  version: '1.2',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Parses text. Never throws and never resolves anything: no alias, tag or merge key gets as far as a value. */
export function parsePlain(text: string, written: Outline = outline(text)): Parsed {
  const stop = (check: CheckId, offset: number, message: string): Parsed => ({
    empty: [],
    scalars: [],
    problems: [{ check, offset, message }],
  });
  const directive = /^(?: *(?:#.*)?\n)*(%.*)/.exec(text);
  if (directive) {
    const [before, line = ''] = directive;
    return stop('yaml/directive', before.length - line.length, `不用 % 指令（${line.slice(0, 20)}）`);
  }
  if (written.tooDeep !== undefined) return stop('yaml/depth', written.tooDeep, `层次超过 ${MOST_DEPTH} 层`);
  const tooFar = written.leaves[MOST_LEAVES];
  if (tooFar) return stop('yaml/depth', tooFar.offset, `内容超过 ${MOST_NODES} 项`);
  const documents = [...new Composer(PARSE_OPTIONS).compose(written.tokens)];
  const [document] = documents;
  if (!document) return stop('yaml/root', 0, '文件没有内容');
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) {
    const error = { code: broken.code, offset: broken.pos[0], said: broken.message };
    return { empty: [], scalars: [], problems: [explain(text, error, written)] };
  }
  const open = quoteOpenAtEnd(written, text);
  if (open) return { empty: [], scalars: [], problems: [open] };
  const [, second] = documents;
  if (second) return stop('yaml/documents', second.range[0], '一个文件只能有一份记录，这里又开始了一份');
  // A document without a value has an empty node in its place.
  const root = document.contents as ParsedNode;
  if (!isMap(root)) {
    const [offset] = root.range;
    const problem = fullColon(text, offset);
    return problem
      ? { empty: [], scalars: [], problems: [problem] }
      : stop('yaml/root', offset, '文件不是“字段: 值”的形式');
  }
  return readTree(root, written);
}

/** Builds the value from the syntax tree, so that anchors, aliases, tags and hostile sizes are seen, not resolved. */
function readTree(root: ParsedNode, outline: Outline): Parsed {
  const problems: StructureProblem[] = [];
  const scalars: WrittenScalar[] = [];
  const empty: DataPath[] = [];
  const path: (string | number)[] = [];
  /** At most one: what makes the rest untrustworthy, and is not read past. */
  const fatal: StructureProblem[] = [];
  let nodes = 0;
  const stop = (check: CheckId, node: ParsedNode, message: string, property?: 'anchor' | 'tag'): Plain => {
    fatal.push({ check, offset: property ? propertyBefore(outline, property, node) : node.range[0], message });
    return '';
  };
  const refuse = (node: ParsedNode): Plain | undefined => {
    if (++nodes > MOST_NODES) return stop('yaml/depth', node, `内容超过 ${MOST_NODES} 项`);
    if (isAlias(node)) return stop('yaml/reference', node, `不用引用（*${node.source}）`);
    if (node.anchor !== undefined) return stop('yaml/reference', node, `不用锚点（&${node.anchor}）`, 'anchor');
    if (node.tag !== undefined) return stop('yaml/tag', node, '不用类型标记（!）', 'tag');
    return undefined;
  };
  const visit = (node: ParsedNode | null, depth: number): Plain => {
    if (fatal.length > 0 || node === null) return '';
    const refused = refuse(node);
    if (refused !== undefined) return refused;
    if (isScalar(node)) return written(node);
    // Maps without braces of their own, as in `[a: b]`, are not among the tokens' levels.
    if (depth > MOST_DEPTH) return stop('yaml/depth', node, `层次超过 ${MOST_DEPTH} 层`);
    if (isSeq(node)) return node.items.map((item, i) => below(i, item as ParsedNode, depth));
    const map = new Map<string, Plain>();
    const seen = new Set<string>();
    let isNextItem = false;
    const { items, flow } = node as { items: Pair<Scalar.Parsed, ParsedNode | null>[]; flow?: boolean };
    for (const { key, value } of items) {
      if (fatal.length > 0 || refuse(key) !== undefined) break;
      const name = written(key);
      if (seen.has(name) && !isNextItem) {
        // What begins an item of a list begins the next one, whose sign was forgotten: the rest of that repeats too.
        isNextItem = !flow && typeof path.at(-1) === 'number' && name === [...seen][0];
        const message = `字段 ${name.slice(0, 60)} 重复，前面已经写过`;
        const next = { message: `${message}；多半是新的一项，前面漏了“- ”`, fix: NEXT_ITEM };
        problems.push({ check: 'yaml/duplicate-key', offset: key.range[0], message, ...(isNextItem ? next : {}) });
      }
      seen.add(name);
      const plain = below(name, value, depth);
      if (map.has(name)) continue;
      if (plain !== '') map.set(name, plain);
      else empty.push([...path, name]);
    }
    // Own properties, so that a key such as __proto__ is seen as the unknown field it is.
    return Object.fromEntries(map);
  };
  const below = (step: string | number, node: ParsedNode | null, depth: number): Plain => {
    path.push(step);
    const plain = visit(node, depth + 1);
    path.pop();
    return plain;
  };
  const written = (node: Scalar.Parsed): string => {
    const value = String(node.value);
    scalars.push({ value, start: node.range[0], end: node.range[1] });
    return value;
  };
  const value = visit(root, 1);
  return fatal.length > 0
    ? { empty: [], scalars: [], problems: [...problems, ...fatal] }
    : { value, empty, scalars, problems };
}

/** Where the anchor or tag of a node is written: the last one before it. */
function propertyBefore({ leaves }: Outline, property: 'anchor' | 'tag', node: ParsedNode): number {
  const [start] = node.range;
  return leaves.findLast(({ type, offset }) => type === property && offset <= start)?.offset ?? start;
}
