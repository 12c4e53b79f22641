/** A laid-out text and another value → the edits that make the text hold it, and touch nothing else. */
import type { Plain } from '#src/registry/gate/structure.ts';
import { outline } from '#src/registry/gate/tokens.ts';
import { isMap } from '#src/registry/plain.ts';
import { plainOf, type Entry, type Layout, type ListLayout, type MapLayout } from './layout.ts';
import { matchItems } from './match-items.ts';
import { isSame, withoutEmpties } from './plain-value.ts';
import { rebuiltBlock, rebuiltFlow, type Piece } from './rebuild.ts';
import { rewriteText } from './rewrite-text.ts';
import type { Splice } from './splice.ts';
import {
  fieldOf,
  indented,
  itemSchema,
  placeOf,
  writeBehindColon,
  writeField,
  writeFlow,
  writeFlowField,
  writeItem,
  type Schema,
} from './write-value.ts';

/** The edits that give a laid-out map another value. Keys that are empty in both stay as they stand. */
export function reviseMap(text: string, map: MapLayout, wanted: { [key: string]: Plain }, schema: Schema): Splice[] {
  const seen = new Set<string>();
  const kept: Piece[] = [];
  const written = plainOf(map) as { [key: string]: Plain };
  for (const entry of map.entries) {
    const { key = '' } = entry;
    const own = Object.hasOwn(wanted, key) ? wanted[key] : undefined;
    const isRepeated = seen.has(key);
    seen.add(key);
    if (!isRepeated && !staysFor(own, written[key], fieldOf(schema, key))) continue;
    const edits = isRepeated ? [] : reviseEntry(text, entry, own, fieldOf(schema, key), map.flow ? '{' : 'field');
    kept.push({ entry, edits });
  }
  const added = Object.entries(wanted)
    .filter(([key, value]) => !seen.has(key) && withoutEmpties(value) !== undefined)
    .sort(([a], [b]) => placeOf(schema, a) - placeOf(schema, b));
  if (added.length === 0 && kept.length === map.entries.length) return kept.flatMap(({ edits = [] }) => edits);
  const pieces = added.reduce((all, [key, value]) => {
    const field = withoutEmpties(value) ?? '';
    const below = fieldOf(schema, key);
    const piece: Piece = map.flow
      ? { key, flow: writeFlowField(key, field, below) }
      : { key, lines: writeField(key, field, below, indentOf(map)) };
    return all.toSpliced(placeFor(key, all, schema), 0, piece);
  }, kept);
  return map.flow ? [rebuiltFlow(text, map, pieces)] : [rebuiltBlock(text, map, pieces)];
}

/** Whether a field stays. One that is empty in the text stays while it is asked for, or known and nothing asks for it. */
function staysFor(wanted: Plain | undefined, written: Plain | undefined, schema: Schema): boolean {
  if (withoutEmpties(wanted) !== undefined) return true;
  if (withoutEmpties(written) !== undefined) return false;
  return wanted !== undefined || (written === '' && schema !== undefined);
}

const indentOf = ({ entries: [first] }: MapLayout | ListLayout) => first?.indent ?? 0;
const keyOf = ({ entry, key }: Piece) => key ?? entry?.key ?? '';

/** Where a new field goes: behind the last one the schema names before it, else before the first it names after it. */
function placeFor(key: string, pieces: readonly Piece[], schema: Schema): number {
  const own = placeOf(schema, key);
  const places = pieces.map((piece) => placeOf(schema, keyOf(piece)));
  if (placeOf(schema, key) === Number.MAX_SAFE_INTEGER) return pieces.length;
  const before = places.findLastIndex((place) => place < own);
  if (before >= 0) return before + 1;
  const after = places.findIndex((place) => place > own);
  return after < 0 ? pieces.length : after;
}

/** The edits that give a list other items. */
function reviseList(text: string, list: ListLayout, wanted: readonly Plain[], schema: Schema): Splice[] {
  const before = list.entries.map(({ value }) => plainOf(value));
  const item = itemSchema(schema);
  const matched = matchItems(before, wanted);
  const pieces = wanted.flatMap((value, i): Piece[] => {
    const entry = list.entries[matched[i] ?? -1];
    const filled = withoutEmpties(value);
    // An empty item stays if it stands in the text, and is not written otherwise.
    if (filled === undefined && !(entry && isSame(plainOf(entry.value), value))) return [];
    if (entry) return [{ entry, edits: reviseEntry(text, entry, value, item, list.flow ? '[' : 'item') }];
    const added = filled ?? '';
    return [list.flow ? { flow: writeFlow(added, item, '[') } : { lines: writeItem(added, item, indentOf(list)) }];
  });
  const isInPlace = pieces.length === list.entries.length && pieces.every(({ entry }, i) => entry === list.entries[i]);
  if (isInPlace) return pieces.flatMap(({ edits = [] }) => edits);
  return [list.flow ? rebuiltFlow(text, list, pieces) : rebuiltBlock(text, list, pieces)];
}

