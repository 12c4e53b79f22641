/** Everything of a register that must not be published: internal fields of every record, and the whole of records before 公示. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { District } from '#schemas/district.ts';
import { itemOf, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { Site } from '#schemas/site.ts';
import type { AllianceRecord, Catalogue } from '#src/registry/registry.ts';

/** One value that must stay inside, and where it is written. */
export interface Secret {
  text: string;
  /** Id of the record it belongs to; none for the base files. */
  record?: string;
  file: string;
  /** The field in words; asked for only when something is found. */
  label: () => string;
}

interface Leaf {
  text: string;
  path: DataPath;
  internal: boolean;
}

/** The leaves of a value: as text, with their path and whether they or anything above them is internal. */
export function* leavesOf(schema: z.ZodType, value: unknown, path: DataPath = [], internal = false): Iterable<Leaf> {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    const item = itemOf(schema);
    for (const [i, entry] of value.entries()) if (item) yield* leavesOf(item, entry, [...path, i], internal);
  } else if (typeof value === 'object') {
    for (const { key, field, hidden } of fieldsOf(schema))
      yield* leavesOf(field, (value as Record<string, unknown>)[key], [...path, key], internal || hidden);
  } else yield { text: String(value), path, internal };
}

interface Field {
  key: string;
  field: z.ZodType;
  hidden: boolean;
}

const known = new WeakMap<z.ZodType, readonly Field[]>();

/** The fields of a schema, looked up once: a large register asks a million times. */
function fieldsOf(schema: z.ZodType): readonly Field[] {
  const fields =
    known.get(schema) ??
    Object.entries(shapeOf(schema)).map(([key, field]) => ({
      key,
      field,
      hidden: field.meta()?.visibility !== 'public',
    }));
  known.set(schema, fields);
  return fields;
}

/** The internal values of the catalogue's files: who reviews what. */
export function* catalogueSecrets({ site, districts }: Catalogue): Iterable<Secret> {
  for (const { text, path, internal } of leavesOf(Site, site))
    if (internal) yield { text, file: 'data/site.yaml', label: () => labelOf(Site, path) };
  for (const district of districts)
    for (const { text, path, internal } of leavesOf(District, district))
      if (internal)
        yield { text, file: 'data/districts.yaml', label: () => `${district.name} ${labelOf(District, path)}` };
}

/** The values of one record that must stay inside: all of them while it is not published. */
export function* recordSecrets({ id, whole, source: { file } }: AllianceRecord, published: boolean): Iterable<Secret> {
  if (!published) yield { text: `alliances/${id}/`, record: id, file, label: () => '标识' };
  for (const { text, path, internal } of leavesOf(Alliance, whole))
    if (internal || !published) yield { text, record: id, file, label: () => labelOf(Alliance, path) };
}
