import { yearOf } from '#schemas/notice-words.ts';
import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** Data: application and recommendation belong to the year of the batch; last year's digit is the commonest slip. */
export default defineRule({
  id: 'dates-in-batch',
  title: '申报和推荐在批次当年',
  why: '每一批次按当年的通知申报和推荐',
  fix: '核对日期的年份和批次',
  params: None,
  asks: () => '申报日期和推荐日期都在批次当年，不早于通知的成文日期（已知的），推荐不早于申报',
  *check({ batch, application, recommendation }, _params, { register }) {
    if (batch === undefined) return;
    const year = yearOf(batch);
    const issued = register.issued.get(batch);
    const days = [
      [['application', 'date'], '申报', application?.date],
      [['recommendation', 'date'], '推荐', recommendation?.date],
    ] as const;
    for (const [path, what, date] of days)
      // A recommendation after the year is out of time: recommended-in-time says so.
      if (date !== undefined && (what === '申报' ? !date.startsWith(`${year}-`) : date < `${year}-01-01`))
        yield {
          path,
          message: `${what}日期是${chineseDate(date)}，不在 ${year} 年，批次却是 ${batch}`,
          found: date,
          needed: `${year} 年`,
        };
      else if (date !== undefined && issued !== undefined && date < issued)
        yield {
          path,
          message: `${what}日期${chineseDate(date)}早于通知成文的${chineseDate(issued)}`,
          found: date,
          needed: `不早于${chineseDate(issued)}`,
        };
  },
});
