import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** 四、1: the application is on record as the first event. */
export default defineRule({
  id: 'application-filed',
  title: '已提交建设申请书',
  why: '建设申请书连同共建协议提交推荐单位审核，是一切的开始',
  fix: '在 history 的第一条写 { event: 申报, date: 提交申请书的日期 }',
  params: None,
  asks: () => '阶段的第一条是申报，即建设申请书已提交推荐单位',
  *check({ history }) {
    const first = history?.[0];
    if (first && first.event && first.event !== '申报') {
      yield {
        path: ['history', 0, 'event'],
        message: `第一条事项是${first.event}，应为申报`,
        found: first.event,
        needed: '申报',
      };
    }
  },
  basis: ({ history: [first] }) => (first ? `${chineseDate(first.date)}申报` : ''),
});
