/** The written file as the YAML parser's own tokens, before anything is resolved: what stands where, even when it is wrong. */
import { CST, Parser } from 'yaml';

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

/** A text's tokens, their leaves in the order they are written, and the brackets that are not closed. */
export interface Outline {
  tokens: readonly CST.Token[];
  leaves: readonly Leaf[];
  open: readonly OpenBracket[];
  /** The first bracket around lines that were written without it, up to a closing one in their prose: lists, or fields on lines of their own. */
  ranOn?: number;
  /** Where the first map or list stands that is deeper than a record may be. */
  tooDeep?: number;
}

/** Levels of maps and lists, the whole record being the first. */
export const MOST_DEPTH = 12;

/** `outermost`: where the outermost bracket around it stands. */
type Context = Pick<Leaf, 'key' | 'inside'> & { depth: number; outermost?: number };
type Visit = { token: CST.Token; context: Context };

/** Reads a text into tokens, once a file. Never throws; walks with a stack of its own, for hostile nesting is deep. */
export function outline(text: string): Outline {
  const tokens = [...new Parser().parse(text)];
  const leaves: Leaf[] = [];
  const open: OpenBracket[] = [];
  const pending: Visit[] = tokens.map((token) => ({ token, context: { key: false, depth: 0 } })).reverse();
  let tooDeep: number | undefined;
  let ranOn: number | undefined;
  const queue = (parts: readonly Visit[]) => {
    for (let i = parts.length - 1; i >= 0; i--) pending.push(parts[i] as Visit);
  };
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token } = next;
    const isCollection = CST.isCollection(token);
    const context = isCollection ? { ...next.context, depth: next.context.depth + 1 } : next.context;
    if (isCollection && context.depth > MOST_DEPTH) tooDeep = Math.min(tooDeep ?? Infinity, token.offset);
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
        if (token.type === 'block-seq') ranOn ??= context.outermost;
        queue(items(token.items, context));
        break;
      case 'flow-collection': {
        const bracket = token.start.source === '{' ? '{' : '[';
        const [end] = token.end;
        if (end?.source !== (bracket === '{' ? '}' : ']')) open.push({ offset: token.offset, bracket, ...wrong(end) });
        const outermost = context.outermost ?? token.offset;
        if (bracket === '[' && token.items.some(isFieldOnItsLine)) ranOn ??= outermost;
        const within = { ...context, inside: bracket, outermost } as const;
        queue([...all([token.start]), ...items(token.items, within), ...all(token.end)]);
        break;
      }
      case 'block-scalar':
        queue(all(token.props));
        break;
      case 'scalar':
      case 'alias':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        // A field's name on two lines is a value and the field on the line below it.
        if (context.key && token.source.includes('\n')) ranOn ??= context.outermost;
        leaves.push({ type: token.type, offset: token.offset, source: token.source, ...written(context) });
        queue(all(token.end));
        break;
      case 'directive':
        break;
      default:
        leaves.push({ type: token.type, offset: token.offset, source: token.source, key: false });
    }
  }
  return {
    tokens,
    leaves,
    open,
    ...(ranOn === undefined ? {} : { ranOn }),
    ...(tooDeep === undefined ? {} : { tooDeep }),
  };
}

const written = ({ key, inside }: Context) => (inside ? { key, inside } : { key });

const isFieldOnItsLine = ({ start, sep }: CST.CollectionItem): boolean =>
  start.some(({ type }) => type === 'newline') && (sep?.some(({ type }) => type === 'map-value-ind') ?? false);

const wrong = (end: CST.SourceToken | undefined) =>
  end && /^[\]}]$/.test(end.source) ? { instead: { offset: end.offset, source: end.source } } : {};
