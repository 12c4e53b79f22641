/** For tests: a record's file with comments strewn over it, each tied to the fields and items that begin on its line. */
import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import { PARSE_OPTIONS, type Plain } from '#src/registry/gate/structure.ts';
import { withoutEmpties } from '#src/staff/editing/alliance-text/plain-value.ts';

/** A value whose nodes can be told apart, however they are moved. */
export type Tree = { id: number } & (
  { kind: 'text'; text: string } | { kind: 'list'; items: Tree[] } | { kind: 'map'; fields: Map<string, Tree> }
);

/** A comment and the nodes that begin on its line: it has to stay as long as they do. */
export interface Tied {
  comment: string;
  nodes: readonly number[];
}

/** A file with comments, its value as a tree, and what each comment belongs to. */
export interface Commented {
  text: string;
  tree: Tree;
  tied: Tied[];
}

/** Strews comments: `choose` is asked for each line, 0 to 7, whose bits mean behind, above and apart. */
export function strewComments(text: string, choose: (line: number) => number): Commented {
  const nodesOn = new Map<number, number[]>();
  /** Lines whose end is inside a text. */
  const within = new Set<number>();
  const ends = Array.from(text.matchAll(/\n/g), ({ index }) => index);
  const lineOf = (offset: number) => ends.filter((end) => end < offset).length;
  let ids = 0;
  const begin = (offset: number) => {
    const id = (ids += 1);
    nodesOn.set(lineOf(offset), [...(nodesOn.get(lineOf(offset)) ?? []), id]);
    return id;
  };
  const treeOf = (node: ParsedNode | null, start: number): Tree => {
    const id = begin(start);
    if (isMap(node)) {
      const fields = node.items.map(({ key, value }): [string, Tree] => [
        String((key as { value?: unknown }).value),
        treeOf(value as ParsedNode | null, (key as ParsedNode).range[0]),
      ]);
      return { id, kind: 'map', fields: new Map(fields) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => treeOf(item as ParsedNode, (item as ParsedNode).range[0]));
      return { id, kind: 'list', items };
    }
    if (isScalar(node) && node.range) {
      const [start, end] = [lineOf(node.range[0]), lineOf(node.range[1])];
      if (String(node.type).startsWith('BLOCK')) for (let line = start + 1; line < end; line++) within.add(line);
      else for (let line = start; line < end; line++) within.add(line);
    }
    return { id, kind: 'text', text: String(isScalar(node) ? (node.value ?? '') : '') };
  };
  const tree = treeOf(parseDocument(text, PARSE_OPTIONS).contents, 0);
  const tied: Tied[] = [];
  const lines = text.split('\n').flatMap((line, i) => {
    const nodes = nodesOn.get(i);
    if (!nodes || within.has(i)) return [line];
    const chosen = choose(i);
    const indent = /^ */.exec(line)?.[0] ?? '';
    const put = (kind: string, belongsTo: readonly number[]) => {
      tied.push({ comment: `# ${kind}${i}.`, nodes: belongsTo });
      return `# ${kind}${i}.`;
    };
    // What stands apart belongs to what holds this line, which is there as long as the line above it is.
    const apart = chosen & 4 && i > 0 ? [`${indent}${put('apart', [])}`, ''] : [];
    const above = chosen & 2 && i > 0 ? [`${indent}${put('above', nodes)}`] : [];
    return [...apart, ...above, chosen & 1 ? `${line} ${put('behind', nodes)}` : line];
  });
  return { text: lines.join('\n'), tree, tied: tied.filter(({ nodes }) => nodes.length > 0) };
}

/** The value of a tree. */
export function plainTree(tree: Tree): Plain {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'list') return tree.items.map(plainTree);
  return Object.fromEntries([...tree.fields].map(([key, field]) => [key, plainTree(field)]));
}

/** The nodes of a tree that stand for something. */
export function nodesOf(tree: Tree): number[] {
  if (withoutEmpties(plainTree(tree)) === undefined) return [];
  const below = tree.kind === 'list' ? tree.items : tree.kind === 'map' ? [...tree.fields.values()] : [];
  return [tree.id, ...below.flatMap(nodesOf)];
}
