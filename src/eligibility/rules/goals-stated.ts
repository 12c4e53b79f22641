import { chineseDate, chineseMonth } from '#src/dates.ts';
import { defineRule, type AllianceDraft, type Finding } from '../define-rule.ts';
import { None } from './none.ts';

/** Positioning, plan and tasks; each task with a goal and months in order. */
export default defineRule({
  id: 'goals-stated',
  title: '定位、规划和任务明确',
  why: '建设定位、规划和任务是考察和评估的依据',
  fix: '写明建设定位、中长期发展规划，每项任务写明考核指标和起止年月',
  params: None,
  asks: () =>
    '写明建设定位、中长期发展规划和至少一项任务，“无”“略”“待定”“见附件”等不算写明；每项任务有考核指标和起止年月，结束不早于开始；任务不能在申报之前全部结束（个别已经结束的只作提醒）',
  *check({ positioning, plan, tasks, application }) {
    if (!positioning) yield { path: ['positioning'], message: '建设定位尚未填写', needed: '建设定位' };
    if (!plan) yield { path: ['plan'], message: '中长期发展规划尚未填写', needed: '中长期发展规划' };
    if (!tasks?.length) yield { path: ['tasks'], message: '任务尚未填写，至少一项', needed: '至少一项任务' };
    for (const [i, { title = `第 ${i + 1} 项`, goal, start, end }] of (tasks ?? []).entries()) {
      if (!goal) yield { path: ['tasks', i, 'goal'], message: `任务“${title}”没有考核指标` };
      if (!start) yield { path: ['tasks', i, 'start'], message: `任务“${title}”没有开始年月` };
      if (!end) yield { path: ['tasks', i, 'end'], message: `任务“${title}”没有结束年月` };
      if (start && end && end < start) {
        yield {
          path: ['tasks', i, 'end'],
          message: `任务“${title}”${chineseMonth(end)}结束，早于${chineseMonth(start)}开始`,
          found: end,
          needed: `不早于${chineseMonth(start)}`,
          fix: '核对起止年月，结束不早于开始',
        };
      }
    }
    yield* endedBefore(tasks ?? [], application?.date);
  },
  basis: ({ tasks = [] }) => `已写明建设定位和中长期发展规划，任务 ${tasks.length} 项`,
});

/**
 * Tasks that had ended when the application was handed in. One may stand among others, as work they build on, though it
 * is likely a slip of the year; when all had ended, nothing is left that the alliance is to do.
 */
function* endedBefore(tasks: NonNullable<AllianceDraft['tasks']>, applied: string | undefined): Iterable<Finding> {
  if (applied === undefined) return;
  const month = applied.slice(0, 7);
  const ended = tasks.flatMap(({ title, start, end }, i) =>
    // One that ends before it starts is reported as such.
    end !== undefined && end < month && !(start && end < start) ? [{ i, title: title ?? `第 ${i + 1} 项`, end }] : [],
  );
  const [first] = ended;
  if (first && ended.length === tasks.length) {
    const all = tasks.length === 1 ? '唯一的任务' : `${tasks.length} 项任务`;
    const message = `${all}在${chineseDate(applied)}申报之前${tasks.length === 1 ? '' : '都'}已结束，没有要做的任务`;
    yield { path: ['tasks', first.i, 'end'], message, found: first.end, needed: `不早于${chineseMonth(month)}` };
    return;
  }
  for (const { i, title, end } of ended)
    yield {
      path: ['tasks', i, 'end'],
      severity: 'warning',
      message: `任务“${title}”${chineseMonth(end)}结束，早于${chineseDate(applied)}申报`,
      found: end,
      needed: `不早于${chineseMonth(month)}`,
      fix: '核对结束年月；确为以前完成的，可以保留',
    };
}
