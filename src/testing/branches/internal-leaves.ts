/** For tests: a record in which every field that is not public holds a word of its own, twice. */
import { Alliance } from '#schemas/alliance.ts';
import { eachField, itemOf, shapeOf } from '#schemas/shape.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';

/** Records without internal values, with one set of them and with another; and all those values. */
export function internalLeaves(): {
  empty: AllianceDraft;
  first: AllianceDraft;
  second: AllianceDraft;
  values: string[];
} {
  const values: string[] = [];
  const make = (mark: string): AllianceDraft => {
    const record: Record<string, unknown> = {};
    for (const { path, field } of eachField(Alliance)) {
      const isLeaf = Object.keys(shapeOf(field)).length === 0 && !itemOf(field);
      if (!isLeaf || !isInternal(path)) continue;
      const value = `${mark}${path.join('')}`;
      values.push(value);
      put(record, path, value);
    }
    return record as AllianceDraft;
  };
  return { empty: { members: [{}] }, first: make('甲'), second: make('乙'), values };
}

/** Whether a path, or anything it stands in, is not public. */
function isInternal(path: readonly string[]): boolean {
  const fields = new Map(Array.from(eachField(Alliance), (each) => [each.path.join('.'), each.field]));
  return path.some((_, i) => {
    const field = fields.get(path.slice(0, i + 1).join('.'));
    return field !== undefined && field.meta()?.visibility !== 'public';
  });
}

function put(record: Record<string, unknown>, path: readonly string[], value: string): void {
  let at: Record<string, unknown> = record;
  for (const [i, step] of path.entries()) {
    const key = step === '[]' ? '0' : step;
    at[key] ??= i === path.length - 1 ? value : path[i + 1] === '[]' ? [] : {};
    at = at[key] as Record<string, unknown>;
  }
}
