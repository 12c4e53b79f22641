/** Where the words that one notice's data quote stand in another notice: the same words, or the nearest ones. */
import { likenessOf, pairsOf, shareOfPairs, type Pairs } from './likeness.ts';
import type { BodyLine } from './notice-body.ts';
import { placesOf, quoted, wordsOf } from './words.ts';

/** Words of the old notice, and where they stand in it. */
export interface Quotation {
  id: string;
  citation: string;
  text: string;
}

export interface Found {
  line: BodyLine;
  /** In the words of the line. */
  from: number;
  to: number;
  /** The new notice's words, as written there. */
  text: string;
  /** 1 for the same words. */
  likeness: number;
  /** The same words stand just as well elsewhere. */
  elsewhere?: string;
}

/** What became of a quotation; `nearest` is the best of what is not near enough. */
export interface Outcome {
  found?: Found;
  nearest?: Found;
}

interface Sought extends Quotation {
  chars: string;
  pairs: Pairs;
  /** Its line in the old notice, and where in it. */
  home: BodyLine | undefined;
  from: number;
}

/** From here on, changed words are taken for the old ones; a few characters are like many others by chance. */
const NEAR = 0.5;
/** Below this, they may yet be others. */
export const CERTAIN = 0.6;
const NEAR_IF_SHORT = 0.7;
const SHORT = 10;

/** For each quotation, by its id, what it has become. No two take the same new words unless they shared the old ones. */
export function findQuotations(
  old: readonly BodyLine[],
  next: readonly BodyLine[],
  quotations: readonly Quotation[],
): Map<string, Outcome> {
  const sought = quotations.map((quotation) => seek(quotation, old));
  const outcomes = new Map<string, Outcome>();
  const taken: { by: Sought; at: Found }[] = [];
  const take = (by: Sought, at: Found) => {
    outcomes.set(by.id, { found: at });
    taken.push({ by, at });
  };
  for (const each of sought) {
    const same = sameWords(each, next);
    if (same) take(each, same);
  }
  const open = sought.filter(({ id }) => !outcomes.has(id));
  const candidates = open
    .flatMap((each) => nearWords(each, next).map((at) => ({ each, at })))
    .sort((a, b) => b.at.likeness - a.at.likeness);
  for (const { each, at } of candidates) {
    const outcome = outcomes.get(each.id);
    if (outcome?.found) continue;
    const isFree = !taken.some(({ by, at: other }) => overlaps(at, other) && !shared(each, by));
    const near = at.likeness >= (each.chars.length < SHORT ? NEAR_IF_SHORT : NEAR);
    if (near && isFree) take(each, at);
    else if (isFree && !outcome) outcomes.set(each.id, { nearest: at });
  }
  return outcomes;
}

function seek(quotation: Quotation, old: readonly BodyLine[]): Sought {
  const { chars } = wordsOf(quotation.text);
  const standing = old.filter((line) => line.words.chars.includes(chars));
  const home = standing.find(({ citation }) => citation === quotation.citation) ?? standing[0];
  return { ...quotation, chars, pairs: pairsOf(chars), home, from: home?.words.chars.indexOf(chars) ?? 0 };
}

/** The same words, in the line most like the old one. */
function sameWords(sought: Sought, next: readonly BodyLine[]): Found | undefined {
  const places = next
    .flatMap((line) =>
      placesOf(sought.chars, line.words.chars).map((from) => ({ line, from, like: likeHome(sought, line) })),
    )
    .sort((a, b) => b.like - a.like);
  const [best, second] = places;
  if (!best) return undefined;
  const found = foundAt(sought, best.line, best.from, best.from + sought.chars.length, 1);
  const isUnsure = second && second.line !== best.line && best.like - second.like < 0.1;
  return isUnsure ? { ...found, elsewhere: second.line.citation } : found;
}

const likeHome = ({ home }: Sought, line: BodyLine) => (home ? shareOfPairs(home.pairs, line.pairs) : 0);

/** The runs of parts of sentences that are most like the words, the best first. */
function nearWords(sought: Sought, next: readonly BodyLine[]): Found[] {
  const runs = next.flatMap((line) => {
    const context = 0.1 * likeHome(sought, line);
    return runsOf(line, sought.chars.length).map((run) => ({
      ...run,
      line,
      score: shareOfPairs(sought.pairs, pairsOf(line.words.chars.slice(run.from, run.to))) + context,
    }));
  });
  return runs
    .filter(({ score }) => score > 0.25)
    .sort((a, b) => b.score - a.score)
    .slice(0, 12)
    .map(({ line, from, to }) =>
      foundAt(sought, line, from, to, likenessOf(sought.chars, line.words.chars.slice(from, to))),
    );
}

/** Whole parts of sentences that follow one another, neither far shorter nor far longer than the words. */
function runsOf({ cuts }: BodyLine, length: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [i, from] of cuts.entries())
    for (const to of cuts.slice(i + 1)) {
      if (to - from > length * 2.2 + 8) break;
      if (to - from >= length * 0.4) runs.push({ from, to });
    }
  return runs;
}

const foundAt = (sought: Sought, line: BodyLine, from: number, to: number, likeness: number): Found => ({
  line,
  from,
  to,
  text: quoted(line.text, line.words, from, to, sought.text),
  likeness,
});

function overlaps(a: Found, b: Found): boolean {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return a.line === b.line && common > 0.3 * Math.min(a.to - a.from, b.to - b.from);
}

/** Whether two quotations share words in the old notice. */
const shared = (a: Sought, b: Sought) =>
  a.home !== undefined && a.home === b.home && a.from < b.from + b.chars.length && b.from < a.from + a.chars.length;
