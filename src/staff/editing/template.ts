/** A new file: the fields of a schema in its order, explained, empty where something is still to be filled in. */
import { z } from 'zod';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import { commentOn, type CommentSource } from './field-comment.ts';

/** Of a field, by its path from the file's root; `[]` is any item of a list. */
type Tells = (path: readonly string[]) => boolean;

/** What a file is written from. */
export interface Template {
  schema: z.ZodType;
  /** What explanations of fields are filled in from. */
  about: CommentSource;
  /** The lines before the first field. */
  head: readonly string[];
  /** What is known already. An empty text is written as a place to fill in. */
  values: Values;
  /** Must be filled in, itself or something below it: a part that need not be stands in comments. */
  isAsked: Tells;
  isLeftOut: Tells;
}

export type Values = Record<string, unknown>;

/** A field on its way to lines. `off` is inside a part that stands in comments, which is taken out of them at once. */
interface Entry {
  field: z.ZodType;
  value: unknown;
  path: readonly string[];
  off: boolean;
}

/** The text of the file. */
export function templateText({ schema, about, head, values, isAsked, isLeftOut }: Template): string {
  const below = (group: z.ZodType, known: Values, path: readonly string[], off: boolean): Entry[] =>
    Object.entries(shapeOf(group))
      .map(([key, field]) => ({ field, value: known[key], path: [...path, key], off }))
      .filter((entry) => !isLeftOut(entry.path));

  const linesOf = (entry: Entry): string[] => {
    const { field, value, path } = entry;
    const isPart = isMap(itemOf(field) ?? field);
    const notYet = isPart && value === undefined && field instanceof z.ZodOptional && !isAsked(path);
    if (!notYet || entry.off)
      return [`# ${commentOn(field, path, about, value !== undefined)}`, ...writtenLines(entry)];
    const lines = writtenLines({ ...entry, off: true }).map((line) => `# ${line}`);
    return [`# ${commentOn(field, path, about)}。用到时，去掉下面 ${lines.length} 行行首的“# ”再填`, ...lines];
  };

  const writtenLines = ({ field, value, path, off }: Entry): string[] => {
    const key = path.at(-1) ?? '';
    const item = itemOf(field);
    if (item && isMap(item))
      return Array.isArray(value)
        ? [
            ...below(item, {}, [...path, '[]'], off).map(
              (each) => `#   ${each.path.at(-1)} ${commentOn(each.field, each.path, about)}`,
            ),
            `${key}:`,
            ...value.map((each) => `  - ${flow(item, each as Values)}`),
          ]
        : [`${key}:`, ...asItem(below(item, {}, [...path, '[]'], off).flatMap(linesOf))];
    if (isMap(field))
      return [
        `${key}:`,
        ...below(field, (value ?? {}) as Values, path, off)
          .flatMap(linesOf)
          .map((line) => `  ${line}`),
      ];
    if (item && Array.isArray(value)) return [`${key}:`, ...value.map((each) => `  - ${scalar(item, each)}`)];
    return [value === undefined ? `${key}:` : `${key}: ${scalar(field, value)}`];
  };

  const parts = below(schema, values, [], false).map((entry) => linesOf(entry).join('\n'));
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

const isMap = (schema: z.ZodType) => Object.keys(shapeOf(schema)).length > 0;

/** The lines of an item's fields, the first field behind the dash. */
function asItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, i) => (i === first ? `  - ${line}` : i < first ? `  ${line}` : `    ${line}`));
}

function flow(item: z.ZodType, values: Values): string {
  const parts = Object.entries(shapeOf(item))
    .filter(([key]) => values[key] !== undefined)
    .map(([key, field]) => `${key}: ${values[key] === '' ? '' : scalar(field, values[key])}`.trimEnd());
  return `{ ${parts.join(', ')} }`;
}

/** A value as its canonical text; in quotes where YAML or editors would take it for something it is not. */
function scalar(field: z.ZodType, value: unknown): string {
  const text = String(z.encode(field, value as never));
  const isNumber = readsNumbers(field) && /^\d+$/.test(text);
  return typeof value === 'string' && !isNumber && needsQuotes(text) ? JSON.stringify(text) : text;
}

/** Whether editors take a number there as well as a text. */
const readsNumbers = (field: z.ZodType) => [bare(field).meta()?.editor?.['type']].flat().includes('integer');

const needsQuotes = (text: string) =>
  /^[\d.]+$/.test(text) || /^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #|[[\]{},]/.test(text) || text !== text.trim();
