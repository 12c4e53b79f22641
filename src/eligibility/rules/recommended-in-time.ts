import { z } from 'zod';
import { MonthDay } from '#schemas/day-fields.ts';
import { yearOf } from '#schemas/notice-words.ts';
import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { isRecommended } from './recommended.ts';

/** Recommended on or before a day (MM-DD) of the batch's year. */
export default defineRule({
  id: 'recommended-in-time',
  title: '按时推荐',
  why: '推荐材料要在通知规定的日期前上报',
  fix: '核对推荐日期（recommendation.date）；确已逾期的，先问清怎样办理',
  params: z.strictObject({ by: MonthDay }),
  asks: ({ by }) => `推荐日期不晚于批次当年的 ${by.split('-').map(Number).join(' 月 ')} 日，当日算按时`,
  applies: (alliance, _params, context) => isRecommended(alliance, context),
  *check({ recommendation, batch }, { by }) {
    if (!recommendation) yield { path: ['recommendation'], message: '已经受理，推荐尚未填写' };
    if (!recommendation?.date || batch === undefined || recommendation.date <= `${yearOf(batch)}-${by}`) return;
    yield {
      path: ['recommendation', 'date'],
      message: `推荐日期是${chineseDate(recommendation.date)}`,
      asked: `不晚于${chineseDate(`${yearOf(batch)}-${by}`)}`,
      found: recommendation.date,
      needed: `不晚于${chineseDate(`${yearOf(batch)}-${by}`)}`,
    };
  },
  basis: ({ recommendation }) => (recommendation ? `${chineseDate(recommendation.date)}推荐` : ''),
});
