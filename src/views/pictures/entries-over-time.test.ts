import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { entriesTakeaway, listChanges } from './entries-over-time.ts';
import { entriesSteps } from './entries-steps.ts';
import { longLife } from '#src/testing/long-life.ts';
import { madeUp, numbersIn, shuffles } from '#src/testing/made-up.ts';
import { USUAL } from '#src/testing/registers.ts';

const sample = loadPublication(USUAL, { asOf: '2026-11-23' }).records;
const entered = (id: string, date: string, exit?: string) =>
  madeUp({
    id,
    decisions: [
      { kind: '列入培育名单', date, document: '连科〔2024〕52号' },
      ...(exit ? [{ kind: '退出' as const, date: exit, cause: '撤销' as const }] : []),
    ],
    asOf: '2027-12-31',
  });
const records = [
  entered('a', '2024-08-05'),
  entered('b', '2024-08-05', '2025-10-20'),
  entered('c', '2024-12-16'),
  entered('d', '2027-01-01'),
  madeUp({ id: 'e', decisions: [{ kind: '公示', date: '2026-01-01' }] }),
];

test('days of entry and exit, cumulated, none after the day', () => {
  const changes = listChanges(records, '2026-11-23');
  expect(changes.map(({ date, entered: come, left, listed }) => [date, come.length, left.length, listed])).toEqual([
    ['2024-08-05', 2, 0, 2],
    ['2024-12-16', 1, 0, 3],
    ['2025-10-20', 0, 1, 2],
  ]);
  for (const other of shuffles(records)) expect(listChanges(other, '2026-11-23')).toEqual(changes);
});

test('one that is listed twice enters twice', () => {
  const changes = listChanges(longLife().published.records, '2026-11-23');
  expect(changes.map(({ date, entered: come, left, listed }) => [date, come.length, left.length, listed])).toEqual([
    ['2024-08-12', 1, 0, 1],
    ['2026-03-01', 0, 1, 0],
    ['2026-05-01', 1, 0, 1],
  ]);
});

test('the last step is the count of listed records', () => {
  const listed = sample.filter(({ standing }) => standing === '在册').length;
  expect(listChanges(sample, '2026-11-23').at(-1)?.listed).toBe(listed);
});

test('says how it came to be', () => {
  const takeaway = (of: typeof records) => entriesTakeaway(listChanges(of, '2026-11-23'), '2026-11-23');
  expect(takeaway(records)).toBe('2024年8月5日首批列入 2 个，此后列入 1 个、退出 1 个，截至2026年11月23日在册 2 个。');
  expect(takeaway(records.slice(0, 1))).toBe('2024年8月5日首批列入 1 个，截至2026年11月23日在册 1 个。');
  expect(takeaway([])).toBe('尚无联合体列入培育名单。');
});

test.each(['wide', 'narrow'] as const)('%s: finite, the same each time, larger changes labelled first', (size) => {
  const draw = (of: typeof sample, asOf = '2026-11-23') => entriesSteps(listChanges(of, asOf), asOf, size);
  const view = draw(sample);
  expect(numbersIn(view).every(Number.isFinite)).toBe(true);
  for (const other of shuffles(sample)) expect(draw(other)).toEqual(view);
  expect(draw(records)?.labels.map(({ text }) => text)).toEqual(['列入 2', '列入 1', '退出 1']);
  expect(draw(records)?.path).toMatch(/^M0,[\dL.,]+$/);
  expect(numbersIn(draw(records.slice(0, 1), '2024-08-05')).every(Number.isFinite)).toBe(true);
  expect(draw([])).toBeUndefined();
});
