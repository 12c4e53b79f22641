import { z } from 'zod';
import { Count } from '#schemas/fields.ts';
import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';

const DAY = 86_400_000;
const daysBetween = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / DAY + 1;

/** Local practice: how long a publicity lasts, both ends counted. */
export default defineRule({
  id: 'publicity-period',
  title: '公示期',
  why: '公示是让公众提出意见的时间',
  fix: '时间不足的，再公示一次，或另加一份更正延长',
  params: z.strictObject({ days: Count }),
  asks: ({ days }) => `公示写明起止日期，不少于 ${days} 个自然日，首尾两日都计入`,
  applies: (_alliance, _params, { acts }) => acts.some(({ kind }) => kind === '公示'),
  *check(_alliance, { days }, { acts }) {
    for (const { kind, decision, date, content } of acts) {
      if (kind !== '公示' || !content.until) continue;
      const length = daysBetween(date, content.until);
      // One that ends before it begins is reported as such.
      if (length < 1 || length >= days) continue;
      yield {
        decision,
        path: ['until'],
        message: `公示 ${date} 至 ${content.until} 共 ${length} 天，不少于 ${days} 天`,
        found: content.until,
        needed: `不少于 ${days} 天，首尾两日都计入`,
      };
    }
  },
  basis: (_alliance, _params, acts) =>
    acts
      .flatMap(({ kind, date, content: { until } }) =>
        kind === '公示' && until ? [`${chineseDate(date)}至${chineseDate(until)}公示`] : [],
      )
      .join('，'),
});
