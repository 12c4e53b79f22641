/** Counts shown as headings. */
import type { Standing } from '#src/publication/public-registry.ts';

/** Whatever stands somewhere: a record, a row of the list. */
type Standings = readonly { standing: Standing }[];

/** How many records stand where; standings without a record are left out. */
export function countStandings(records: Standings): { standing: Standing; count: number }[] {
  const order: readonly Standing[] = ['在册', '公示', '已退出', '未列入'];
  return order
    .map((standing) => ({ standing, count: records.filter((record) => record.standing === standing).length }))
    .filter(({ count }) => count > 0);
}

/** `在册 18 个，公示 2 个`. */
export const countSentence = (records: Standings): string =>
  countStandings(records)
    .map(({ standing, count }) => `${standing} ${count} 个`)
    .join('，');
