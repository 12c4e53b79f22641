/** The headings of a notice's own text, by what stands under them. */
import type { PublicNotice } from '#src/publication/public-registry.ts';
import { noticeLines, type Heading } from '#src/registry/notice-lines.ts';
import { once } from './once.ts';

const linesOf = once(({ notice, policy }: PublicNotice) => noticeLines(notice, policy));

/** Where a notice has no heading over a passage. */
const NONE: Heading = { citation: '', title: '条款' };

/** The nearest heading over a passage; without the notice there is none to tell. */
export function headingOver(notice: PublicNotice | undefined, citation: string): Heading {
  const line = notice && linesOf(notice).find((each) => each.citation === citation);
  return line?.headings.at(-1) ?? NONE;
}

/** A heading as the notice writes it: `四、工作要求`, `（二）牵头单位应具备的条件` after its part's number, `第一章 总则`. */
export function headingText({ citation, title }: Heading): string {
  if (citation === '') return title;
  if (citation.startsWith('第')) return `${citation} ${title}`;
  return citation.endsWith('）') ? `${citation}${title}` : `${citation}、${title}`;
}
