import { z } from 'zod';
import { wordOf } from '#schemas/words.ts';
import { defineRule } from '../define-rule.ts';

/** The tasks include the kinds that are required; the notice's other kinds are expected, and only hinted at. */
export default defineRule({
  id: 'task-kinds',
  title: '任务覆盖主要任务',
  why: '通知列出了创新联合体的主要任务',
  fix: '增加相应类别的任务',
  params: z.strictObject({ required: z.array(wordOf('taskKinds')) }),
  asks: ({ required }, { taskKinds }) => {
    const others = taskKinds.filter((kind) => !required.includes(kind));
    return `任务中${required.length > 1 ? `${required.join('、')}各至少有一项` : `至少有一项${required.join('、')}`}${others.length > 0 ? `；${others.join('、')}不要求齐全，缺少的只作提示` : ''}`;
  },
  *check({ tasks }, { required }, { vocabulary: { taskKinds } }) {
    const kinds = (tasks ?? []).map(({ kind }) => kind);
    const unread = kinds.includes(undefined);
    const missing = (wanted: readonly string[]) => wanted.filter((kind) => !kinds.includes(kind));
    const lacking = missing(required);
    if (lacking.length > 0) {
      const message = `任务中没有${lacking.join('、')}`;
      yield {
        path: ['tasks'],
        message,
        asked: lacking.length > 1 ? '各至少有一项' : '至少有一项',
        part: 'key',
        needed: lacking.join('、'),
        // No tasks at all, or one whose kind cannot be read: that is what is reported.
        ...(tasks?.length ? (unread ? { echo: 'shape' } : {}) : { echo: 'goals-stated' }),
      };
    }
    const wished = missing(taskKinds).filter((kind) => !lacking.includes(kind));
    if (wished.length > 0 && tasks?.length && !unread) {
      yield {
        path: ['tasks'],
        part: 'key',
        severity: 'notice',
        message: `任务中没有${wished.join('、')}（主要任务不要求齐全）`,
      };
    }
  },
  basis: ({ tasks = [] }, _params, { vocabulary: { taskKinds } }) =>
    taskKinds
      .map((kind) => ({ kind, count: tasks.filter((task) => task.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${kind} ${count} 项`)
      .join('，'),
});
