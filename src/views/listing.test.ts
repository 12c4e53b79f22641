import { expect, test } from 'vitest';
import { standingOn } from '#src/registry/state/standing.ts';
import { longLife } from '#src/testing/long-life.ts';
import { isDay, listedState } from './listing.ts';

const [record = expect.unreachable()] = longLife().published.records;

test.each([
  ['before it was public', '2024-07-21', '未在册'],
  ['only 公示', '2024-08-11', '未在册'],
  ['the day of entry', '2024-08-12', '在册'],
  ['the day before exit', '2026-02-28', '在册'],
  ['the day of exit', '2026-03-01', '曾在册'],
  ['during another 公示', '2026-04-15', '曾在册'],
  ['the day before the second entry', '2026-04-30', '曾在册'],
  ['the day of the second entry', '2026-05-01', '在册'],
  ['long after, still on the list', '2030-01-01', '在册'],
] as const)('%s', (_, day, state) => expect(listedState(standingOn(record, day))).toBe(state));

test('one that ended without entry never was on the list', () => expect(listedState('未列入')).toBe('未在册'));

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-1-1', false],
  ['', false],
  ['2025-01-01T00:00', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
