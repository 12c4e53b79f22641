import { describe, expect, test } from 'vitest';
import type { DataPath } from '#schemas/shape.ts';
import { cut, shorten, valueAt } from './plain.ts';

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

test.each([
  ['𠮷𠮷𠮷', 3, '𠮷𠮷𠮷'],
  ['𠮷𠮷𠮷𠮷', 3, '𠮷𠮷𠮷…'],
  ['甲𠮷𠮷', 2, '甲𠮷…'],
  ['甲乙𠮷', 2, '甲乙…'],
  ['甲乙𠮷', 3, '甲乙𠮷'],
  [`甲${'𠮷'.repeat(100)}`, 60, `甲${'𠮷'.repeat(59)}…`],
  ['甲', 1, '甲'],
  ['甲乙', 1, '甲…'],
])('of %s %i characters are %s', (text, most, short) => {
  expect(cut(text, most)).toBe(short);
});
