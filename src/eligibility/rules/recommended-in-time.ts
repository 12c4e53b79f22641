import { z } from 'zod';
import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { isRecommended } from './recommended.ts';

/** 四、2: recommended on or before a day (MM-DD) of the batch's year. */
export default defineRule({
  id: 'recommended-in-time',
  title: '按时推荐',
  why: '推荐汇总表及相关材料在规定日期前报市科技局',
  fix: '核对推荐日期（recommendation.date）；确已逾期的，本批次不能推荐',
  params: z.strictObject({ by: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '月-日，写作 07-01') }),
  asks: ({ by }) => `推荐日期不晚于批次当年的 ${by.split('-').map(Number).join(' 月 ')} 日，当日算按时`,
  applies: (alliance, _params, context) => isRecommended(alliance, context),
  *check({ recommendation, batch }, { by }) {
    if (!recommendation) yield { path: ['recommendation'], message: '市局已经受理，推荐尚未填写' };
    if (!recommendation?.date || batch === undefined || recommendation.date <= `${batch}-${by}`) return;
    yield {
      path: ['recommendation', 'date'],
      message: `推荐日期 ${recommendation.date}，不得晚于 ${batch}-${by}`,
      found: recommendation.date,
      needed: `不晚于 ${batch}-${by}`,
    };
  },
  basis: ({ recommendation }) => (recommendation ? `${chineseDate(recommendation.date)}推荐` : ''),
});
