import { describe, expect, test } from 'vitest';
import type { DataPath } from '#schemas/shape.ts';
import { shorten, valueAt } from './plain.ts';

describe('the value at a path', () => {
  const value = { a: ['1', { b: '2' }], c: '345' };

  test.each<[DataPath, unknown]>([
    [[], value],
    [['a', 0], '1'],
    [['a', 1, 'b'], '2'],
    [['a', 2], undefined],
    [['c', 0], undefined],
    [['x', 'y'], undefined],
    [['toString'], undefined],
    [['__proto__'], undefined],
  ])('%j', (path, expected) => {
    expect(valueAt(value, path)).toEqual(expected);
  });
});

test.each([
  ['甲'.repeat(60), '甲'.repeat(60)],
  ['甲'.repeat(61), `${'甲'.repeat(60)}…`],
  ['甲\n乙', '甲 乙'],
])('%s is cut to %s', (text, short) => {
  expect(shorten(text)).toBe(short);
});
