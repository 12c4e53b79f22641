import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { day } from '#src/testing/fuzz/values.ts';
import { chineseDate, chineseDays, chineseMonth, lastDayAfter, monthSpan } from './dates.ts';

test.each([
  ['2021-10-12', 3, '2024-10-12'],
  ['2020-02-29', 3, '2023-02-28'],
  ['2020-02-29', 4, '2024-02-29'],
  ['1996-02-29', 4, '2000-02-29'],
  ['1896-02-29', 4, '1900-02-28'],
  ['2020-02-28', 3, '2023-02-28'],
  ['2020-03-29', 3, '2023-03-29'],
])('%s and %i years: %s', (from, years, to) => expect(lastDayAfter(from, years)).toBe(to));

test('the last day of a term is a day of the calendar, in its year, and comes no earlier for a later day', () => {
  holdsFor(500, [day, day, fc.integer({ min: 0, max: 10 })], (a, b, years) => {
    const [first = '', second = ''] = [a, b].toSorted();
    const at = lastDayAfter(first, years);
    expect(new Date(`${at}T00:00:00Z`).toISOString().slice(0, 10)).toBe(at);
    expect(Number(at.slice(0, 4))).toBe(Number(first.slice(0, 4)) + years);
    expect(at <= lastDayAfter(second, years)).toBe(true);
    expect(lastDayAfter(first, 0)).toBe(first);
  });
});

test('dates in words', () => {
  expect([chineseDate('2024-07-01'), chineseMonth('2024-07'), chineseDate('2024-12-31')]).toEqual([
    '2024年7月1日',
    '2024年7月',
    '2024年12月31日',
  ]);
  expect([monthSpan('2024-07', '2026-12'), monthSpan('2024-07', undefined), monthSpan(undefined, '2026-12')]).toEqual([
    '2024年7月—2026年12月',
    '2024年7月起',
    '至2026年12月',
  ]);
  expect(monthSpan(undefined, undefined)).toBe('');
});

test('two days of one year name it once', () => {
  expect(chineseDays('2024-12-02', '2024-12-08')).toBe('2024年12月2日至12月8日');
  expect(chineseDays('2024-12-28', '2025-01-03')).toBe('2024年12月28日至2025年1月3日');
});
