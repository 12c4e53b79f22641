/** Counts shown as headings. */
import type { Standing } from '#src/publication/public-registry.ts';
import { listedOf } from './listed.ts';
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

/** How many are on the list, and apart from them who is not: `在册 18 个；不在册的：公示 2 个`, or that there is nothing yet. */
export function registerSentence(records: Standings): string {
  if (records.length === 0) return NONE_PUBLIC;
  const listed = listedOf(records).length;
  const others = countSentence(records.filter(({ standing }) => standing !== '在册'));
  return `在册 ${listed} 个${others === '' ? '' : `；不在册的：${others}`}`;
}

export const NONE_PUBLIC = '尚无公开的联合体';
