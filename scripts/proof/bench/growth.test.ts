/** The line through readings, and which of them count as growth. */
import { expect, test } from 'vitest';
import { grown, slope } from './growth.ts';

test.each([
  [[], 0],
  [[5], 0],
  [[1, 2, 3], 1],
  [[3, 1], -2],
  [[4, 4, 4], 0],
  [[0, 10, 0, 10], 2],
])('%j rises by %d', (values, rise) => {
  expect(slope(values)).toBe(rise);
});

test('what rises while it warms up does not count, what rises afterwards does, up to the bound', () => {
  const of = (bytes: number) => ({ bytes, nodes: 10, listeners: bytes / 100 });
  const bounds = { bytes: 100, nodes: 0, listeners: 0.5 };
  expect(grown([of(0), of(900), of(1000), of(1000)], 2, bounds)).toEqual([]);
  expect(grown([of(0), of(900), of(1000), of(1000)], 0, bounds)).toEqual(['bytes', 'listeners']);
  expect(grown([of(0), of(100), of(200)], 0, bounds)).toEqual(['listeners']);
});
