/** Walks over a schema: the field at a data path, its label, its sub-fields. Reads Zod's definitions and nothing else. */
import { z } from 'zod';

/** Where a value stands in a record: keys and indexes from the root. */
export type DataPath = readonly (string | number)[];

/** A schema without its optional wrapper. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}

/** The declared keys of an object schema; empty for any other kind. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
}

/** The schema of an array's items; undefined for any other kind. */
export function itemOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = bare(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
}

/** The field a path leads to; undefined when the schema has no such field. */
export function fieldAt(schema: z.ZodType, path: DataPath): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    at = at && (typeof step === 'number' ? itemOf(at) : own(shapeOf(at), step));
  }
  return at;
}

const own = (shape: Record<string, z.ZodType>, key: string) => (Object.hasOwn(shape, key) ? shape[key] : undefined);

/** The Chinese label of a path, e.g. `成员单位 第 2 项 › 统一社会信用代码`. Unknown keys stand as they are written. */
export function labelOf(schema: z.ZodType, path: DataPath): string {
  const parts: string[] = [];
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    if (typeof step === 'number') {
      at = at && itemOf(at);
      parts.push(`${parts.pop() ?? ''} 第 ${step + 1} 项`.trim());
    } else {
      at = at && own(shapeOf(at), step);
      parts.push(at?.meta()?.title ?? step);
    }
  }
  return parts.join(' › ');
}

/** Every field below a schema with its path; list items stand as `[]`. */
export function* eachField(
  schema: z.ZodType,
  path: readonly string[] = [],
): Iterable<{ path: readonly string[]; field: z.ZodType }> {
  const item = itemOf(schema);
  if (item) yield* eachField(item, [...path, '[]']);
  for (const [key, field] of Object.entries(shapeOf(schema))) {
    yield { path: [...path, key], field };
    yield* eachField(field, [...path, key]);
  }
}
