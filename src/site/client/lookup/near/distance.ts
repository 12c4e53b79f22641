/** How far texts are from one another, in characters: left out, added, another one, or two side by side exchanged. */

/** Between two whole texts. */
export const distance = (a: readonly string[], b: readonly string[]): number => lastRow(a, b, false).at(-1) ?? 0;

/** Between a text and the part of another that is nearest to it. */
export const distanceWithin = (part: readonly string[], whole: readonly string[]): number =>
  Math.min(...lastRow(part, whole, true));

/** Distances of `a` from each beginning of `b`, or, when it may begin anywhere, from what ends there. */
function lastRow(a: readonly string[], b: readonly string[], anywhere: boolean): number[] {
  let before: number[] = [];
  let last = [0, ...b.map((_, j) => (anywhere ? 0 : j + 1))];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last;
}
