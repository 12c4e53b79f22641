import { expect, test } from 'vitest';
import { findRefusedCharacters, isOrdinary } from './characters.ts';

const everyday = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isOrdinary);

test('no everyday character is refused', () => {
  // A sign beyond the everyday makes the search look at the whole text.
  expect(findRefusedCharacters(`℃${everyday.join('')}`)).toEqual([]);
  expect(everyday.length).toBeGreaterThan(20_000);
});

test('letters, digits, ordinary ideographs and Chinese punctuation are everyday ones, and nothing next to them', () => {
  expect(isOrdinary('\n azAZ09!~、。《》〔〕〠一龥°·×–—‘’“”…‰≤≥！（），：；？')).toBe(true);
  expect([...'\t\r\x1f\x7f\u3000\u3021\u4dff\u9fa6\u00b1'].filter(isOrdinary)).toEqual([]);
});

test('none is another form of a letter, a digit or a sign in numbers and addresses', () => {
  const others = everyday.filter((character) => character > '~');
  expect(
    others.filter(
      (character) => /[\x00-\x7f]/.test(character.normalize('NFKC')) && !/[！（），：；？…]/.test(character),
    ),
  ).toEqual([]);
  expect(others.filter((character) => /^[0-9A-Za-z@.+\-_]$/.test(character.normalize('NFKC')))).toEqual([]);
});
