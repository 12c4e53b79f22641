import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { dayOf } from './record-page.ts';

test('by the day a page is told for, everything in it is as long past or as far ahead as on the real one', () => {
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2024, 1, 20 + n)).toISOString().slice(0, 10));
  holdsFor(500, [fc.array(fc.oneof(day, fc.constant('甲')), { maxLength: 6 }), day], (named, asOf) => {
    const told = dayOf({ steps: named.map((date) => ({ date })) }, asOf);
    for (const date of named.filter((each) => each !== '甲'))
      expect([date < told, date <= told, date === told]).toEqual([date < asOf, date <= asOf, date === asOf]);
    expect(told <= asOf).toBe(true);
  });
});

test('it is another day only when something in the page has come or gone by', () => {
  const value = { from: '2026-05-01', until: '2026-05-08' };
  const days = ['2026-05-01', '2026-05-02', '2026-05-07', '2026-05-08', '2026-05-09', '2027-01-01'];
  expect(days.map((day) => dayOf(value, day))).toEqual([
    '2026-05-01',
    '2026-05-02',
    '2026-05-02',
    '2026-05-08',
    '2026-05-09',
    '2026-05-09',
  ]);
  expect(dayOf({}, '2026-05-01')).toBe('2026-05-01');
});
