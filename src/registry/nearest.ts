/** The nearest known word to a mistyped one. */

/** The candidate that needs the fewest single-character edits, when it is near enough to be what was meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.normalize('NFKC').toLowerCase();
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(typed, candidate.toLowerCase());
    if (distance <= Math.max(1, Math.floor(candidate.length / 2.5)) && (!best || distance < best.distance))
      best = { candidate, distance };
  }
  if (best) return best.candidate;
  const containing = candidates.filter(
    (candidate) => typed.length > 1 && (candidate.includes(typed) || typed.includes(candidate)),
  );
  return containing.length === 1 ? containing[0] : undefined;
}

/** Characters to insert, drop, replace or swap; words are cut at 64 characters, so hostile input stays cheap. */
export function editDistance(a: string, b: string): number {
  const [left, right] = [[...a].slice(0, 64), [...b].slice(0, 64)];
  let before: number[] = [];
  let previous = right.map((_, i) => i).concat(right.length);
  for (const [i, x] of left.entries()) {
    const current = [i + 1];
    for (const [j, y] of right.entries()) {
      const swapped = i > 0 && j > 0 && x === right[j - 1] && left[i - 1] === y ? (before[j - 1] ?? 0) + 1 : Infinity;
      const replaced = (previous[j] ?? 0) + (x === y ? 0 : 1);
      current.push(Math.min((current[j] ?? 0) + 1, (previous[j + 1] ?? 0) + 1, replaced, swapped));
    }
    [before, previous] = [previous, current];
  }
  return previous.at(-1) ?? 0;
}
