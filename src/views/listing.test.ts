import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { isListedOn } from '#src/registry/stages.ts';
import { isDay, listedOn, listingOf } from './listing.ts';

const entry = { event: '列入培育名单', date: '2024-08-05', document: '连科〔2024〕52号' } as const;
const exit = { event: '退出', date: '2025-10-20', document: '连科〔2025〕81号' } as const;
const publicity = { event: '公示', date: '2024-07-22' } as const;

test.each([
  ['the day before entry', [publicity, entry, exit], '2024-08-04', '未在册'],
  ['the day of entry', [publicity, entry, exit], '2024-08-05', '在册'],
  ['the day before exit', [publicity, entry, exit], '2025-10-19', '在册'],
  ['the day of exit', [publicity, entry, exit], '2025-10-20', '曾在册'],
  ['long after, still on the list', [entry], '2030-01-01', '在册'],
  ['only 公示', [publicity], '2030-01-01', '未在册'],
  ['ended without entry', [publicity, { event: '终止', date: '2024-09-01' }], '2030-01-01', '未在册'],
] as const)('%s', (_, history, day, state) => expect(listedOn(listingOf(history), day)).toBe(state));

test('a listing keeps the documents of both ends', () => {
  expect(listingOf([publicity, entry, exit])).toEqual({
    entered: { date: '2024-08-05', document: '连科〔2024〕52号' },
    exited: { date: '2025-10-20', document: '连科〔2025〕81号' },
  });
  expect(listingOf([publicity])).toEqual({});
});

test('says the same as the register on every day', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  holdsFor(100, [day, day, day, fc.constantFrom(0, 1, 2)], (a, b, on, events) => {
    const [first = '', last = ''] = [a, b].toSorted();
    const history = [{ event: '列入培育名单', date: first } as const, { event: '退出', date: last } as const].slice(
      0,
      events,
    );
    expect(listedOn(listingOf(history), on) === '在册').toBe(isListedOn({ history }, on));
  });
});

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-1-1', false],
  ['', false],
  ['2025-01-01T00:00', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));
