/** How like two texts are, from 0 to 1. */

/** Pairs of neighbouring characters, with how often each occurs. */
export type Pairs = ReadonlyMap<string, number>;

export function pairsOf(chars: string): Pairs {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < chars.length; i++) {
    const pair = chars.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: Pairs) => pairs.values().reduce((sum, count) => sum + count, 0);

/** Quick: the share of pairs that both have. */
export function shareOfPairs(a: Pairs, b: Pairs): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0);
  const all = sizeOf(a) + sizeOf(b);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Exact: the share of characters that stand in both in the same order. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  let before = new Uint16Array(b.length + 1);
  for (const x of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      row[j] = x === b.charAt(j - 1) ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, row[j - 1] ?? 0);
    before = row;
  }
  return (2 * (before[b.length] ?? 0)) / (a.length + b.length);
}
