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
  fix: '写明公示截止日（until）；时间不足的，延长公示',
  params: z.strictObject({ days: Count }),
  asks: ({ days }) => `公示写明起止日期，不少于 ${days} 个自然日，首尾两日都计入`,
  applies: ({ history }) => (history ?? []).some(({ event }) => event === '公示'),
  *check({ history }, { days }) {
    for (const [i, { event, date, until }] of (history ?? []).entries()) {
      if (event !== '公示') continue;
      if (!until)
        yield {
          path: ['history', i, 'until'],
          message: '公示没有写明截止日（until）',
          needed: 'until: 公示的最后一天',
        };
      if (!until || !date) continue;
      const length = daysBetween(date, until);
      if (length < days) {
        yield {
          path: ['history', i, 'until'],
          message: `公示 ${date} 至 ${until} 共 ${Math.max(length, 0)} 天，不少于 ${days} 天`,
          found: until,
          needed: `不少于 ${days} 天，首尾两日都计入`,
        };
      }
    }
  },
  basis: ({ history }) => {
    const publicity = history.find(({ event }) => event === '公示');
    return publicity?.until ? `${chineseDate(publicity.date)}至${chineseDate(publicity.until)}公示` : '';
  },
});
