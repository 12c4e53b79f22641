import { expect, test } from 'vitest';
import type { Policy } from '#schemas/policy.ts';
import { carryNumbers } from './carry-numbers.ts';
import { placesOf } from './words.ts';

const members = (atLeast: string, text: string): Policy['clauses'][number] => ({
  id: 'members',
  citation: '二',
  strength: '必须',
  text,
  rule: 'min-members',
  with: { atLeast, countLead: 'false' },
});

test.each([
  ['the one that was meant, of two', members('3', '企业 2 家，成员 3 家'), '企业 5 家，成员 4 家', ['atLeast 3 4']],
  ['not one that the words do not hold', members('6', '企业 2 家，成员 3 家'), '企业 5 家，成员 4 家', []],
  ['not where their number is another', members('3', '成员 3 家'), '企业 2 家，成员 4 家', []],
  ['not where it is the same in other words', members('3', '成员 3 家'), '成员三家', []],
  ['not for a rule that is none', { ...members('3', '成员 3 家'), rule: 'none' }, '成员 4 家', []],
])('a number is changed: %s', (_, clause, words, expected) => {
  expect(carryNumbers(clause, words).map(({ param, before, after }) => `${param} ${before} ${after}`)).toEqual(
    expected,
  );
});

test('digits are not cut in two where words are sought', () => {
  expect(placesOf('3家', '13家3家')).toEqual([3]);
  expect(placesOf('不低于3', '不低于3.5不低于30不低于3')).toEqual([11]);
});
