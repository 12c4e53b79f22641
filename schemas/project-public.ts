/** The public part of a value, by its schema: a field is internal unless its schema says public. */
import type { z } from 'zod';
import type { PublicOf } from './field.ts';
import { itemOf, shapeOf } from './shape.ts';

/**
 * Copies the public fields of a value, at every depth, and nothing else: not even memory is shared. A text that was cut
 * from a file keeps the whole file alive, internal fields included; one that was read from JSON does not.
 */
export function projectPublic<S extends z.ZodType>(schema: S, value: z.output<S>): PublicOf<S> {
  return JSON.parse(JSON.stringify(project(schema, value))) as PublicOf<S>;
}

function project(schema: z.ZodType, value: unknown): unknown {
  const item = itemOf(schema);
  if (item) return (value as unknown[]).map((entry) => project(item, entry));
  const shape = Object.entries(shapeOf(schema));
  if (shape.length === 0) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const isPublished = ([key, field]: [string, z.ZodType]) =>
    field.meta()?.visibility === 'public' && fields[key] !== undefined;
  return Object.fromEntries(shape.filter(isPublished).map(([key, field]) => [key, project(field, fields[key])]));
}
