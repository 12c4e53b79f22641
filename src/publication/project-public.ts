/** The public part of a value, by its schema: a field is internal unless its schema says public. */
import type { z } from 'zod';
import type { PublicOf } from '#schemas/field.ts';
import { itemOf, shapeOf } from '#schemas/shape.ts';

/** Copies the public fields of a value, at every depth, and nothing else. */
export function projectPublic<S extends z.ZodType>(schema: S, value: z.output<S>): PublicOf<S> {
  return project(schema, value) as PublicOf<S>;
}

function project(schema: z.ZodType, value: unknown): unknown {
  const item = itemOf(schema);
  if (item && Array.isArray(value)) return value.map((entry) => project(item, entry));
  const shape = Object.entries(shapeOf(schema));
  if (shape.length === 0 || typeof value !== 'object' || value === null) return value;
  const entries = shape
    .filter(
      ([key, field]) => field.meta()?.visibility === 'public' && (value as Record<string, unknown>)[key] !== undefined,
    )
    .map(([key, field]) => [key, project(field, (value as Record<string, unknown>)[key])]);
  return Object.fromEntries(entries);
}
