/** Values in the house style of `data/alliances`: fields in the schema's order, small maps and lists on one line. */
import type { z } from 'zod';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { asBlock, onOneLine, quoted, type Surroundings } from './write-text.ts';

/** The schema of a value; undefined below keys that no schema knows. */
export type Schema = z.ZodType | undefined;

/** Columns of a line; a Chinese character takes two. */
const WIDTH = 120;

/** What stands behind a field's colon or an item's dash: the rest of that line, and the lines below it. */
export interface Written {
  head: string;
  /** Indented towards the field or the dash. */
  below: string[];
}

/** Where a field stands: its column, where its value begins, and whether the value is to be spread over lines. */
export interface Standing {
  indent: number;
  column: number;
  open?: boolean;
}

/** A field as lines. `indent` is the column it will stand at; the lines come without it. */
export function writeField(key: string, value: Plain, schema: Schema, indent: number): string[] {
  const name = writeKey(key);
  const { head, below } = writeBehindColon(value, schema, { indent, column: indent + name.length + 2 });
  return [`${name}:${head}`, ...below];
}

/** The fields of a map, in the schema's order, unknown ones last. */
export function writeFields(map: { [key: string]: Plain }, schema: Schema, indent: number): string[] {
  return inOrder(map, schema).flatMap(([key, value]) => writeField(key, value, fieldOf(schema, key), indent));
}

/** What follows `key:`. */
export function writeBehindColon(value: Plain, schema: Schema, { indent, column, open = false }: Standing): Written {
  if (typeof value === 'string') return writeText(value, schema, 'field');
  const inLine = open ? undefined : onALine(value, schema, column);
  if (inLine !== undefined) return { head: ` ${inLine}`, below: [] };
  const below = Array.isArray(value)
    ? value.flatMap((item) => writeItem(item, itemSchema(schema), indent + 2))
    : writeFields(value, schema, indent + 2);
  return { head: '', below: indented(below) };
}

/** An item of a list as lines, from its dash on. `indent` is the dash's column. */
export function writeItem(value: Plain, schema: Schema, indent: number): string[] {
  if (typeof value === 'string') {
    const { head, below } = writeText(value, schema, 'item');
    return [`-${head}`, ...below];
  }
  const inLine = onALine(value, schema, indent + 2);
  if (inLine !== undefined || Array.isArray(value)) return [`- ${inLine ?? writeFlow(value, schema)}`];
  const [first = '{}', ...rest] = writeFields(value, schema, indent + 2);
  return [`- ${first}`, ...indented(rest)];
}

function writeText(text: string, schema: Schema, where: Surroundings): Written {
  const block = asBlock(text);
  return block
    ? { head: ` ${block.head}`, below: indented(block.lines) }
    : { head: ` ${onOneLine(text, where, isNumeric(schema))}`, below: [] };
}

/** A value between brackets. */
export function writeFlow(value: Plain, schema: Schema, where: '{' | '[' = '{'): string {
  if (typeof value === 'string') return onOneLine(value, where, isNumeric(schema));
  if (Array.isArray(value)) return `[${value.map((item) => writeFlow(item, itemSchema(schema), '[')).join(', ')}]`;
  const fields = inOrder(value, schema).map(([key, each]) => writeFlowField(key, each, fieldOf(schema, key)));
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

/** A field between brackets. */
export const writeFlowField = (key: string, value: Plain, schema: Schema) =>
  `${writeKey(key)}: ${writeFlow(value, schema, '{')}`;

/** On one line: lists of texts, and maps whose schema has nothing but short texts; as far as they fit. */
function onALine(value: Plain[] | { [key: string]: Plain }, schema: Schema, column: number): string | undefined {
  const texts = Object.values(value);
  const isShort = texts.every((text) => typeof text === 'string' && !text.includes('\n'));
  if (!isShort || (!Array.isArray(value) && texts.length > 0 && !isSmall(schema))) return undefined;
  const flow = writeFlow(value, schema);
  return column + widthOf(flow) <= WIDTH ? flow : undefined;
}

function isSmall(schema: Schema): boolean {
  const fields = schema ? Object.values(shapeOf(schema)) : [];
  return fields.length > 0 && fields.every((field) => !isCollection(field) && !field.meta()?.multiline);
}

const isCollection = (field: z.ZodType) => itemOf(field) !== undefined || Object.keys(shapeOf(field)).length > 0;

const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);

/** Lines one step to the right; blank ones stay blank. */
export const indented = (lines: readonly string[], by = 2) =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

export const writeKey = (key: string) =>
  /^\p{L}[\p{L}\p{N}_-]*$/u.test(key) ? onOneLine(key, '{', false) : quoted(key);

/** A map's fields in the schema's order; keys it does not know come last, as they came. */
function inOrder(map: { [key: string]: Plain }, schema: Schema): [string, Plain][] {
  return Object.entries(map).sort(([a], [b]) => placeOf(schema, a) - placeOf(schema, b));
}

/** Where a key stands in the schema; unknown keys come after all others. */
export function placeOf(schema: Schema, key: string): number {
  const place = schema ? Object.keys(shapeOf(schema)).indexOf(key) : -1;
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

export function fieldOf(schema: Schema, key: string): Schema {
  const shape = schema ? shapeOf(schema) : {};
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

export const itemSchema = (schema: Schema): Schema => (schema ? itemOf(schema) : undefined);

/** Whether editors are to read the field as a number. */
export function isNumeric(schema: Schema): boolean {
  const { type } = (schema && (schema.meta()?.editor ?? bare(schema).meta()?.editor)) ?? {};
  return [type].flat().some((name) => name === 'integer' || name === 'number');
}
