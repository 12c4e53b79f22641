/** The same schema with nothing required: what can be read of a record that is unfinished or partly wrong. */
import { z } from 'zod';
import { bare, itemOf, shapeOf } from './shape.ts';

/** A value in which every field may be missing, at every depth. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> | undefined }
    : T;

const drafts = new WeakMap<z.ZodType, z.ZodType>();

/** Makes every field of a schema optional, at every depth; list items keep their places. Made once a schema. */
export function draftOf<S extends z.ZodType>(schema: S): z.ZodType<Draft<z.output<S>>> {
  const known = drafts.get(schema) ?? makeDraft(schema);
  drafts.set(schema, known);
  return known as z.ZodType<Draft<z.output<S>>>;
}

function makeDraft(schema: z.ZodType): z.ZodType {
  const inner = bare(schema);
  const item = itemOf(inner);
  const shape = Object.entries(shapeOf(inner));
  const draft = item
    ? z.array(draftOf(item))
    : inner instanceof z.ZodObject
      ? z.strictObject(Object.fromEntries(shape.map(([key, field]) => [key, draftOf(field).optional()])))
      : inner;
  return draft;
}
