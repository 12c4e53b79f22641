import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** The application is on record. */
export default defineRule({
  id: 'application-filed',
  title: '已提交建设申请书',
  why: '建设申请书提交推荐单位审核，以后的各步才能开始',
  fix: '在 application 中写 { date: 提交申请书的日期 }',
  params: None,
  asks: () => '写明申报日期，即建设申请书提交推荐单位的日期',
  *check({ application }) {
    if (!application?.date)
      yield { path: ['application', ...(application ? ['date'] : [])], message: '申报日期尚未填写' };
  },
  basis: ({ application }) => `${chineseDate(application.date)}申报`,
});
