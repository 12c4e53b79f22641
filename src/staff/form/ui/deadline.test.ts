import { expect, test } from 'vitest';
import { register } from '#src/testing/form/sample-register.ts';
import { deadlineSaid } from './deadline.ts';

test.each([
  ['2024-07-02', '2024 年度已于 2024年7月1日截止'],
  ['2024-07-01', '2024 年度推荐截止 2024年7月1日，就是今天'],
  ['2024-06-21', '2024 年度推荐截止 2024年7月1日，还有 10 天'],
])('on %s', (today, said) => expect(deadlineSaid('2024', register, today)).toBe(said));

test('a batch without a notice has no deadline', () =>
  expect(deadlineSaid('2031', register, '2024-06-01')).toBeUndefined());
