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

test('of a rule there is none of, or that is called like a method, no number is asked', () => {
  for (const rule of [undefined, 'nothing', 'constructor', 'toString'])
    for (const where of ['clauses', 'practice']) {
      const own = {
        id: 'x',
        citation: '一',
        ...(rule === undefined ? {} : { rule }),
        with: { days: '8' },
        text: '七天',
      };
      const policy = { clauses: [], practice: [], [where]: [own] };
      expect(numberSlips({ policy, notice: undefined } as never)).toEqual([]);
    }
});

test('what is written there is told once, beside what is needed; where nothing is, only that', () => {
  const slips = (text: string) => {
    const own = { id: 'x', citation: '一', rule: 'publicity-period', with: { days: '8' }, text };
    return numberSlips({ policy: { clauses: [own], practice: [] }, notice: undefined } as never);
  };
  expect(slips('公示7天，再公示7天，不是9天。')).toMatchObject([
    { message: '参数 days 是 8 天，条款原文写的是“7天、9天”', found: '8 天', needed: '7天、9天' },
  ]);
  expect(slips('公示。')[0]).not.toHaveProperty('needed');
  expect(slips('公示8天')).toEqual([]);
});
