import { expect, test } from 'vitest';
import { formatQuestion, parseQuestion, readableQuestion } from './question.ts';

const AS_OF = '2026-11-23';
const parse = (search: string) => parseQuestion(new URLSearchParams(search), AS_OF);

test.each([
  ['', { q: '', on: AS_OF, late: false }],
  ['?q=石英&on=2025-01-01', { q: '石英', on: '2025-01-01', late: false }],
  ['?q=石英', { q: '石英', on: AS_OF, late: false }],
  ['?q=石英&on=2025-02-30', { q: '石英', on: AS_OF, late: false }],
  [`?q=石英&on=${AS_OF}`, { q: '石英', on: AS_OF, late: false }],
  ['?q=石英&on=2026-11-24', { q: '石英', on: AS_OF, late: true }],
  ['?q=%00 石英%E2%80%AE&on=x', { q: '石英', on: AS_OF, late: false }],
])('%s', (search, question) => expect(parse(search)).toEqual(question));

test('the address names the day and reads back as the same question', () => {
  expect(formatQuestion({ q: '', on: AS_OF })).toBe('');
  const address = formatQuestion({ q: '甲 & 乙', on: '2025-01-01' });
  expect(address).toBe('?q=%E7%94%B2+%26+%E4%B9%99&on=2025-01-01');
  expect(parse(address)).toEqual({ q: '甲 & 乙', on: '2025-01-01', late: false });
  const readable = readableQuestion({ q: '甲 & 乙', on: '2025-01-01' });
  expect(readable).toBe('?q=甲+%26+乙&on=2025-01-01');
  expect(parse(readable)).toEqual(parse(address));
});
