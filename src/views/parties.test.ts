import { expect, test } from 'vitest';
import { longLife } from '#src/testing/long-life.ts';
import { madeUp, member } from '#src/testing/made-up.ts';
import { formerPartiesOf, leadsSentence, partiesOf } from './parties.ts';

const DAY = '2026-11-23';
const [long = expect.unreachable()] = longLife().published.records;

test('lead and members of the day, with when they came', () => {
  expect(partiesOf(long).map(({ name, label, period }) => [name, label, period])).toEqual([
    ['示例新碳股份有限公司', '牵头单位', '2025年6月1日起牵头'],
    ['示例海洋大学', '高校', ''],
    ['示例先进纤维研究院', '新型研发机构', ''],
    ['示例先进材料公司', '境外机构', '2025年3月1日加入'],
  ]);
  expect(partiesOf(long).at(-1)).toMatchObject({ country: '德国', creditCode: undefined });
});

test('who led before and who left stand apart, with until when and what they were called', () => {
  expect(
    formerPartiesOf(long, DAY).map(({ name, label, period, formerNames }) => [name, label, period, ...formerNames]),
  ).toEqual([
    ['示例碳纤维股份有限公司', '曾牵头', '2025年6月1日起不再牵头', '示例碳纤维有限公司'],
    ['示例复材有限公司', '企业', '2025年3月1日退出'],
  ]);
  expect(leadsSentence(long, DAY)).toBe(
    '牵头单位先后为示例碳纤维股份有限公司（至2025年6月1日）、示例新碳股份有限公司（2025年6月1日起）。',
  );
});

test('one that left and came back is told of twice, and what is still to come not at all', () => {
  const back = { ...member('1'), joined: '2026-01-01' };
  const members = [{ ...member('1'), left: '2025-01-01' }, back, { ...member('2'), left: '2027-01-01' }];
  const record = { ...madeUp({ id: 'a' }), members: [back, member('2')] };
  const alliance = { ...record.alliance, members };
  expect(
    partiesOf(record)
      .slice(1)
      .map(({ name, period }) => [name, period]),
  ).toEqual([
    ['单位1', '2026年1月1日加入'],
    ['单位2', ''],
  ]);
  expect(formerPartiesOf({ ...record, alliance }, DAY).map(({ name, period }) => [name, period])).toEqual([
    ['单位1', '2025年1月1日退出'],
  ]);
});

test('nothing is said of earlier leads where one has led all the time', () => {
  expect(leadsSentence(madeUp({ id: 'a' }), DAY)).toBe('');
  expect(formerPartiesOf(madeUp({ id: 'a' }), DAY)).toEqual([]);
});
