import { expect, test } from 'vitest';
import { rounds } from './measure.ts';
import { comparisonOf, figuresOf, growthOf, median, type Figure } from './summary.ts';
import { table, widthOf } from './table.ts';

const runs = (ms: Record<string, number>, mib: number) =>
  Object.fromEntries(Object.entries(ms).map(([name, value]) => [name, [{ ms: value, mib, bytes: 2000 }]]));

test('the median is the middle, whatever the order and however far the others lie', () => {
  expect(median([5, 1, 900])).toBe(5);
  expect(median([4, 1, 2, 900])).toBe(3);
});

const judgedIn = (validate: number, change: number) => ({
  validate,
  change,
  yaml: 100,
  json: 10,
  judge: 20,
  stateOn: 1,
  command: 300,
  xlsx: 20,
  csv: 1,
  jsonFile: 2,
});

test('figures stand beside what is asked, and the boundary is met', () => {
  const measured = { count: 10_000, runs: runs(judgedIn(130, 169), 400) };
  const [validate, , json, judge, lookup, change, , memory] = figuresOf(measured);
  expect(validate).toMatchObject({ value: '130 ms', compared: '1.30 × yaml', met: true });
  expect(json?.compared).toBe('校验为 13.00 × JSON');
  expect(judge?.compared).toBe('每个 2 µs');
  expect(lookup).toMatchObject({ value: '1.00 ms', met: true });
  expect(change).toMatchObject({ value: '169 ms', compared: '1.30 × 校验', met: true });
  expect(memory).toMatchObject({ value: '400 MiB', met: true });
});

test('what is over is said to be over', () => {
  const slow = { count: 10_000, runs: runs({ ...judgedIn(131, 171), stateOn: 1.1 }, 401) };
  const fast = { count: 1000, runs: runs(judgedIn(11, 15), 401) };
  const results = (figures: readonly Figure[]) =>
    figures.flatMap(({ what, met }) => (met === undefined ? [] : [[what, met]]));
  expect(results(figuresOf(slow))).toEqual([
    ['校验：读取、解析、判断', false],
    ['查询：所在联合体最多的单位，逐个变动日的状态', false],
    ['比较：改一个文件，与提交相比', false],
    ['内存峰值', false],
  ]);
  expect(results(figuresOf(fast))).toEqual([['校验：读取、解析、判断', true]]);
  expect(growthOf([fast, slow])).toMatchObject([{ what: '校验 1000 → 10000', asked: '≤ 11 倍', met: false }]);
});

test('files that were made are given with their size', () => {
  const xlsx = [1, 2, 3].map((n) => ({ ms: n * 10, mib: n * 100, bytes: n * 1000 }));
  const measured = { ...runs(judgedIn(1, 1), 1), xlsx };
  const made = figuresOf({ count: 1, runs: measured }).find(({ what }) => what.includes('xlsx'));
  expect(made).toMatchObject({ value: '20 ms', compared: '2 KB，内存 200 MiB' });
});

test('what was not measured is no figure', () => {
  const { change: _, ...others } = judgedIn(1, 1);
  expect(() => figuresOf({ count: 1, runs: runs(others, 1) })).toThrow('没有量过');
});

test('a comparison gives multiples of the first, each by its own median', () => {
  const of = (...ms: number[]) => ms.map((each) => ({ ms: each, mib: 50 }));
  const { rows } = comparisonOf('对照', [
    { who: '甲', does: '全部', runs: of(100, 90, 900) },
    { who: '乙', does: '一半', runs: of(25_000, 1, 25_000) },
  ]);
  expect(rows).toEqual([
    ['甲', '全部', '100 ms', '1.00', '50 MiB'],
    ['乙', '一半', '25.0 秒', '250.00', '50 MiB'],
  ]);
});

test('cases are run in turn, so that all see the same moments', () => {
  const order: string[] = [];
  const results = rounds(2, ['a', 'b'], (name) => order.push(name));
  expect(order.join('')).toBe('abab');
  expect(results).toEqual({ a: [1, 3], b: [2, 4] });
});

test('a table is aligned for Chinese', () => {
  expect(widthOf('校验 3 ms，≤ 4')).toBe(14);
  expect(
    table(
      ['项目', '值'],
      [
        ['判断', '12 ms'],
        ['a', '3'],
      ],
    ),
  ).toMatchInlineSnapshot(`
    "项目     值
    ────  ─────
    判断  12 ms
    a         3"
  `);
});
