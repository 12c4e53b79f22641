/** Written values compared and cleaned: an empty text, list or map stands for nothing. */
import type { Plain } from '#src/registry/gate/structure.ts';
import { isMap } from '#src/registry/plain.ts';

/** A value without what stands for nothing, at every depth; undefined when nothing is left. */
export function withoutEmpties(value: Plain | undefined): Plain | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpties).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const pairs = Object.entries(value).flatMap(([key, each]): [string, Plain][] => {
    const left = withoutEmpties(each);
    return left === undefined ? [] : [[key, left]];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** Whether two values are the same; the order of keys does not count. */
export function isSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
