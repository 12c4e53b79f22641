/** Plain value + schema → typed value, and a finding for everything in the way: each at its own place, each once. */
import { z } from 'zod';
import { draftOf, type Draft } from '#schemas/draft.ts';
import { fieldAt, itemOf, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { isWrittenAs, rewrittenSoFar } from '#schemas/written.ts';
import { CHECKS, type CheckId } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import type { Plain } from './gate/structure.ts';
import { nearest } from './nearest.ts';
import type { Source } from './source.ts';

/** A value read by a schema. `whole` is there when nothing is wrong with the shape; `draft` is what could be read. */
export interface Conformed<T> {
  whole?: T;
  draft: Draft<T>;
  diagnostics: Diagnostic[];
  /** Where the shape is wrong: rules have nothing to add below these paths. */
  wrong: DataPath[];
}

/** Reads a value by a schema made of the codecs in `schemas/fields.ts`. */
export function conform<S extends z.ZodType>(schema: S, value: Plain, source: Source): Conformed<z.output<S>> {
  const before = rewrittenSoFar();
  const result = z.safeDecode(schema, value as z.input<S>);
  if (result.success) {
    const diagnostics =
      rewrittenSoFar() === before ? [] : canonicalFindings(schema, schema, value, result.data, source);
    return { whole: result.data, draft: result.data as Draft<z.output<S>>, diagnostics, wrong: [] };
  }
  const issues = result.error.issues.flatMap(spreadUnknownKeys);
  const mistyped = issues.map((issue) => meantPath(schema, issue)).filter((path) => path !== undefined);
  // A mistyped key is one mistake: the key that is therefore missing is not reported again.
  const told = issues.filter((issue) => !mistyped.some((path) => samePath(path, issue.path as DataPath)));
  const findings = told.map((issue) => shapeFinding(schema, issue, value, source));
  const draftSchema = draftOf(schema);
  const { draft, kept } = salvage(draftSchema, value);
  return {
    draft,
    diagnostics: [...findings, ...canonicalFindings(schema, draftSchema, kept, draft, source)],
    wrong: [...issues.map((issue) => issue.path as DataPath), ...mistyped],
  };
}

type Issue = z.core.$ZodIssue;

/** One issue for each unknown key, at that key. */
function spreadUnknownKeys(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

function shapeFinding(schema: z.ZodType, issue: Issue, value: Plain, source: Source): Diagnostic {
  const path = issue.path as DataPath;
  const written = valueAt(value, path);
  const field = labelOf(schema, path);
  const say = (rule: CheckId, message: string, more: Partial<Diagnostic> = {}, part: 'key' | 'value' = 'value') =>
    diagnostic({
      rule,
      severity: 'error',
      message,
      field,
      fix: CHECKS[rule].fix,
      at: source.locate(path, part),
      ...more,
    });
  const found = typeof written === 'string' ? { found: shorten(written) } : {};
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(schema, path, say);
    case 'invalid_value': {
      if (written === undefined) return missing(field, path, say);
      const choices = issue.values.map(String);
      const meant = typeof written === 'string' ? nearest(written, choices) : undefined;
      const fix = meant ? `是否为“${meant}”？` : `改成：${choices.join('、')}`;
      return say('shape/choice', `${field}不在可选范围，应为${choices.join('、')}之一`, {
        ...found,
        needed: choices.join('、'),
        fix,
      });
    }
    case 'invalid_type':
      if (written === undefined) return missing(field, path, say);
      return say('shape/type', `${field || '文件'}应为${formOf(issue.expected)}，现为${formOf(written)}`, found);
    case 'too_big':
      return say('shape/type', `${field}超过 ${issue.maximum} 项`);
    case 'too_small':
      return say('shape/missing', `${field}至少要有 ${issue.minimum} 项`);
    default: {
      const needed = issue.code === 'custom' ? (issue.params?.['needed'] as string | undefined) : undefined;
      const message = `${field}${issue.message}${needed ? `，应为：${needed}` : ''}`;
      return say('shape/format', message, needed ? { ...found, needed, fix: `改为${needed}` } : found);
    }
  }
}

type Say = (rule: CheckId, message: string, more?: Partial<Diagnostic>, part?: 'key' | 'value') => Diagnostic;

function missing(field: string, path: DataPath, say: Say): Diagnostic {
  const key = path.at(-1);
  return say('shape/missing', `${field}尚未填写`, { fix: typeof key === 'string' ? `补上 ${key}:` : '补上这一项' });
}

const samePath = (a: DataPath, b: DataPath) => a.length === b.length && a.every((step, i) => step === b[i]);

/** The known key next to an unknown one: by its Chinese label, or by spelling. */
function meantKey(schema: z.ZodType, path: DataPath) {
  const key = String(path.at(-1));
  const parent = fieldAt(schema, path.slice(0, -1));
  const shape = parent ? shapeOf(parent) : {};
  const byLabel = Object.entries(shape).find(([, field]) => field.meta()?.title === key)?.[0];
  return { key, shape, meant: byLabel ?? nearest(key, Object.keys(shape)) };
}

function meantPath(schema: z.ZodType, issue: Issue): DataPath | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { meant } = meantKey(schema, issue.path as DataPath);
  return meant === undefined ? undefined : [...(issue.path as DataPath).slice(0, -1), meant];
}

