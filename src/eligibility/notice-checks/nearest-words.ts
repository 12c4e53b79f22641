/** The words of a text that come nearest to a quotation, and where the two part. */

/** Longer quotations are searched by their beginning: the place is found all the same. */
const MOST = 300;

/** Part of a text, from an offset. */
export interface NearWords {
  offset: number;
  words: string;
}

/**
 * What of `text` needs the fewest single characters changed to become `quoted`; undefined where more than half would have
 * to be. One row of the table at a time, each cell with where its words begin.
 */
export function nearestWords(quoted: string, text: string): NearWords | undefined {
  const wanted = quoted.slice(0, MOST);
  let costs = new Uint16Array(text.length + 1);
  let starts = Uint32Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= wanted.length; i++) {
    const [next, from] = [new Uint16Array(text.length + 1), new Uint32Array(text.length + 1)];
    next[0] = i;
    for (let j = 1; j <= text.length; j++) {
      const replaced = (costs[j - 1] ?? 0) + (wanted[i - 1] === text[j - 1] ? 0 : 1);
      const dropped = (costs[j] ?? 0) + 1;
      const added = (next[j - 1] ?? 0) + 1;
      const least = Math.min(replaced, dropped, added);
      next[j] = least;
      // Of ways that cost the same the shortest words: what the quotation has too much takes nothing of the text.
      from[j] = Math.max(
        least === replaced ? (starts[j - 1] ?? 0) : 0,
        least === dropped ? (starts[j] ?? 0) : 0,
        least === added ? (from[j - 1] ?? 0) : 0,
      );
    }
    [costs, starts] = [next, from];
  }
  const unlike = (j: number) => Math.abs(j - (starts[j] ?? 0) - wanted.length);
  let end = 0;
  for (let j = 1; j <= text.length; j++) {
    const more = (costs[j] ?? 0) - (costs[end] ?? 0);
    if (more < 0 || (more === 0 && unlike(j) < unlike(end))) end = j;
  }
  const start = starts[end] ?? 0;
  if ((costs[end] ?? 0) > wanted.length / 2 || end <= start) return undefined;
  const from = text[start] === wanted[0] ? start : beginning(text, start);
  return { offset: from, words: text.slice(from, end) };
}

/** Words that differ in their first characters: they begin where the clause does, if that is near. */
function beginning(text: string, start: number): number {
  for (let at = start; at >= Math.max(0, start - 6); at--)
    if (at === 0 || /[\s，。；：、）).]/.test(text[at - 1] ?? '')) return at;
  return start;
}

/** Where two texts part: the differing words of each with a little of what is around them. */
export function difference(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < shorter - before && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  const excerpt = (text: string): string => {
    const [from, to] = [Math.max(0, before - AROUND), Math.min(text.length, text.length - behind + AROUND)];
    const until = Math.min(to, from + MOST_SHOWN);
    return `${from > 0 ? '…' : ''}${text.slice(from, until)}${until < text.length ? '…' : ''}`;
  };
  return [excerpt(a), excerpt(b)];
}

const AROUND = 8;
const MOST_SHOWN = 40;
