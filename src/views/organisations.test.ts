import { expect, test } from 'vitest';
import { madeUp, member } from '#src/testing/made-up.ts';
import { isFictional, organisationsOf, organisationsSentence } from './organisations.ts';

const one = madeUp({ id: 'one', members: [member('M')] });
const other = madeUp({ id: 'other', members: [member('M')] });

test.each([
  ['尚无公开的联合体，也就没有单位', []],
  ['2 家单位，都只参加一个联合体', [one]],
  ['3 家单位，其中 1 家参加了不止一个联合体', [one, other]],
])('%s', (sentence, records) => {
  expect(organisationsSentence(organisationsOf(records))).toBe(sentence);
});

test('an organisation is fictional as long as all that is known of it is', () => {
  const fictional = (...records: (typeof one)[]) =>
    Object.fromEntries(organisationsOf(records).map((each) => [each.creditCode, isFictional(each)]));
  expect(fictional(one, { ...other, sample: false })).toEqual({ M: false, 'LEAD-one': true, 'LEAD-other': false });
  expect(fictional(one, other)).toEqual({ M: true, 'LEAD-one': true, 'LEAD-other': true });
});
