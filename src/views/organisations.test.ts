import { expect, test } from 'vitest';
import { madeUp, member } from '#src/testing/made-up.ts';
import { FIRST_LEAD, LEFT_CODE, longLife } from '#src/testing/long-life.ts';
import { isFictional, organisationsOf, organisationsSentence, participationSentence } from './organisations.ts';

const one = madeUp({ id: 'one', members: [member('M')] });
const other = madeUp({ id: 'other', members: [member('M')] });

test.each([
  ['尚无公开的联合体，也就没有单位', []],
  ['2 家单位，都只参加一个联合体', [one]],
  ['3 家单位，其中 1 家参加了不止一个联合体', [one, other]],
])('%s', (sentence, records) => {
  expect(organisationsSentence(organisationsOf(records))).toBe(sentence);
});

test('one that left keeps its page and is not counted; a partner from abroad has none', () => {
  const all = organisationsOf(longLife().published.records);
  expect(all.map(({ name }) => name).toSorted()).toEqual([
    '示例先进纤维研究院',
    '示例复材有限公司',
    '示例新碳股份有限公司',
    '示例海洋大学',
    '示例碳纤维股份有限公司',
  ]);
  const of = (code: string) => all.find(({ creditCode }) => creditCode === code) ?? expect.unreachable();
  expect(participationSentence(of(LEFT_CODE))).toBe('曾参加 1 个联合体');
  expect(of(FIRST_LEAD)).toMatchObject({
    formerNames: ['示例碳纤维有限公司'],
    leads: [],
    former: [{ part: '牵头', until: '2025-06-01' }],
  });
  expect(organisationsSentence(all)).toBe('3 家单位，都只参加一个联合体');
  const stayed = organisationsOf([one]).find(({ creditCode }) => creditCode === 'M') ?? expect.unreachable();
  expect(participationSentence(stayed)).toBe('参加 1 个联合体');
});

test('an organisation is fictional as long as all that is known of it is', () => {
  const fictional = (...records: (typeof one)[]) =>
    Object.fromEntries(organisationsOf(records).map((each) => [each.creditCode, isFictional(each)]));
  expect(fictional(one, { ...other, sample: false })).toEqual({ M: false, 'LEAD-one': true, 'LEAD-other': false });
  expect(fictional(one, other)).toEqual({ M: true, 'LEAD-one': true, 'LEAD-other': true });
});
