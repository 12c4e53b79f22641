/** JSON Schema of what is published of a kind of file: by the same marks of visibility as the projection itself. */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';

/** A piece of JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What may be published of a value, as `projectPublic` copies it; a key that is not named is not there. */
export function publicSchemaOf(schema: z.ZodType): JsonSchema {
  const item = itemOf(schema);
  if (item) return { type: 'array', items: publicSchemaOf(item) };
  const shape = Object.entries(shapeOf(schema));
  if (shape.length === 0) return leafSchema(bare(schema));
  const shown = shape.filter(([, field]) => field.meta()?.visibility === 'public');
  return {
    type: 'object',
    properties: Object.fromEntries(
      shown.map(([key, field]) => [key, { title: field.meta()?.title, ...publicSchemaOf(field) }]),
    ),
    required: shown.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([key]) => key),
    additionalProperties: false,
  };
}

/** A value of its own, as it is published: in its canonical writing. */
function leafSchema(schema: z.ZodType): JsonSchema {
  if (schema instanceof z.ZodEnum) return { enum: schema.options };
  const { type, pattern, format } = (schema.meta()?.editor ?? {}) as {
    type?: string | string[];
    pattern?: string;
    format?: string;
  };
  const types = [type ?? 'string'].flat();
  if (types.includes('boolean')) return { type: 'boolean' };
  if (types.includes('integer') || types.includes('number'))
    return { type: types.includes('integer') ? 'integer' : 'number' };
  return { type: 'string', ...(pattern ? { pattern } : {}), ...(format ? { format } : {}) };
}

/** What is published of an alliance's file and of a decision's. */
export const PUBLIC_ALLIANCE: JsonSchema = publicSchemaOf(Alliance);
export const PUBLIC_DECISION: JsonSchema = publicSchemaOf(Decision);
