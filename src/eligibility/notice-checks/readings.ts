/** One reading for one clause or passage, of a day that has come. */
import { chineseDate } from '#src/dates.ts';
import type { Checked, Slip } from './slip.ts';

export function readingSlips({ policy: { readings = [] } }: Checked): Slip[] {
  return readings.flatMap(({ clause, citation }, i): Slip[] => {
    const first = readings.findIndex((other) => other.clause === clause && other.citation === citation);
    if (first === i) return [];
    const of = clause ?? citation ?? '';
    return [
      {
        at: { path: ['readings', i, clause === undefined ? 'citation' : 'clause'] },
        message: `${of} 已经有一条读法（第 ${first + 1} 项）`,
        found: of,
        fix: '两条写成一条；读法改了的，改原来的一条和它的日期',
      },
    ];
  });
}

/** Readings dated after a day. The past has no readings to come: the day is that of writing, never one looked back at. */
export const readingsAhead = ({ policy: { readings = [] } }: Checked, day: string): Slip[] =>
  readings.flatMap(({ date }, i) =>
    date <= day
      ? []
      : [
          {
            at: { path: ['readings', i, 'date'] },
            message: `读法的日期${chineseDate(date)}晚于今天（${chineseDate(day)}）`,
            found: date,
            needed: `不晚于${chineseDate(day)}`,
            fix: '写提出或确认的那一天',
          },
        ],
  );
