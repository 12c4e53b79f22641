import { expect, test } from 'vitest';
import { industryDistrictMatrix } from './industry-district-matrix.ts';
import { CATALOGUE, madeUp, shuffles } from '#src/testing/made-up.ts';

const records = [
  madeUp({ id: 'a', industry: '化工', district: '徐圩新区' }),
  madeUp({ id: 'b', industry: '化工', district: '徐圩新区' }),
  madeUp({ id: 'c', industry: '化工', district: '海州区' }),
  madeUp({ id: 'd', industry: '硅材料', district: '东海县' }),
];
const takeaway = (...chosen: typeof records) => industryDistrictMatrix(chosen, CATALOGUE).takeaway;

test('counts every cell, row and column', () => {
  const { rows, districts, total } = industryDistrictMatrix(records, CATALOGUE);
  expect(rows.map(({ cells }) => cells.map(({ count }) => count))).toEqual([
    [0, 1, 2],
    [1, 0, 0],
    [0, 0, 0],
  ]);
  expect(rows.map((row) => row.total)).toEqual([3, 1, 0]);
  expect(districts.map((district) => district.total)).toEqual([1, 1, 2]);
  expect(total).toBe(4);
});

test('cells lead to the filtered list and darken with their count', () => {
  const many = Array.from({ length: 20 }, (_, i) => madeUp({ id: `m${i}`, industry: '安防', district: '海州区' }));
  const { rows } = industryDistrictMatrix([...records, ...many], CATALOGUE);
  expect(rows[0]?.cells[2]?.href).toBe('/?industry=%E5%8C%96%E5%B7%A5&district=board-2');
  expect(rows.map(({ cells }) => cells.map(({ level }) => level))).toEqual([
    [0, 1, 1],
    [1, 0, 0],
    [0, 5, 0],
  ]);
});

test('says where most are', () => {
  const [a, b, c, d] = records as [(typeof records)[0], (typeof records)[0], (typeof records)[0], (typeof records)[0]];
  expect(takeaway()).toBe('尚无联合体。');
  expect(takeaway(d)).toBe('1 个联合体属硅材料，在东海县；2 个产业尚无联合体。');
  expect(takeaway(a, b, c, d)).toBe('化工最多，3 个，其中徐圩新区 2 个；1 个产业尚无联合体。');
  expect(takeaway(a, c)).toBe('2 个联合体均属化工，分布在 2 个板块；2 个产业尚无联合体。');
  expect(takeaway(a, d)).toBe('化工和硅材料最多，各 1 个；1 个产业尚无联合体。');
});

test('the order of the records does not matter', () => {
  const first = industryDistrictMatrix(records, CATALOGUE);
  for (const other of shuffles(records)) expect(industryDistrictMatrix(other, CATALOGUE)).toEqual(first);
});
