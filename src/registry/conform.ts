/** Plain value + schema → typed value, and a finding for everything in the way: each at its own place, each once. */
import { z } from 'zod';
import { draftOf, type Draft } from '#schemas/draft.ts';
import { fieldAt, itemOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { rewrittenSoFar } from '#schemas/written.ts';
import { canonicalFindings } from './canonical.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Plain } from './gate/structure.ts';
import { valueAt } from './plain.ts';
import { isToldOnce, isUnknownKey, meantPath, shapeFinding, spreadUnknownKeys, unknownIssue } from './shape-finding.ts';
import type { Source } from './source.ts';

/** A value read by a schema. `whole` is there when nothing is wrong with the shape; `draft` is what could be read. */
export interface Conformed<T> {
  whole?: T;
  draft: Draft<T>;
  diagnostics: Diagnostic[];
  /** Where the shape is wrong: rules have nothing to add below these paths. */
  wrong: DataPath[];
}

/** At most this many findings of a file: hostile files hold thousands, people's a few. */
const MOST_ISSUES = 200;

/**
 * Reads a value by a schema made of the codecs of `schemas/*-fields.ts`. `empty` are keys written with nothing after
 * them, which the value leaves out: those the schema does not know are reported like any other unknown key.
 */
export function conform<S extends z.ZodType>(
  schema: S,
  value: Plain,
  source: Source,
  empty: readonly DataPath[] = [],
): Conformed<z.output<S>> {
  const before = rewrittenSoFar();
  const result = z.safeDecode(schema, value as z.input<S>);
  const strange = empty.filter((path) => isUnknownKey(schema, path) && valueAt(value, path) === undefined);
  if (result.success && strange.length === 0) {
    const diagnostics =
      rewrittenSoFar() === before ? [] : canonicalFindings(schema, schema, value, result.data, source);
    return { whole: result.data, draft: result.data as Draft<z.output<S>>, diagnostics, wrong: [] };
  }
  const issues = [
    ...(result.error?.issues ?? []).flatMap(spreadUnknownKeys),
    ...strange.map((path) => unknownIssue(path, String(path.at(-1)))),
  ].slice(0, MOST_ISSUES);
  const mistyped = issues.map((issue) => meantPath(schema, issue)).filter((path) => path !== undefined);
  const told = issues.filter((issue) => isToldOnce(issue, value, mistyped));
  const findings = told.map((issue) => shapeFinding(schema, issue, value, source));
  const draftSchema = draftOf(schema);
  const { draft, kept } = salvage(draftSchema, value);
  return {
    draft,
    diagnostics: [...findings, ...canonicalFindings(schema, draftSchema, kept, draft, source)],
    wrong: [...issues.map((issue) => issue.path as DataPath), ...mistyped],
  };
}

/** What can be read: wrong leaves are dropped; a list item that is wrong as a whole stays as an empty one. */
function salvage<T>(draftSchema: z.ZodType<Draft<T>>, value: Plain): { draft: Draft<T>; kept: Plain } {
  const kept = structuredClone(value);
  // Every round drops what it finds: far fewer than a hundred are ever needed.
  for (let round = 0; round < 100; round++) {
    const result = z.safeDecode(draftSchema, kept as never);
    if (result.success) return { draft: result.data, kept };
    for (const issue of result.error.issues.flatMap(spreadUnknownKeys)) drop(kept, issue.path as DataPath, draftSchema);
  }
  return { draft: {} as Draft<T>, kept: {} };
}

function drop(root: Plain, path: DataPath, schema: z.ZodType): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || parent === undefined) return;
  const list = Array.isArray(parent) ? fieldAt(schema, path.slice(0, -1)) : undefined;
  const item = list && itemOf(list);
  if (item && Object.keys(shapeOf(item)).length > 0 && (parent as Plain[]).length <= 60)
    (parent as Plain[])[Number(key)] = {};
  else if (Array.isArray(parent)) drop(root, path.slice(0, -1), schema);
  else delete (parent as Record<string, Plain>)[key];
}
