/** How many alliances were listed (在册) at any time: a step at each day of entry or exit. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';

/** A day on which alliances entered or left the list. */
export interface ListChange {
  date: string;
  entered: readonly PublicRecord[];
  left: readonly PublicRecord[];
  /** How many are listed from this day on. */
  listed: number;
}

/** The days of change up to `asOf`, in order. */
export function listChanges(records: readonly PublicRecord[], asOf: string): ListChange[] {
  const periods = [...records]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((record) => record.periods.map((period) => ({ record, ...period })));
  const entered = Map.groupBy(periods, ({ from }) => from);
  const left = Map.groupBy(periods, ({ until }) => until ?? '');
  const days = [...new Set([...entered.keys(), ...left.keys()])].filter((day) => day !== '' && day <= asOf).sort();
  const recordsOf = (moved: typeof periods = []) => moved.map(({ record }) => record);
  let count = 0;
  return days.map((date) => {
    const change = { date, entered: recordsOf(entered.get(date)), left: recordsOf(left.get(date)) };
    count += change.entered.length - change.left.length;
    return { ...change, listed: count };
  });
}

/** `2024年8月5日首批列入 9 个，此后列入 10 个、退出 2 个，截至2026年11月23日在册 17 个。` */
export function entriesTakeaway(changes: readonly ListChange[], asOf: string): string {
  const [first, ...later] = changes;
  if (!first) return '尚无联合体列入培育名单。';
  const sum = (of: 'entered' | 'left', over: readonly ListChange[]) =>
    over.reduce((total, change) => total + change[of].length, 0);
  const parts = [
    { word: '列入', count: sum('entered', later) },
    { word: '退出', count: sum('left', changes) },
  ].filter(({ count }) => count > 0);
  const after = parts.map(({ word, count }) => `${word} ${count} 个`).join('、');
  return [
    `${chineseDate(first.date)}首批列入 ${first.entered.length} 个`,
    after === '' ? '' : `此后${after}`,
    `截至${chineseDate(asOf)}在册 ${changes.at(-1)?.listed ?? 0} 个`,
  ]
    .filter((part) => part !== '')
    .join('，')
    .concat('。');
}
