/** How the new notice cites what the old one cites: parts, sections and items move. */
import { isWithin } from '#src/registry/notice-lines.ts';
import type { Found } from './find-quotations.ts';
import type { BodyLine } from './notice-body.ts';
import { wordsOf } from './words.ts';

/** A quotation of the old notice that stands in the new one. */
export interface Moved {
  citation: string;
  found: Found;
}

/** The new citation of a part, section or item; undefined where nothing tells. */
export function renumbered(
  citation: string,
  old: readonly BodyLine[],
  next: readonly BodyLine[],
  moved: readonly Moved[],
): string | undefined {
  const title = titleOf(citation, old);
  const headings = next.flatMap((line) => line.headings).filter((heading) => sameTitle(heading.title, title));
  if (title !== undefined && headings[0]) return headings[0].citation;
  const depth = depthOf(citation, old);
  const votes = new Map<string, number>();
  for (const { citation: its, found } of moved) {
    if (!isWithin(its, citation)) continue;
    const there = depth === 0 ? found.line.citation : (found.line.headings[depth - 1]?.citation ?? found.line.citation);
    votes.set(there, (votes.get(there) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const titleOf = (citation: string, lines: readonly BodyLine[]) =>
  lines.flatMap(({ headings }) => headings).find((heading) => heading.citation === citation)?.title;

const sameTitle = (a: string, b: string | undefined) => b !== undefined && wordsOf(a).chars === wordsOf(b).chars;

/** 1 for a part, 2 for a section that is a heading, 0 for an item. */
function depthOf(citation: string, lines: readonly BodyLine[]): number {
  for (const { headings } of lines) {
    const depth = headings.findIndex((heading) => heading.citation === citation) + 1;
    if (depth > 0) return depth;
  }
  return 0;
}
