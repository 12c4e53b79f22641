/** How the bureau reads its notice, as pages tell it. */
import type { PublicNotice } from '#src/publication/public-registry.ts';
import { readingsOver, type Reading } from '#src/registry/readings.ts';
import { policyPage } from './link.ts';
import { headingOver } from './notice-headings.ts';

/** Its anchor on the notice's page: of the clause or passage it is about, which has one reading. `二、（一）2` is `2-1-2`. */
export const readingAnchor = ({ clause, citation = '' }: Reading): string =>
  `reading-${clause ?? [...citation].map(plain).join('').replaceAll(/-+/g, '-').replace(/^-|-$/g, '')}`;

/** A character of a citation as an anchor may hold it; articles (第三条) are told from parts (三). */
const plain = (character: string): string => {
  const number = '〇一二三四五六七八九十'.indexOf(character);
  if (number >= 0) return String(number);
  return character === '第' ? 'n' : /[0-9a-z]/i.test(character) ? character : '-';
};

/** Whether a reading decides that something 必须 is so: then its words alone do not say that there are no exceptions. */
export const decidesWhatMust = ({ policy }: PublicNotice): boolean =>
  policy.clauses.some((clause) => clause.strength === '必须' && readingsOver(policy, clause).length > 0);

/** Its place on the page of its notice. */
export const readingPlace = (notice: string, reading: Reading): string =>
  `${policyPage(notice)}#${readingAnchor(reading)}`;

/** Where in the notice the words stand that it is about: those of the clause, or the heading of the passage. */
export function readingOf(
  notice: PublicNotice,
  { clause, citation = '' }: Reading,
): { citation: string; text: string } {
  const found = notice.policy.clauses.find(({ id }) => id === clause);
  if (found) return { citation: found.citation, text: found.text.replace(/[，、；。]$/, '') };
  const heading = headingOver(notice, citation);
  return { citation, text: heading.citation === citation ? heading.title : '' };
}
