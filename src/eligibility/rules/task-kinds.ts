import { z } from 'zod';
import { TaskKind } from '#schemas/alliance.ts';
import { defineRule } from '../define-rule.ts';

/** 一: the tasks include key technology; the other kinds of the four are expected, not required. */
export default defineRule({
  id: 'task-kinds',
  title: '任务覆盖主要任务',
  why: '通知第一部分列出四类主要任务，联合攻关是其首位',
  fix: '增加相应类别的任务',
  params: z.strictObject({ required: z.array(TaskKind), expected: z.array(TaskKind) }),
  asks: ({ required, expected }) =>
    `任务中至少有一项${required.join('、')}；${expected.join('、')}不要求齐全，缺少的只作提示`,
  *check({ tasks }, { required, expected }) {
    const kinds = new Set((tasks ?? []).map(({ kind }) => kind));
    const unread = (tasks ?? []).some(({ kind }) => kind === undefined);
    const missing = (wanted: readonly TaskKind[]) => wanted.filter((kind) => !kinds.has(kind));
    const lacking = missing(required);
    if (lacking.length > 0) {
      const message = `任务中没有${lacking.join('、')}，必须至少有一项`;
      yield {
        path: ['tasks'],
        message,
        part: 'key',
        needed: lacking.join('、'),
        // No tasks at all, or one whose kind cannot be read: that is what is reported.
        ...(tasks?.length ? (unread ? { echo: 'shape' } : {}) : { echo: 'goals-stated' }),
      };
    }
    const wished = missing(expected).filter((kind) => !lacking.includes(kind));
    if (wished.length > 0 && tasks?.length && !unread) {
      yield {
        path: ['tasks'],
        part: 'key',
        severity: 'notice',
        message: `任务中没有${wished.join('、')}（四类主要任务不要求齐全）`,
      };
    }
  },
  basis: ({ tasks = [] }, { expected }) =>
    expected
      .map((kind) => ({ kind, count: tasks.filter((task) => task.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => `${kind} ${count} 项`)
      .join('，'),
});
