/** Which item of a changed list was which before: so that what is only moved or stays is not written anew. */
import type { Plain } from '#src/registry/gate/structure.ts';
import { isMap } from '#src/registry/plain.ts';
import { isSame } from './plain-value.ts';

/** What tells an item apart from the others, the surest first. */
const KEYS = ['creditCode', 'title', 'name', 'event', 'rule'] as const;

/** For each item after, its index before; undefined for a new one. Each item before is used once. */
export function matchItems(before: readonly Plain[], after: readonly Plain[]): (number | undefined)[] {
  const matched: (number | undefined)[] = after.map(() => undefined);
  const used = new Set<number>();
  const pair = (i: number, j: number) => {
    matched[i] = j;
    used.add(j);
  };
  const pairBy = (isLike: (a: Plain, b: Plain) => boolean) => {
    for (const [i, item] of after.entries()) {
      if (matched[i] !== undefined) continue;
      const like = (from: number) => before.findIndex((each, j) => j >= from && !used.has(j) && isLike(each, item));
      // Rather the one that comes next than one that would have to be moved.
      const [next, any] = [like((matched[i - 1] ?? -1) + 1), like(0)];
      if (any >= 0) pair(i, next >= 0 ? next : any);
    }
  };
  pairBy(isSame);
  for (const key of KEYS) pairBy((a, b) => sharesKey(a, b, key));
  // What is left stands between the same neighbours: there, place decides.
  for (const i of after.keys()) {
    if (matched[i] !== undefined) continue;
    const place = i === 0 ? 0 : (matched[i - 1] ?? before.length) + 1;
    if (place < before.length && !used.has(place) && isLikeKind(before[place], after[i])) pair(i, place);
  }
  // As many as before, and nothing else to go by: each in its old place.
  for (const i of after.keys())
    if (before.length === after.length && matched[i] === undefined && !used.has(i) && isLikeKind(before[i], after[i]))
      pair(i, i);
  return matched;
}

function sharesKey(a: Plain, b: Plain, key: string): boolean {
  if (!isMap(a) || !isMap(b)) return false;
  return Object.hasOwn(a, key) && Object.hasOwn(b, key) && typeof a[key] === 'string' && a[key] === b[key];
}

const kindOf = (value: Plain | undefined) => (Array.isArray(value) ? 'list' : typeof value);
const isLikeKind = (a: Plain | undefined, b: Plain | undefined) => kindOf(a) === kindOf(b);