function unknownKey(schema: z.ZodType, path: DataPath, say: Say): Diagnostic {
  const { key, shape, meant } = meantKey(schema, path);
  const message = `没有“${shorten(key)}”这个字段${meant ? `，是否为 ${meant}（${shape[meant]?.meta()?.title}）？` : ''}`;
  const fix = meant ? `改成 ${meant}，或删去` : `可用的字段：${Object.keys(shape).join('、')}`;
  return say('shape/unknown-key', message, { found: shorten(key), fix }, 'key');
}

const FORMS: Record<string, string> = {
  string: '文字',
  array: '列表（每项以“- ”开头）',
  object: '一组字段',
  record: '一组字段',
};

function formOf(form: Plain | string): string {
  if (Array.isArray(form)) return '列表';
  return typeof form === 'object' ? '一组字段' : (FORMS[form] ?? '文字');
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/\n/g, ' ');

/** What can be read: wrong leaves are dropped; a list item that is wrong as a whole stays as an empty one. */
function salvage<T>(draftSchema: z.ZodType<Draft<T>>, value: Plain): { draft: Draft<T>; kept: Plain } {
  const kept = structuredClone(value);
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
  if (key === undefined || parent === undefined || typeof parent === 'string') return;
  const list = Array.isArray(parent) ? fieldAt(schema, path.slice(0, -1)) : undefined;
  const item = list && itemOf(list);
  if (item && Object.keys(shapeOf(item)).length > 0 && (parent as Plain[]).length <= 60)
    (parent as Plain[])[Number(key)] = {};
  else if (Array.isArray(parent)) drop(root, path.slice(0, -1), schema);
  else delete (parent as Record<string, Plain>)[key];
}

/** The plain value at a path; undefined where there is none. */
export function valueAt(value: Plain, path: DataPath): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (at === undefined || typeof at === 'string' || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, Plain>)[step];
  }
  return at;
}

/** Values that were read but are not written the one way: reported, so that nothing is changed silently. */
function canonicalFindings(
  schema: z.ZodType,
  reader: z.ZodType,
  value: Plain,
  read: unknown,
  source: Source,
): Diagnostic[] {
  const encoded = z.encode(reader, read as never) as Plain;
  return differences(value, encoded).map(({ path, written, canonical }) => {
    const field = labelOf(schema, path);
    const message = `${field}的写法不统一，应写作“${shorten(canonical)}”`;
    const fix = `改成“${shorten(canonical)}”；或运行 npm run fix`;
    return diagnostic({
      rule: 'text/canonical',
      severity: 'error',
      message,
      field,
      found: shorten(written),
      needed: shorten(canonical),
      fix,
      at: source.locate(path),
    });
  });
}

/** A leaf whose written text is not its canonical text. */
export interface Rewriting {
  path: DataPath;
  written: string;
  canonical: string;
}

/** Every leaf whose written text differs from the canonical one; blank space at either end does not count. */
export function differences(written: Plain, canonical: Plain, path: DataPath = []): Rewriting[] {
  if (typeof written === 'string' || typeof canonical === 'string') {
    if (written === canonical || typeof written !== 'string' || typeof canonical !== 'string') return [];
    return isWrittenAs(written, canonical) ? [] : [{ path, written, canonical }];
  }
  const found: Rewriting[] = [];
  for (const key of Object.keys(written)) {
    const step = Array.isArray(written) ? Number(key) : key;
    const other = (canonical as Record<string, Plain>)[key];
    if (other !== undefined)
      found.push(...differences((written as Record<string, Plain>)[key] ?? '', other, [...path, step]));
  }
  return found;
}
