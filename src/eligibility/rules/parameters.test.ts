/** What a notice may set: a parameter that cannot be right is found when the notice is read, not when a record is judged. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ruleOf } from '#src/testing/checked.ts';

const problem = (rule: string, written: object) => {
  const read = z.safeDecode(ruleOf(rule).params, written);
  return read.success ? undefined : read.error.issues[0]?.message;
};

test.each(['01-01', '09-19', '10-10', '12-31', '07-29', '02-29', '7-01', '07-1', '7月1日'])(
  'recommended by %s',
  (by) => {
    expect(problem('recommended-in-time', { by })).toBeUndefined();
  },
);

test.each([
  '00-10',
  '13-01',
  '07-00',
  '07-32',
  '02-30',
  '07-40',
  '2024-07-01',
  '07-01 8',
  '0a-01',
  '07-0a',
  '07-1a',
  '07-3a',
  '1a-01',
])('nobody recommends by “%s”', (by) => {
  expect(problem('recommended-in-time', { by })).toBe('不是某月某日');
});
