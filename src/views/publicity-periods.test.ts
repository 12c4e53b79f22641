import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { decision } from '#src/testing/life-events/register.ts';
import { longLife } from '#src/testing/long-life.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { openOn, publicityPeriods } from './publicity-periods.ts';

const usual = loadPublication(USUAL, { asOf: USUAL_DAY });
const correction = (id: string, more: string, date = '2024-07-26') => ({
  [decision(id)]: `kind: 更正\ndate: ${date}\ncorrects: 2024/gongshi\n${more}\nreason: 误写\n`,
});
const first = (changes = {}) =>
  publicityPeriods(longLife(changes).published).find(({ decision: id }) => id === '2024/gongshi');

test('every public 公示 is a period with all its alliances; two of one day are two', () => {
  const periods = publicityPeriods(usual);
  expect(periods).toHaveLength(usual.decisions.filter(({ counts }) => counts.kind === '公示').length);
  expect(
    periods.filter(({ first: day }) => day === '2024-12-02').map(({ last, records }) => [last, records.length]),
  ).toEqual([
    ['2024-12-08', 5],
    ['2024-12-09', 1],
  ]);
});

test('a period is open from its first to its last day', () => {
  const periods = publicityPeriods(usual);
  const days = ['2024-07-21', '2024-07-22', '2024-07-28', '2024-07-29'];
  expect(days.map((day) => openOn(periods, day).length)).toEqual([0, 1, 1, 0]);
});

test('drafts of a preview have none', () => {
  const records = usual.records.map((record) => ({ ...record, draft: true }));
  expect(publicityPeriods({ ...usual, records })).toEqual([]);
});

test('one that is corrected stays the same period: its days move, and it counts how often it changed', () => {
  const none = { [decision('2024/gongshi-2')]: null };
  expect(first(none)).toMatchObject({ last: '2024-07-28', published: '2024-07-22', revised: [] });
  const longer = correction('2024/gengzheng-1', 'instead: { until: 2024-07-30 }');
  expect(first({ ...none, ...longer })).toMatchObject({ last: '2024-07-30', revised: ['2024-07-26'] });
  const again = correction('2024/gengzheng-2', 'instead: { date: 2024-07-23 }', '2024-07-27');
  expect(first({ ...none, ...longer, ...again })).toMatchObject({
    first: '2024-07-23',
    last: '2024-07-30',
    published: '2024-07-22',
    revised: ['2024-07-26', '2024-07-27'],
  });
});

test('one that another goes on with names it, from the day of that one', () => {
  expect(first()).toMatchObject({ followedBy: { id: '2024/gongshi-2' }, revised: ['2024-07-30'] });
});

test('one taken back is still told, and open on no day', () => {
  const withdrawal = {
    [decision('2026/chehui')]: 'kind: 更正\ndate: 2026-04-12\ncorrects: 2026/gongshi\nwithdraws: true\nreason: 误发\n',
    [decision('2026/lieru-2')]: null,
  };
  const periods = publicityPeriods(longLife(withdrawal).published);
  expect(periods.at(-1)).toMatchObject({ decision: '2026/gongshi', withdrawn: true, revised: ['2026-04-12'] });
  expect(openOn(periods, '2026-04-15')).toEqual([]);
});
