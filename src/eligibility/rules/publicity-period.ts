import { z } from 'zod';
import { chineseDate, chineseDays } from '#src/dates.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import { defineRule, type Finding, type RuleContext } from '../define-rule.ts';
import { Days, WorkingDays } from '../quantities.ts';
import { daysBetween, workingDays } from '../working-days.ts';

const Params = z
  .strictObject({ days: Days.optional(), workingDays: WorkingDays.optional() })
  .refine(({ days, workingDays }) => (days === undefined) !== (workingDays === undefined), {
    path: ['days'],
    message: 'days（自然日）和 workingDays（工作日）写其中一个',
  });
type Params = z.output<typeof Params>;

/** How long a publicity lasts, both ends counted: in days, or in those of them that are worked. */
export default defineRule({
  id: 'publicity-period',
  title: '公示期',
  why: '公示是让公众提出意见的时间',
  fix: '时间不足的，再公示一次，或另加一份更正延长',
  params: Params,
  asks: ({ days, workingDays }) =>
    workingDays === undefined
      ? `公示写明起止日期，不少于 ${days} 个自然日，首尾两日都计入`
      : `公示写明起止日期，不少于 ${workingDays} 个工作日，首尾两日是工作日的都计入；节假日和调休按每年的放假安排，放假安排还没有登记的年份不作结论`,
  applies: (_alliance, _params, { acts }) => acts.some(({ kind }) => kind === '公示'),
  *check(_alliance, params, { acts, register }) {
    for (const { decision, date, content } of lastOfEach(acts)) {
      if (!content.until) continue;
      const span = { first: date, last: content.until };
      // One that ends before it begins is reported as such.
      if (daysBetween(span.first, span.last) < 1) continue;
      const found = params.workingDays === undefined ? tooShort(span, params) : tooFewWorked(span, params, register);
      if (found) yield { ...found, decision, path: ['until'], found: content.until };
    }
  },
  basis: (_alliance, _params, { acts }) =>
    acts
      .flatMap(({ kind, date, content: { until } }) =>
        kind === '公示' && until ? [`${chineseDate(date)}至${chineseDate(until)}公示`] : [],
      )
      .join('，'),
});

/** Of the publicities before each listing or end the last one: it makes good what an earlier one was short of. */
function lastOfEach(acts: readonly Act[]): Act[] {
  const last: Act[] = [];
  let isNext = true;
  for (const act of acts) {
    if (act.kind === '列入培育名单' || act.kind === '终止' || act.kind === '退出') isNext = true;
    if (act.kind !== '公示') continue;
    if (!isNext) last.pop();
    last.push(act);
    isNext = false;
  }
  return last;
}

interface Span {
  first: string;
  last: string;
}
type Said = Omit<Finding, 'path'> | undefined;

function tooShort({ first, last }: Span, { days = 0 }: Params): Said {
  const length = daysBetween(first, last);
  if (length >= days) return undefined;
  return {
    message: `公示期${chineseDays(first, last)}，共 ${length} 天`,
    asked: `不少于 ${days} 天`,
    needed: `不少于 ${days} 天，首尾两日都计入`,
  };
}

function tooFewWorked(
  { first, last }: Span,
  { workingDays: asked = 0 }: Params,
  register: RuleContext['register'],
): Said {
  const needed = `不少于 ${asked} 个工作日`;
  const length = daysBetween(first, last);
  const worked = workingDays(first, last, register.calendar);
  if ('days' in worked)
    return worked.days >= asked
      ? undefined
      : { message: `公示期${chineseDays(first, last)}，其中工作日 ${worked.days} 天`, asked: needed, needed };
  // No calendar makes more working days than days.
  if (length < asked)
    return { message: `公示期${chineseDays(first, last)}，一共只有 ${length} 天`, asked: needed, needed };
  const years = `${worked.unknown.slice(0, 3).join('、')} ${worked.unknown.length > 3 ? '等' : ''}年`;
  return {
    message: `公示期${chineseDays(first, last)}，有几个工作日还不能确定：没有登记 ${years}的放假安排`,
    undecided: true,
    needed,
    fix: `由市局把 ${years}的放假安排写进 data/calendar.yaml`,
  };
}
