/** Texts longer than their field may be: they cannot be registered, but are printed whole and marked, never left out. */
import { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import { tidyText } from '#schemas/written.ts';
import type { z } from 'zod';

/** What could be read of a record, and of what was written the texts that are too long, each with a word on how much. */
export const withTooLong = (draft: Draft<Alliance>, written: unknown): Draft<Alliance> =>
  added(Alliance, draft, written) as Draft<Alliance>;

function added(schema: z.ZodType, read: unknown, written: unknown): unknown {
  const item = itemOf(schema);
  if (item && Array.isArray(read) && Array.isArray(written))
    return read.map((each, i) => added(item, each, written[i]));
  const shape = Object.entries(shapeOf(schema));
  if (shape.length > 0 && isMap(written)) {
    const parts = shape.map(([key, field]) => [key, added(field, isMap(read) ? read[key] : undefined, written[key])]);
    const there = parts.filter(([, value]) => value !== undefined);
    return read === undefined && there.length === 0 ? undefined : Object.fromEntries(there);
  }
  return read === undefined && typeof written === 'string' ? marked(schema, written) : read;
}

/** Of several paragraphs the mark stands before the first, of one line behind it. */
function marked(schema: z.ZodType, text: string): string | undefined {
  const most = bare(schema).meta()?.editor?.['maxLength'];
  const length = [...tidyText(text)].length;
  if (typeof most !== 'number' || length <= most) return undefined;
  const mark = `（超过 ${most} 字，现有 ${length} 字，请删减）`;
  return schema.meta()?.multiline ? `${mark}\n${text}` : `${text}${mark}`;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
