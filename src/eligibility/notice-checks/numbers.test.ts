import { expect, test } from 'vitest';
import { numberSlips } from './numbers.ts';

const fixes = (params: object, text: string, where: 'clauses' | 'practice') => {
  const own = { id: 'publicity', citation: '一', rule: 'publicity-period', with: params, text };
  const policy = { clauses: [], practice: [], readings: [], [where]: [own] };
  return numberSlips({ policy, notice: undefined } as never).map(({ message, fix }) => `${message}；${fix}`);
};

test.each(['clauses', 'practice'] as const)('days for working days, and the other way round: %s', (where) => {
  const original = where === 'clauses' ? '条款原文' : '说明';
  expect(fixes({ days: '8' }, '公示不少于8个工作日。', where)).toEqual([
    `参数 days 是 8 天，${original}“公示不少于8个工作日。”没有写出这个数；写的是“8个工作日”：with 里的 days 改成 workingDays: 8`,
  ]);
  expect(fixes({ workingDays: '8' }, '公示七天。', where)[0]).toMatch(/：with 里的 workingDays 改成 days: 7$/);
  expect(fixes({ days: '8' }, '公示不少于7天。', where)[0]).not.toContain('改成 workingDays');
  expect(fixes({ workingDays: '8' }, '公示不少于8个工作日。', where)).toEqual([]);
});
