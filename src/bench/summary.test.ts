import { expect, test } from 'vitest';
import { figuresOf, growthOf, median } from './summary.ts';
import { table, widthOf } from './table.ts';

const runs = (ms: Record<string, number>, mib: number) =>
  Object.fromEntries(Object.entries(ms).map(([name, value]) => [name, [{ ms: value, mib }]]));

test('the median is the middle, whatever the order and however far the others lie', () => {
  expect(median([5, 1, 900])).toBe(5);
  expect(median([4, 1, 2, 900])).toBe(3);
});

test('figures stand beside what is asked, and the boundary is met', () => {
  const measured = {
    count: 10_000,
    runs: runs({ validate: 130, change: 169, yaml: 100, json: 10, judge: 20, command: 300 }, 400),
  };
  const [validate, , json, judge, change, , memory] = figuresOf(measured);
  expect(validate).toMatchObject({ value: '130 ms', compared: '1.30 × yaml', met: true });
  expect(json?.compared).toBe('校验为 13.00 × JSON');
  expect(judge?.compared).toBe('每个 2 µs');
  expect(change).toMatchObject({ value: '169 ms', compared: '1.30 × 校验', met: true });
  expect(memory).toMatchObject({ value: '400 MiB', met: true });
});

test('what is over is said to be over', () => {
  const slow = {
    count: 10_000,
    runs: runs({ validate: 131, change: 171, yaml: 100, json: 10, judge: 20, command: 300 }, 401),
  };
  const fast = { count: 1000, runs: runs({ validate: 11, yaml: 100, json: 10, judge: 20, command: 300 }, 401) };
  expect(figuresOf(slow).map(({ met }) => met)).toEqual([
    false,
    undefined,
    undefined,
    undefined,
    false,
    undefined,
    false,
  ]);
  expect(figuresOf(fast).at(-1)?.met).toBeUndefined();
  expect(growthOf([fast, slow])).toMatchObject([{ what: '校验 1000 → 10000', asked: '≤ 11 倍', met: false }]);
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
