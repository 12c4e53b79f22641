/** A new alliance's file: every field of the schema in its order, explained, empty where it is still to be filled in. */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { itemOf, shapeOf } from '#schemas/shape.ts';
import type { FirstAnswers, IsAsked } from './asked.ts';
import { EDITOR_HINT } from './editor-hint.ts';
import { commentOn } from './field-comment.ts';

/** What the file is written from. */
export interface TemplateInput {
  answers: FirstAnswers;
  isAsked: IsAsked;
  /** In a public repository names of persons and figures have no place, not even an empty one. */
  withSensitive: boolean;
}

const HEAD = [
  EDITOR_HINT,
  '# 在冒号后空一格填写；空着的和没有的一样。一行写不下的，冒号后先写 | 再换行，每行比字段名多空两格。',
  '# 任务、成员有几项，就把“-”开头的那一段复制几份。以“# ”开头的行是说明，不起作用。',
];
const later = (lines: number) => `用到时，去掉下面 ${lines} 行行首的“# ”再填`;

type Values = Record<string, unknown>;

/** A field on its way to lines. `off` is inside a part that stands in comments, which is taken out of them at once. */
interface Entry {
  field: z.ZodType;
  value: unknown;
  path: readonly string[];
  off: boolean;
}

/** The text of a file. Written by `answers`; what is asked is there to be filled in, the rest stands in comments. */
export function allianceTemplate({ answers, isAsked, withSensitive }: TemplateInput): string {
  const below = (schema: z.ZodType, values: Values, path: readonly string[], off: boolean): Entry[] =>
    Object.entries(shapeOf(schema))
      .filter(([, field]) => withSensitive || !field.meta()?.sensitive)
      .map(([key, field]) => ({ field, value: values[key], path: [...path, key], off }));

  const linesOf = (entry: Entry): string[] => {
    const { field, value, path } = entry;
    const item = itemOf(field);
    const isPart = isMap(item ?? field);
    const notYet = isPart && value === undefined && field instanceof z.ZodOptional && !isAsked(path);
    if (!notYet || entry.off) return [`# ${commentOn(field)}`, ...writtenLines(entry)];
    const lines = writtenLines({ ...entry, off: true }).map((line) => `# ${line}`);
    return [`# ${commentOn(field)}。${later(lines.length)}`, ...lines];
  };

  const writtenLines = ({ field, value, path, off }: Entry): string[] => {
    const key = path.at(-1) ?? '';
    const item = itemOf(field);
    if (item && isMap(item))
      return Array.isArray(value)
        ? [...legend(item), `${key}:`, ...value.map((each) => `  - ${flow(item, each as Values)}`)]
        : [`${key}:`, ...asItem(below(item, {}, [...path, '[]'], off).flatMap(linesOf))];
    if (isMap(field))
      return [
        `${key}:`,
        ...below(field, (value ?? {}) as Values, path, off)
          .flatMap(linesOf)
          .map((line) => `  ${line}`),
      ];
    return [value === undefined ? `${key}:` : `${key}: ${scalar(field, value)}`];
  };

  const parts = below(Alliance, answers, [], false).map((entry) => linesOf(entry).join('\n'));
  return `${[HEAD.join('\n'), ...parts].join('\n\n')}\n`;
}

const isMap = (schema: z.ZodType) => Object.keys(shapeOf(schema)).length > 0;

/** The lines of an item's fields, the first field behind the dash. */
function asItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, i) => (i === first ? `  - ${line}` : i < first ? `  ${line}` : `    ${line}`));
}

/** What the fields of an item are, where the items themselves are written on one line each. */
const legend = (item: z.ZodType) =>
  Object.entries(shapeOf(item)).map(([key, field]) => `#   ${key} ${commentOn(field)}`);

function flow(item: z.ZodType, values: Values): string {
  const parts = Object.entries(shapeOf(item))
    .filter(([key]) => values[key] !== undefined)
    .map(([key, field]) => `${key}: ${scalar(field, values[key])}`);
  return `{ ${parts.join(', ')} }`;
}

/** A value as its canonical text; in quotes where editors would take it for a number it is not. */
function scalar(field: z.ZodType, value: unknown): string {
  const text = String(z.encode(field, value as never));
  return typeof value === 'string' && /^[\d.]+$/.test(text) ? `"${text}"` : text;
}
