import { expect, test } from 'vitest';
import { barCounts } from './bar-counts.ts';
import { CATALOGUE, madeUp, member, shuffles } from '#src/testing/made-up.ts';

const records = [
  madeUp({ id: 'a', district: '徐圩新区', members: [member('1', '高校'), member('2'), member('3')] }),
  madeUp({ id: 'b', district: '徐圩新区', members: [member('1', '高校'), member('4')] }),
  madeUp({ id: 'c', industry: '安防', district: '海州区', lead: { kind: '重点研发机构' } }),
];

test('boards and industries are all shown, with their pages; kinds only where there are any', () => {
  const { bars } = barCounts(records, 'district', CATALOGUE);
  expect(bars).toEqual([
    { label: '东海县', count: 0, width: 0, share: 0, href: '/districts/board-0/' },
    { label: '海州区', count: 1, width: 50, share: 33, href: '/districts/board-1/' },
    { label: '徐圩新区', count: 2, width: 100, share: 67, href: '/districts/board-2/' },
  ]);
  expect(barCounts(records, 'industry', CATALOGUE).bars.map(({ count }) => count)).toEqual([2, 0, 1]);
  expect(barCounts(records, 'leadKind', CATALOGUE).bars.map(({ label }) => label)).toEqual([
    '行业龙头企业',
    '重点研发机构',
  ]);
});

test('a member of two alliances counts once', () => {
  const { bars, total, unit } = barCounts(records, 'memberKind', CATALOGUE);
  expect(bars.map(({ label, count }) => [label, count])).toEqual([
    ['企业', 3],
    ['高校', 1],
  ]);
  expect([total, unit]).toEqual([4, '家']);
});

test('says which is highest', () => {
  const takeaway = (by: Parameters<typeof barCounts>[1], of = records) => barCounts(of, by, CATALOGUE).takeaway;
  expect(takeaway('district')).toBe('徐圩新区最多，2 个，占 67%；1 个板块尚无。');
  expect(takeaway('memberKind')).toBe('企业最多，3 家，占 75%。');
  expect(takeaway('leadKind', records.slice(1))).toBe('行业龙头企业和重点研发机构最多，各 1 个。');
  expect(takeaway('leadKind', records.slice(0, 2))).toBe('2 个联合体均为行业龙头企业。');
  expect(takeaway('district', records.slice(2))).toBe('1 个联合体在海州区。');
  expect(takeaway('district', [])).toBe('尚无联合体。');
  expect(takeaway('memberKind', [])).toBe('尚无单位。');
});

test('the order of the records does not matter', () => {
  for (const by of ['district', 'industry', 'leadKind', 'memberKind'] as const) {
    const first = barCounts(records, by, CATALOGUE);
    for (const other of shuffles(records)) expect(barCounts(other, by, CATALOGUE)).toEqual(first);
  }
});
