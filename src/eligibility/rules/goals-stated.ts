import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** 二、（一）1: positioning, plan and tasks; each task with a goal and months in order. */
export default defineRule({
  id: 'goals-stated',
  title: '定位、规划和任务明确',
  why: '建设定位、中长期发展规划及任务是考察和评估的依据',
  fix: '写明建设定位、中长期发展规划，每项任务写明考核指标和起止年月',
  params: None,
  asks: () => '写明建设定位、中长期发展规划和至少一项任务；每项任务有考核指标和起止年月，结束不早于开始',
  *check({ positioning, plan, tasks }) {
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
          message: `任务“${title}”${end} 结束，早于 ${start} 开始`,
          found: end,
          needed: `不早于 ${start}`,
        };
      }
    }
  },
  basis: ({ tasks = [] }) => `已写明建设定位和中长期发展规划，任务 ${tasks.length} 项`,
});
