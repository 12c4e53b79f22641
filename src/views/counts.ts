/** Counts shown as headings. */
import type { Standing } from '#src/publication/public-registry.ts';
import { once } from './once.ts';

/** Whatever stands somewhere: a record, a row of the list. */
type Standings = readonly { standing: Standing }[];

const ORDER: readonly Standing[] = ['在册', '公示', '已退出', '未列入', '申报'];

/** How many records stand where; standings without a record are left out. The footer of every page asks for the same list. */
export const countStandings = once((records: Standings): readonly { standing: Standing; count: number }[] => {
  const counts = new Map<Standing, number>();
  for (const { standing } of records) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return ORDER.map((standing) => ({ standing, count: counts.get(standing) ?? 0 })).filter(({ count }) => count > 0);
});

/** `在册 18 个，公示 2 个`. */
export const countSentence = (records: Standings): string =>
  countStandings(records)
    .map(({ standing, count }) => `${standing} ${count} 个`)
    .join('，');

/** What is public, in all: `共 20 个联合体（在册 18 个，公示 2 个）`, or that there is nothing yet. */
export const registerSentence = (records: Standings): string =>
  records.length === 0 ? NONE_PUBLIC : `共 ${records.length} 个联合体（${countSentence(records)}）`;

export const NONE_PUBLIC = '尚无公开的联合体';
