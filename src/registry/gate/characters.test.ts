import { describe, expect, test } from 'vitest';
import { CHARACTERS } from '#src/testing/examples/characters.ts';
import { findingsOf, rows, said } from '#src/testing/examples/register.ts';
import { findRefusedCharacters, isOrdinary } from './characters.ts';

test.each(rows(CHARACTERS))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
const meant = (character: string) => findRefusedCharacters(character)[0]?.replacement;

describe('radicals', () => {
  test('every Kangxi radical is refused, and the ideograph meant is named', () => {
    const kangxi = range(0x2f00, 0x2fd5);
    expect(kangxi.map(meant)).toEqual(kangxi.map((character) => character.normalize('NFKC')));
  });

  test.each([
    '⻅见',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻢马',
    '⻥鱼',
    '⻩黄',
    '⻬齐',
    '⻰龙',
    '⺠民',
    '⺗㣺',
  ])('%s', (pair) => {
    const [radical = '', ideograph] = pair;
    expect(meant(radical)).toBe(ideograph);
  });

  test('every assigned radical of the supplement is refused; what is named instead may stand', () => {
    const supplement = range(0x2e80, 0x2ef3).filter((character) => /\p{Assigned}/u.test(character));
    expect(supplement.filter((character) => findRefusedCharacters(character).length !== 1)).toEqual([]);
    const named = supplement.flatMap((character) => meant(character) ?? []);
    expect(named.length).toBeGreaterThan(90);
    expect(findRefusedCharacters(named.join(''))).toEqual([]);
    expect(named.every((character) => /^\p{Unified_Ideograph}$/u.test(character))).toBe(true);
  });

  test('compatibility ideographs give way to the unified ones', () => {
    const compatible = [...range(0xf900, 0xfaff), ...range(0x2f800, 0x2fa1d)].filter(
      (character) => character.normalize('NFKC') !== character,
    );
    expect(compatible.map(meant)).toEqual(compatible.map((character) => character.normalize('NFKC')));
  });
});

test('every character is refused or may stand, whatever stands around it', () => {
  const refused = range(0, 0x2fff).filter((character) => findRefusedCharacters(`甲${character}乙`).length > 0);
  const kinds = Object.groupBy(refused, (character) => findRefusedCharacters(character)[0]?.check ?? '');
  expect(kinds['text/control']).toHaveLength(32 - 1 + 33 + 2);
  expect(refused).toEqual(expect.arrayContaining([...'\u00ad\u061c\u180e\u200b\u200f\u202a\u2060\u2069']));
  expect([...'\n 甲〇々㐀𠮷“”（）〔〕—…·％℃±≥①Ⅱⅲ㎡αΩé'].filter((c) => findRefusedCharacters(c).length > 0)).toEqual([]);
});

test('a quick look calls nothing ordinary that a close one refuses', () => {
  const all = [...range(0, 0x3ff), ...range(0x2000, 0x33ff), ...range(0xd7a0, 0xffff), ...range(0x2f800, 0x2fa1f)];
  const overlooked = all.filter((character) => isOrdinary(character) && findRefusedCharacters(character).length > 0);
  expect(overlooked).toEqual([]);
});

describe('what is written in its place', () => {
  test.each([
    ['\t', 'text/control', '  '],
    ['\r', 'text/control', '\n'],
    ['\u2028', 'text/control', '\n'],
    ['\u2029', 'text/control', '\n'],
    ['\0', 'text/control', ''],
    ['\u202e', 'text/bidi', ''],
    ['\u200b', 'text/invisible', ''],
    ['\ufe0f', 'text/invisible', ''],
    ['\u2e80', 'text/radical', undefined],
    ['\u2fdf', 'text/radical', undefined],
    ['\u2fe0', 'text/unassigned', undefined],
    ['\uf900', 'text/radical', '\u8c48'],
    ['\ufaff', 'text/radical', undefined],
    ['\u{2f800}', 'text/radical', '\u4e3d'],
    ['\u{2fa1f}', 'text/radical', undefined],
    ['\ufffd', 'text/unassigned', undefined],
    ['\ue000', 'text/unassigned', undefined],
  ])('%j', (character, check, replacement) => {
    const [found] = findRefusedCharacters(character);
    expect([found?.check, found?.replacement]).toEqual([check, replacement]);
  });
});

test('what no character has is refused by the one table, whatever Unicode the runtime knows', () => {
  const known = process.versions.unicode === '17.0';
  const differs = range(0x80, 0xffff).filter(
    (character) => /\p{Cn}/u.test(character) && findRefusedCharacters(character).length === 0,
  );
  // An older runtime takes characters for unassigned that have come since; the table does not.
  expect(known ? differs : []).toEqual([]);
  for (const [character, isRefused] of [
    ['\u{323b0}', false],
    ['\u{33479}', false],
    ['\u{3347a}', true],
    ['\u{2a6df}', false],
    ['\u{1f9ff}', false],
    ['\u{1fbfb}', true],
    ['\u{e0050}', true],
  ] as [string, boolean][])
    expect([character, findRefusedCharacters(character).length > 0]).toEqual([character, isRefused]);
});
