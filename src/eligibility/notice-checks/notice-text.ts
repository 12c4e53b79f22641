/** The text of a notice as checks search it: where words stand, and under which citation. */
import type { Policy } from '#schemas/policy.ts';
import { nearestWords } from './nearest-words.ts';
import { noticeLines, type NoticeLine } from '#src/registry/notice-lines.ts';

/** A line and where its words begin in the whole text. */
export interface PlacedLine extends NoticeLine {
  offset: number;
}

export interface NoticeText {
  text: string;
  lines: readonly PlacedLine[];
  /** Every citation and heading there is, each once, in the notice's order. */
  citations: readonly string[];
}

export function noticeText(notice: string, policy: Pick<Policy, 'document' | 'title'>): NoticeText {
  const starts = [0];
  for (let at = notice.indexOf('\n'); at >= 0; at = notice.indexOf('\n', at + 1)) starts.push(at + 1);
  const lines = noticeLines(notice, policy).map((each) => ({
    ...each,
    offset: (starts[each.line - 1] ?? 0) + each.column - 1,
  }));
  const citations = lines.flatMap(({ citation, headings }) => [...headings.map((above) => above.citation), citation]);
  return { text: notice, lines, citations: [...new Set(citations)].filter((citation) => citation !== '') };
}

/** Every place where words stand, in their order. */
export function placesOf({ text }: NoticeText, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The line in which an offset of the text lies. */
export const lineAt = ({ lines }: NoticeText, offset: number): PlacedLine | undefined =>
  lines.findLast((line) => line.offset <= offset);

/** Words of the notice and the line in which they begin. */
export interface Standing {
  line: PlacedLine;
  offset: number;
  words: string;
}

/** Where a passage's words stand: all places at its citation; where there is none, wherever they do. */
export function standingOf(notice: NoticeText, { citation, text }: Cited): Standing[] {
  const standing = placesOf(notice, text).flatMap((offset) => {
    const line = lineAt(notice, offset);
    return line ? [{ line, offset, words: text }] : [];
  });
  const cited = standing.filter(({ line }) => line.citation === citation);
  return cited.length > 0 ? cited : standing;
}

/** The notice's own words for a passage: those quoted, or the nearest to a misquotation, in the passage cited or anywhere. */
export function meantBy(notice: NoticeText, passage: Cited): Standing | undefined {
  const [standing] = standingOf(notice, passage);
  if (standing) return standing;
  const cited = notice.lines.filter(({ citation }) => citation === passage.citation);
  for (const { text, offset } of [...cited, { text: notice.text, offset: 0 }]) {
    const near = nearestWords(passage.text, text);
    const line = near && lineAt(notice, offset + near.offset);
    if (line) return { line, offset: offset + near.offset, words: near.words };
  }
  return undefined;
}

interface Cited {
  citation: string;
  text: string;
}
