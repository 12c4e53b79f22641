/** Records ⇄ rows of texts by sheet. The two directions undo each other, which writing makes sure of. */
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { joinItems, joinTexts, splitItems, splitTexts } from './cell-text.ts';
import { valueAt } from '#src/registry/plain.ts';
import type { BookColumn, BookSheet } from './layout.ts';

/** The texts of a row by column; `null` where there is nothing. */
export type RowTexts = readonly (string | null)[];

/** The rows of a record on a sheet: its own row, or one for each item of the sheet's list. */
export function rowsOfRecord(sheet: BookSheet, value: PlainMap): RowTexts[] {
  const own = sheet.list === undefined ? [value] : listAt(value, sheet.list);
  return own.map((item) => sheet.columns.map((column) => textAt(item, column)));
}

const listAt = (value: PlainMap, list: readonly string[]): Plain[] => {
  const items = valueAt(value, list);
  return Array.isArray(items) ? items.filter((item) => !isNothing(withoutEmpties(item))) : [];
};

function textAt(item: Plain, { path, kind, parts = [] }: BookColumn): string | null {
  let at: Plain | undefined = item;
  for (const key of path) at = isMap(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  if (kind === 'list' && Array.isArray(at)) return joinTexts(at.filter((each) => typeof each === 'string')) || null;
  if (kind === 'pairs' && Array.isArray(at))
    return joinItems(at.filter(isMap).map((each) => parts.map(({ key }) => ownText(each, key)))) || null;
  return typeof at === 'string' && at !== '' ? at : null;
}

const ownText = (map: PlainMap, key: string): string => {
  const text = Object.hasOwn(map, key) ? map[key] : undefined;
  return typeof text === 'string' ? text : '';
};

/** The value of a row's texts. */
export function valueOfRow(columns: readonly BookColumn[], texts: RowTexts): PlainMap {
  const value: PlainMap = {};
  for (const [i, { path, kind, parts = [] }] of columns.entries()) {
    const text = texts[i];
    if (text === null || text === undefined || text === '') continue;
    const read = kind === 'list' ? splitTexts(text) : kind === 'pairs' ? pairsIn(text, parts) : text;
    if (read.length > 0) putAt(value, path, read);
  }
  return value;
}

/** Puts something into a value, making the groups on the way. */
export function putAt(value: PlainMap, path: readonly string[], content: Plain): void {
  let at = value;
  for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as PlainMap;
  at[path.at(-1) ?? ''] = content;
}

/** The record of the rows on every sheet: what {@link rowsOfRecord} gave. */
export function recordOfRows(sheets: readonly BookSheet[], rows: (sheet: BookSheet) => readonly RowTexts[]): PlainMap {
  const value: PlainMap = {};
  for (const sheet of sheets) {
    const items = rows(sheet).map((texts) => valueOfRow(sheet.columns, texts));
    if (sheet.list === undefined) Object.assign(value, items[0]);
    else if (items.length > 0) putAt(value, sheet.list, items);
  }
  return value;
}

const pairsIn = (text: string, parts: NonNullable<BookColumn['parts']>): PlainMap[] =>
  splitItems(text).map((texts) =>
    Object.fromEntries(parts.flatMap(({ key }, i) => (texts[i] ? [[key, texts[i]] as const] : []))),
  );

/** A value without empty texts, lists and maps. */
export function withoutEmpties(value: Plain): Plain {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(withoutEmpties).filter((item) => !isNothing(item));
  const kept = Object.entries(value).map(([key, inner]) => [key, withoutEmpties(inner)] as const);
  return Object.fromEntries(kept.filter(([, inner]) => !isNothing(inner)));
}

const isNothing = (value: Plain) => value === '' || (typeof value !== 'string' && Object.keys(value).length === 0);

/** The path of the first place at which a value differs from another; undefined when they are the same. */
export function firstDifference(a: Plain | undefined, b: Plain | undefined, path = ''): string | undefined {
  if (a === b) return undefined;
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return path;
  if (Array.isArray(a) !== Array.isArray(b)) return path;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const inner = (value: Plain, key: string) =>
    Object.hasOwn(value as object, key) ? (value as PlainMap)[key] : undefined;
  for (const key of keys) {
    const found = firstDifference(inner(a, key), inner(b, key), path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isMap = (value: Plain | undefined): value is PlainMap => typeof value === 'object' && !Array.isArray(value);
