/** The written file as the YAML parser's own tokens, before anything is resolved: what stands where, even when it is wrong. */
import { Parser, type CST } from 'yaml';

/** Everything in a text, in order. Cheap to keep, costly to make: made once a file. */
export type Tokens = readonly CST.Token[];

/** The tokens of a text. Never throws; what cannot be read is an error token. */
export const tokenise = (text: string): Tokens => [...new Parser().parse(text)];

/** A piece of text that is not made of others: a scalar, a comment, a bracket or a mark. */
export interface Leaf {
  type: CST.Token['type'];
  offset: number;
  source: string;
  /** For scalars: whether it stands where a key stands. */
  key: boolean;
  /** For scalars: the bracket they stand in directly. */
  inside?: '[' | '{';
}

/** A bracket that is not closed, or is closed by the wrong one. */
export interface OpenBracket {
  offset: number;
  bracket: '[' | '{';
  /** What stands where the closing bracket should. */
  instead?: { offset: number; source: string };
}

/** The leaves of a file in the order they are written, and the brackets that are not closed. */
export interface Outline {
  leaves: readonly Leaf[];
  open: readonly OpenBracket[];
}

type Context = Pick<Leaf, 'key' | 'inside'>;
type Visit = { token: CST.Token; context: Context };

/** Walks the tokens with a stack of its own: hostile nesting is deeper than the language's. */
export function outline(tokens: Tokens): Outline {
  const leaves: Leaf[] = [];
  const open: OpenBracket[] = [];
  const pending: Visit[] = tokens.map((token) => ({ token, context: { key: false } })).reverse();
  const queue = (parts: readonly Visit[]) => {
    for (let i = parts.length - 1; i >= 0; i--) pending.push(parts[i] as Visit);
  };
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, context } = next;
    const all = (list: readonly CST.Token[] = []) => list.map((each) => ({ token: each, context }));
    const items = (list: readonly CST.CollectionItem[], within: Context) =>
      list.flatMap(({ start, key, sep, value }) => [
        ...all(start),
        ...(key ? [{ token: key, context: { ...within, key: true } }] : []),
        ...all(sep),
        ...(value ? [{ token: value, context: { ...within, key: false } }] : []),
      ]);
    switch (token.type) {
      case 'document':
        queue([...all(token.start), ...(token.value ? all([token.value]) : []), ...all(token.end)]);
        break;
      case 'block-map':
      case 'block-seq':
        queue(items(token.items, context));
        break;
      case 'flow-collection': {
        const bracket = token.start.source === '{' ? '{' : '[';
        const [end] = token.end;
        if (end?.source !== (bracket === '{' ? '}' : ']')) open.push({ offset: token.offset, bracket, ...wrong(end) });
        queue([...all([token.start]), ...items(token.items, { key: false, inside: bracket }), ...all(token.end)]);
        break;
      }
      case 'block-scalar':
        queue(all(token.props));
        break;
      case 'scalar':
      case 'alias':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        leaves.push({ type: token.type, offset: token.offset, source: token.source, ...context });
        queue(all(token.end));
        break;
      case 'error':
      case 'directive':
        break;
      default:
        leaves.push({ type: token.type, offset: token.offset, source: token.source, key: false });
    }
  }
  return { leaves, open };
}

const wrong = (end: CST.SourceToken | undefined) =>
  end && /^[\]}]$/.test(end.source) ? { instead: { offset: end.offset, source: end.source } } : {};
