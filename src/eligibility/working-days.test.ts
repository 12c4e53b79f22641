/** Working days, by the real arrangements of 2019, 2024 and 2025: weekends, holidays, worked weekends, turns of the year. */
import { expect, test } from 'vitest';
import type { CalendarYear } from '#schemas/calendar.ts';
import { daysBetween, workingDays } from './working-days.ts';

/** Days in a row. */
const days = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10));
const year = (of: number, holidays: readonly string[], workdays: readonly string[] = []): CalendarYear => ({
  year: of,
  source: '示例',
  holidays: [...holidays],
  workdays: [...workdays],
});

const Y2024 = year(
  2024,
  [...days('2024-09-15', 3), ...days('2024-10-01', 7)],
  ['2024-09-14', '2024-09-29', '2024-10-12'],
);
const Y2025 = year(2025, ['2025-01-01']);
/** New Year of 2019 took days of 2018 with it. */
const Y2018 = year(2018, []);
const Y2019 = year(2019, days('2018-12-30', 3), ['2018-12-29']);

test.each<[what: string, first: string, last: string, calendar: readonly CalendarYear[], worked: number]>([
  ['a week from Monday to Sunday', '2024-07-22', '2024-07-28', [Y2024], 5],
  ['a Monday alone', '2024-07-22', '2024-07-22', [Y2024], 1],
  ['a Saturday alone', '2024-07-20', '2024-07-20', [Y2024], 0],
  ['a weekend at either end', '2024-07-20', '2024-07-28', [Y2024], 5],
  ['a holiday within the week', '2024-09-16', '2024-09-20', [Y2024], 3],
  ['a Saturday that is worked', '2024-09-09', '2024-09-14', [Y2024], 6],
  ['a Sunday that is worked, and the holidays behind it', '2024-09-29', '2024-10-07', [Y2024], 2],
  ['the first day is a holiday', '2024-10-07', '2024-10-12', [Y2024], 5],
  ['a turn of the year', '2024-12-30', '2025-01-03', [Y2024, Y2025], 4],
  ['the years in another order', '2024-12-30', '2025-01-03', [Y2025, Y2024], 4],
  ['days that the next year’s arrangement moved', '2018-12-28', '2019-01-02', [Y2018, Y2019], 3],
  ['a day before the last week of the year', '2024-12-23', '2024-12-24', [Y2024], 2],
  ['29 February', '2024-02-28', '2024-03-01', [Y2024], 3],
  ['the wrong way round', '2024-07-28', '2024-07-22', [Y2024], 0],
])('%s', (_what, first, last, calendar, worked) => {
  expect(workingDays(first, last, calendar)).toEqual({ days: worked });
});

test.each<[what: string, first: string, last: string, calendar: readonly CalendarYear[], unknown: readonly number[]]>([
  ['no calendar', '2024-07-22', '2024-07-28', [], [2024]],
  ['another year’s', '2026-07-22', '2026-07-28', [Y2024, Y2025], [2026]],
  ['the year after the last', '2025-12-01', '2026-01-09', [Y2024, Y2025], [2026]],
  ['a year left out between two', '2018-06-01', '2024-06-01', [Y2018, Y2019, Y2024], [2020, 2021, 2022, 2023]],
  ['the last week of a year, without the next', '2024-12-20', '2024-12-25', [Y2024], [2025]],
])('nobody can tell: %s', (_what, first, last, calendar, unknown) => {
  expect(workingDays(first, last, calendar)).toEqual({ unknown });
});

test('both ends count', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(3);
  expect(daysBetween('2024-03-01', '2024-03-01')).toBe(1);
  expect(daysBetween('2024-03-02', '2024-03-01')).toBe(0);
});
