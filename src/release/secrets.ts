/**
 * Everything of a register that must not be published: internal fields of every record and decision, the whole of records
 * before 公示, and of decisions whatever would tell of such a record.
 */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { District } from '#schemas/district.ts';
import { itemOf, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { Site } from '#schemas/site.ts';
import type { Location } from '#src/registry/diagnostic.ts';
import type { AllianceRecord, Catalogue, DecisionRecord } from '#src/registry/registry.ts';

/** One value that must stay inside, and where it is written. */
export interface Secret {
  text: string;
  /** Id of the record it belongs to, of a decision `decisions/<year>/<slug>`; none for the base files. */
  record?: string;
  file: string;
  /** Asked for only when something is found. */
  written: () => Written;
}

/** The field of a value in words, and its place in the file where that is known. */
export interface Written {
  label: string;
  at?: Location;
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
    if (internal) yield { text, file: 'data/site.yaml', written: () => ({ label: labelOf(Site, path) }) };
  for (const district of districts)
    for (const { text, path, internal } of leavesOf(District, district))
      if (internal)
        yield {
          text,
          file: 'data/districts.yaml',
          written: () => ({ label: `${district.name} ${labelOf(District, path)}` }),
        };
}

/** The values of one record that must stay inside: all of them while it is not published. */
export function* recordSecrets({ id, whole, source }: AllianceRecord, published: boolean): Iterable<Secret> {
  const { file } = source;
  if (!published)
    for (const text of [id, `alliances/${id}/`]) yield { text, record: id, file, written: () => ({ label: '标识' }) };
  for (const { text, path, internal } of leavesOf(Alliance, whole))
    if (internal || !published)
      yield { text, record: id, file, written: () => ({ label: labelOf(Alliance, path), at: source.locate(path) }) };
}

/** Who may know what of a decision. */
export interface DecisionReach {
  /** Whether it is itself published: all its alliances are. */
  published: boolean;
  /** Whether this one of its alliances is. */
  isPublished: (alliance: string) => boolean;
  /** The alliances it concerns. */
  alliances: readonly string[];
}

/** What of a decision stays inside, for each place it could show: its own files and those of its alliances. */
export function* decisionSecrets({ id, whole, source }: DecisionRecord, reach: DecisionReach): Iterable<Secret> {
  const { file } = source;
  const { published, alliances } = reach;
  const owners = [`decisions/${id}`, ...alliances];
  const secret = (text: string, written: () => Written) => owners.map((record) => ({ text, record, file, written }));
  if (!published) yield* secret(id, () => ({ label: '标识' }));
  for (const { text, path, internal } of leavesOf(Decision, whole))
    if (internal || !isShown(path, whole, reach))
      yield* secret(text, () => ({ label: labelOf(Decision, path), at: source.locate(path) }));
}

/**
 * Whether a public field of a decision is told. Of one that also concerns what nobody may see yet, the records it concerns
 * tell all but its address, its title, and what it says of the others.
 */
export function isShown(
  path: DataPath,
  content: unknown,
  { published, isPublished, alliances }: DecisionReach,
): boolean {
  if (published) return true;
  const [field = ''] = path;
  // Which alliances it names is asked of their own names and ids.
  if (field === 'alliances' || path.at(-1) === 'alliance') return true;
  if (field === 'title' || field === 'notice' || !alliances.some(isPublished)) return false;
  const alliance = allianceAt(path, content);
  return alliance === undefined || isPublished(alliance);
}

/** The alliance that a place in a decision speaks of alone: one of several results or changes. */
export function allianceAt([field = '', place]: DataPath, content: unknown): string | undefined {
  const entries = (content as Record<string, unknown> | undefined)?.[field];
  if (!Array.isArray(entries) || typeof place !== 'number') return undefined;
  return (entries[place] as { alliance?: string }).alliance;
}