/** The edits that give a field or item another value. */
function reviseEntry(
  text: string,
  entry: Entry,
  wanted: Plain | undefined,
  schema: Schema,
  where: 'field' | 'item' | '{' | '[',
): Splice[] {
  const { value } = entry;
  if (wanted === undefined || isSame(plainOf(value), wanted)) return [];
  const filled = withoutEmpties(wanted);
  if (filled === undefined) return [];
  const isBlock = where === 'field' || where === 'item';
  if (typeof filled === 'string' && (isBlock ? !value || value.kind === 'text' || value.flow : value?.kind === 'text'))
    return rewriteText(text, entry, filled, schema, where);
  if (value && value.kind !== 'text' && isBlock && value.flow && needsOpening(text, value, filled))
    return replaceValue(text, entry, filled, schema, commentsIn(text, value));
  if (value?.kind === 'map' && isMap(wanted)) return reviseMap(text, value, wanted, schema);
  if (value?.kind === 'list' && Array.isArray(wanted)) return reviseList(text, value, wanted, schema);
  if (isBlock) return replaceValue(text, entry, filled, schema);
  const [start, end] = value ? [value.start, value.end] : [entry.behind ?? entry.at, entry.behind ?? entry.contentEnd];
  const flow = writeFlow(filled, schema, where);
  if (value || where === '[') return [{ start, end, replacement: flow }];
  return entry.behind === undefined
    ? [{ start: entry.contentEnd, end: entry.contentEnd, replacement: `: ${flow}` }]
    : [{ start, end, replacement: ` ${flow}` }];
}

/** Between brackets with comments no item can come, go or move: then they are opened into lines of their own. */
const needsOpening = (text: string, layout: MapLayout | ListLayout, wanted: Plain) =>
  commentsIn(text, layout).length > 0 && !staysInPlace(layout, wanted);

function staysInPlace(layout: Layout | undefined, wanted: Plain | undefined): boolean {
  if (wanted === undefined || !layout) return false;
  if (layout.kind === 'text') return typeof wanted === 'string';
  const { entries } = layout;
  if (layout.kind === 'map')
    return (
      isMap(wanted) &&
      Object.keys(wanted).length === entries.length &&
      entries.every(({ key = '', value }) => Object.hasOwn(wanted, key) && staysInPlace(value, wanted[key]))
    );
  if (!Array.isArray(wanted) || wanted.length !== entries.length) return false;
  const matched = matchItems(plainOf(layout) as Plain[], wanted);
  return entries.every(({ value }, i) => matched[i] === i && staysInPlace(value, wanted[i]));
}

/** The comments written between the brackets of a collection. */
const commentsIn = (text: string, { start, end }: Layout): string[] =>
  outline(text.slice(start, end)).leaves.flatMap(({ type, source }) => (type === 'comment' ? [source] : []));

/** Writes another kind of value behind a colon or dash. `comments` are kept above it, on lines of their own. */
function replaceValue(
  text: string,
  entry: Entry,
  filled: Plain,
  schema: Schema,
  comments: readonly string[] = [],
): Splice[] {
  const { behind = entry.contentEnd, value, indent } = entry;
  const isOpen = comments.length > 0;
  const written =
    entry.key === undefined && typeof filled !== 'string' && !Array.isArray(filled) && !isOpen
      ? asItem(writeItem(filled, schema, indent))
      : writeBehindColon(filled, schema, { indent, column: behind - entry.at + indent + 1, open: isOpen });
  const below = indented([...indented(comments), ...written.below], indent);
  const contentEnd = text.charAt(entry.contentEnd - 1) === '\n' ? entry.contentEnd - 1 : entry.contentEnd;
  const head = { start: behind, end: value ? Math.max(contentEnd, behind) : behind, replacement: written.head };
  if (below.length === 0) return [head];
  // Below the comments that are there already: what else stands on the line, a comment too, stays on it.
  const { end } = entry;
  const lines = below.map((line) => `${line}\n`).join('');
  return [head, { start: end, end, replacement: text.charAt(end - 1) === '\n' ? lines : `\n${lines}` }];
}

const asItem = ([first = '', ...below]: readonly string[]) => ({ head: first.slice(1), below });
