/** What a notice may set: a parameter that cannot be right is found when the notice is read, not when a record is judged. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ruleOf } from '#src/testing/checked.ts';

const LEAD_KINDS = {
  enterpriseKinds: ['行业龙头企业'],
  enterprisePairs: ['91'],
  instituteKinds: [],
  institutePairs: ['12'],
};

const problem = (rule: string, written: object) => {
  const read = z.safeDecode(ruleOf(rule).params, written);
  return read.success ? undefined : read.error.issues[0]?.message;
};

test.each(['01-01', '09-19', '10-10', '12-31', '07-29', '02-30'])('recommended by %s', (by) => {
  expect(problem('recommended-in-time', { by })).toBeUndefined();
});

test.each([
  '00-10',
  '13-01',
  '7-01',
  '07-1',
  '07-00',
  '07-32',
  '07-40',
  '2024-07-01',
  '07-01 ',
  '0a-01',
  '07-0a',
  '07-1a',
  '07-3a',
  '1a-01',
])('nobody recommends by “%s”', (by) => {
  expect(problem('recommended-in-time', { by })).toBe('月-日，写作 07-01');
});

test('the first characters of a code are two', () => {
  expect(problem('lead-kind', LEAD_KINDS)).toBeUndefined();
  for (const pair of ['9', '911', '']) {
    expect(problem('lead-kind', { ...LEAD_KINDS, enterprisePairs: [pair] }), pair).toBeDefined();
    expect(problem('lead-kind', { ...LEAD_KINDS, institutePairs: [pair] }), pair).toBeDefined();
  }
});
