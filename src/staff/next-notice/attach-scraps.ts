/** A word that joins two clauses, 并 or 其中, is no clause of its own: it goes with the clause it leads to. */
import type { Found, Outcome } from './find-quotations.ts';
import type { BodyLine } from './notice-body.ts';
import { quoted } from './words.ts';

const LONGEST_SCRAP = 3;

/** The same outcomes, with short words between two found ones given to the second. */
export function attachScraps(outcomes: ReadonlyMap<string, Outcome>): Map<string, Outcome> {
  const covered = new Map<BodyLine, Uint8Array>();
  for (const { found } of outcomes.values()) {
    if (!found) continue;
    const { line, from, to } = found;
    const its = covered.get(line) ?? new Uint8Array(line.words.chars.length);
    covered.set(line, its.fill(1, from, to));
  }
  return new Map(
    [...outcomes].map(([id, outcome]) => {
      const { found } = outcome;
      return [id, found ? { ...outcome, found: withScrap(found, covered.get(found.line)) } : outcome];
    }),
  );
}

function withScrap(found: Found, covered: Uint8Array | undefined): Found {
  const { line, to } = found;
  const end = covered?.lastIndexOf(1, found.from - 1) ?? -1;
  const length = found.from - 1 - end;
  if (found.from === 0 || end < 0 || length === 0 || length > LONGEST_SCRAP) return found;
  const from = end + 1;
  const text = quoted(line.text, line.words, from, to, found.text);
  const size = to - from;
  // As much less like the old words as there is more of it.
  return { ...found, from, text, likeness: Math.min(found.likeness, 1 - length / (2 * size)) };
}
