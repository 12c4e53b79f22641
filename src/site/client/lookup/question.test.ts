import { expect, test } from 'vitest';
import { formatQuestion, parseQuestion, readableQuestion } from './question.ts';

const AS_OF = '2026-11-23';
const parse = (search: string, today = AS_OF) => parseQuestion(new URLSearchParams(search), { asOf: AS_OF, today });

test.each([
  ['', { q: '', on: AS_OF }],
  ['?q=石英&on=2025-01-01', { q: '石英', on: '2025-01-01' }],
  ['?q=石英', { q: '石英', on: AS_OF }],
  ['?q=石英&on=', { q: '石英', on: AS_OF }],
  ['?q=石英&on=2025年1月1日', { q: '石英', on: '2025-01-01' }],
  ['?q=石英&on=20250101', { q: '石英', on: '2025-01-01' }],
  [`?q=石英&on=${AS_OF}`, { q: '石英', on: AS_OF }],
  ['?q=%00 石英%E2%80%AE&on=2025/1/1', { q: '石英', on: '2025-01-01' }],
])('%s', (search, question) => expect(parse(search)).toEqual(question));

test.each([
  ['2025-02-30', '2025-02-30', '没有看懂日期', '2025年2月只有 1 日至 28 日。'],
  ['x', 'x', '没有看懂日期', '请写年月日'],
  ['2026-11-24', '2026-11-24', '还不能查2026年11月24日', '这一天还没有到。可以查2026年11月23日和以前的日期。'],
  ['2026年12月1日', '2026-12-01', '还不能查2026年12月1日', '数据截至2026年11月23日。这一天还没有到。'],
])('%s is refused and stays what was asked', (written, on, heading, sentence) => {
  const { refused, ...question } = parse(`?q=石英&on=${written}`);
  expect(question).toEqual({ q: '石英', on });
  expect(refused?.heading).toBe(heading);
  expect(refused?.sentence).toContain(sentence);
});

test('on an older build a day that has come is refused for another reason, and one up to the data is not', () => {
  expect(parse('?q=a&on=2026-12-01', '2027-02-01').refused?.sentence).toContain('还没有更新过');
  expect(parse('?q=a&on=2027-02-02', '2027-02-01').refused?.sentence).toContain('这一天还没有到');
  expect(parse(`?q=a&on=${AS_OF}`, '2027-02-01').refused).toBeUndefined();
});

test('the address names the day and reads back as the same question', () => {
  expect(formatQuestion({ q: '', on: AS_OF })).toBe('');
  const address = formatQuestion({ q: '甲 & 乙', on: '2025-01-01' });
  expect(address).toBe('?q=%E7%94%B2+%26+%E4%B9%99&on=2025-01-01');
  expect(parse(address)).toEqual({ q: '甲 & 乙', on: '2025-01-01' });
  const readable = readableQuestion({ q: '甲 & 乙', on: '2025-01-01' });
  expect(readable).toBe('?q=甲+%26+乙&on=2025-01-01');
  expect(parse(readable)).toEqual(parse(address));
});
