/** Issues of a schema → findings: each at its own place, each once, in words that follow the field's label. */
import { z } from 'zod';
import { bare, fieldAt, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import type { CheckId } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { fixOf } from './fix-of.ts';
import type { Plain } from './gate/structure.ts';
import { nearest } from './nearest.ts';
import { findPersonalData } from './privacy.ts';
import { shorten, valueAt } from './plain.ts';
import type { Source } from './source.ts';

/** What a schema says is wrong, at a path. */
export type Issue = z.core.$ZodIssue;

/** One issue for each unknown key, at that key. */
export function spreadUnknownKeys(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => unknownIssue([...issue.path, key] as DataPath, key));
}

/** A key no schema knows, at its path. */
export const unknownIssue = (path: DataPath, key: string): Issue => ({
  code: 'unrecognized_keys',
  keys: [key],
  path: [...path],
  message: '',
});

/** Whether a path ends in a key that its parent, which the schema knows, does not have. */
export function isUnknownKey(schema: z.ZodType, path: DataPath): boolean {
  const parent = fieldAt(schema, path.slice(0, -1));
  return parent !== undefined && bare(parent) instanceof z.ZodObject && fieldAt(schema, path) === undefined;
}

/** One mistake, one finding: not what follows from another issue, nor personal data, which the gate has reported. */
export function isToldOnce(issue: Issue, value: Plain, mistyped: readonly DataPath[]): boolean {
  const path = issue.path as DataPath;
  const written = valueAt(value, path);
  // The key that is missing because it is mistyped.
  if (written === undefined && mistyped.some((meant) => samePath(meant, path))) return false;
  // The size of what should have been a list and is not.
  if ((issue.code === 'too_big' || issue.code === 'too_small') && !Array.isArray(written)) return false;
  const text = issue.code === 'unrecognized_keys' ? issue.keys.join() : written;
  return typeof text !== 'string' || findPersonalData(text).length === 0;
}

/** The finding for an issue. */
export function shapeFinding(schema: z.ZodType, issue: Issue, value: Plain, source: Source): Diagnostic {
  const path = issue.path as DataPath;
  const written = valueAt(value, path);
  const field = labelOf(schema, path);
  const say = (rule: CheckId, message: string, more: Partial<Diagnostic> = {}, part: 'key' | 'value' = 'value') => {
    const at = source.locate(path, part);
    return diagnostic({ rule, severity: 'error', message, field, fix: fixOf(rule, at.file), at, ...more });
  };
  const found = typeof written === 'string' ? { found: shorten(written) } : {};
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(schema, path, say);
    case 'invalid_value': {
      if (written === undefined) return missing(field, path, say);
      if (typeof written !== 'string') return say('shape/type', `${field}应为文字，${stateOf(written)}`);
      const choices = issue.values.map(String);
      const meant = nearest(written, choices);
      const fix = meant ? `是否为“${meant}”？` : `改成：${choices.join('、')}`;
      return say('shape/choice', `${field}不在可选范围，应为${choices.join('、')}之一`, {
        ...found,
        needed: choices.join('、'),
        fix,
      });
    }
    case 'invalid_type':
      if (written === undefined) return missing(field, path, say);
      return say('shape/type', `${field || '文件'}应为${FORMS[issue.expected] ?? '文字'}，${stateOf(written)}`, {
        ...found,
        ...(Array.isArray(written) && fieldAt(schema, path)?.meta()?.multiline
          ? { fix: `去掉各行开头的“- ”，第一行写成“${String(path.at(-1))}: |”` }
          : {}),
      });
    case 'invalid_union':
      return say('shape/type', `${field}应为文字或文字的列表，${stateOf(written ?? '')}`, found);
    case 'too_big': {
      const [most, are] = [Number(issue.maximum), (written as readonly Plain[]).length];
      return say('shape/type', `${field}有 ${are} 项，最多 ${most} 项`, {
        found: `${are} 项`,
        needed: `不超过 ${most} 项`,
        fix: `去掉 ${are - most} 项：先看有没有重复的、该写在别处的；确实不止 ${most} 项的，请告诉维护人`,
      });
    }
    case 'too_small':
      return say('shape/missing', `${field}至少要有 ${issue.minimum} 项`);
    default: {
      const needed = issue.code === 'custom' ? (issue.params?.['needed'] as string | undefined) : undefined;
      const problem = /\p{Script=Han}/u.test(issue.message) ? issue.message : '写法不对';
      const message = `${field}：${problem}${needed ? `（${needed}）` : ''}`;
      return say('shape/format', message, needed ? { ...found, needed, fix: `按要求改正：${needed}` } : found);
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
  const labels = new Map(Object.entries(shape).map(([name, field]) => [field.meta()?.title ?? name, name]));
  const label = nearest(key, [...labels.keys()]);
  const byLabel = label === undefined ? undefined : labels.get(label);
  return { key, shape, meant: /\p{Script=Han}/u.test(key) ? byLabel : nearest(key, Object.keys(shape)) };
}

/** The known key that an unknown one, at its path, was probably meant to be. */
export const nearestKey = (schema: z.ZodType, path: DataPath): string | undefined => meantKey(schema, path).meant;

/** The path a mistyped key was meant to be. */
export function meantPath(schema: z.ZodType, issue: Issue): DataPath | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const meant = nearestKey(schema, issue.path as DataPath);
  return meant === undefined ? undefined : [...(issue.path as DataPath).slice(0, -1), meant];
}

function unknownKey(schema: z.ZodType, path: DataPath, say: Say): Diagnostic {
  const { key, shape, meant } = meantKey(schema, path);
  if (/^\d+$/.test(key)) {
    const message = `“${shorten(key)}”被当作字段名：数字里的逗号把它断成了两段`;
    return say('shape/unknown-key', message, { found: shorten(key), fix: '数字里不写逗号，如 82000' }, 'key');
  }
  const message = `没有“${shorten(key)}”这个字段${meant ? `，是否为 ${meant}（${shape[meant]?.meta()?.title}）？` : ''}`;
  const fix = meant ? `改成 ${meant}，或删去` : `可用的字段：${Object.keys(shape).join('、')}`;
  return say('shape/unknown-key', message, { found: shorten(key), fix }, 'key');
}

const FORMS: Partial<Record<string, string>> = {
  array: '列表（每项以“- ”开头）',
  object: '一组字段',
  record: '一组字段',
};

const stateOf = (written: Plain) => (written === '' ? '现在是空的' : `现为${formOf(written)}`);

const formOf = (written: Plain) =>
  Array.isArray(written) ? '列表' : typeof written === 'object' ? '一组字段' : '文字';
