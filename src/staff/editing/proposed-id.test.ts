import { expect, test } from 'vitest';
import { meantId, proposedId } from './proposed-id.ts';

const applicant = { district: 'haizhou', batch: '2024', creditCode: '91320706522377040Q' };
const none = () => false;

test('two applicants of one board and batch get different ids, one applicant always the same', () => {
  const other = { ...applicant, creditCode: '91320722MA1Q7N8P9D' };
  expect(proposedId(applicant, none)).toBe('haizhou-2024-77040q');
  expect(proposedId(other, none)).toBe('haizhou-2024-7n8p9d');
  expect(proposedId({ ...applicant, creditCode: ' ９１３２０７０６５２２３７７０４０q' }, none)).toBe(
    'haizhou-2024-77040q',
  );
  expect(proposedId({ ...applicant, batch: '2024-2' }, none)).toBe('haizhou-2024-2-77040q');
});

test('one that is taken all the same is not proposed', () => {
  const taken = new Set(['haizhou-2024-77040q', 'haizhou-2024-77040q-2']);
  expect(proposedId(applicant, (id) => taken.has(id))).toBe('haizhou-2024-77040q-3');
});

test.each([
  ['no board', { district: '' }],
  ['no batch', { batch: undefined }],
  ['a batch that is none', { batch: '今年' }],
  ['no code', { creditCode: undefined }],
  ['half a code', { creditCode: '9132070652' }],
  ['a code with a sign in it', { creditCode: '91320706522377040/' }],
])('%s: nothing is proposed', (_, missing) => expect(proposedId({ ...applicant, ...missing }, none)).toBeUndefined());

test.each([
  ['X Quartz', 'x-quartz'],
  ['Gaochun_Shiying', 'gaochun-shiying'],
  [' ｇａｏｃｈｕｎ．shiying ', 'gaochun-shiying'],
  ['--a--b--', 'a-b'],
  ['高纯石英 gaochun', 'gaochun'],
  ['x'.repeat(39) + ' y', 'x'.repeat(39)],
  ['高纯石英', undefined],
  ['高纯 x', undefined],
  ['NUL', undefined],
  ['gaochun-shiying', undefined],
])('%s is meant as %s', (typed, id) => expect(meantId(typed)).toBe(id));
