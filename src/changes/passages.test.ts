import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { piecesOf, placesOf, type Piece } from './passages.ts';

const cutInto = (text: string) => piecesOf(text).map(({ shown }) => shown);

test('numbers, words and characters with their marks are one piece each; personal data is masked as a whole', () => {
  expect(cutInto('T1100级 3.5%，é𠮷')).toEqual(['T1100', '级', ' ', '3.5', '%', '，', 'é', '𠮷']);
  expect(cutInto('电话13800138000、x@qq.com。')).toEqual(['电', '话', '138****8000', '、', 'x***@qq.com', '。']);
});

const text = (pieces: readonly Piece[]) => pieces.map(({ raw }) => raw).join('');
const told = (from: string, to: string, apart = 0) => {
  const [a, b] = [piecesOf(from), piecesOf(to)];
  return placesOf(a, b, apart).map((place) => [text(a.slice(...place.from)), text(b.slice(...place.to))]);
};

test.each<[string, string, string, number, string[][]]>([
  ['the same', '甲乙。', '甲乙。', 0, []],
  [
    'two characters',
    '甲乙丙。丁',
    '甲一丙。二',
    0,
    [
      ['乙', '一'],
      ['丁', '二'],
    ],
  ],
  ['a number, whole', '到 2026 年', '到 2025 年', 0, [['2026', '2025']]],
  ['something new', '甲。乙。', '甲。丙。乙。', 0, [['', '丙。']]],
  ['something gone', '甲乙', '甲', 0, [['乙', '']]],
  ['places near each other', '甲乙丙丁戊。', '一乙丙二戊。', 3, [['甲乙丙丁', '一乙丙二']]],
  [
    'places that are not',
    '甲乙丙丁戊。',
    '一乙丙二戊。',
    2,
    [
      ['甲', '一'],
      ['丁', '二'],
    ],
  ],
])('%s', (_, from, to, apart, expected) => {
  expect(told(from, to, apart)).toEqual(expected);
});

test('a sentence with too much in it stands as one place, without its ends; others are told apart', () => {
  const long = (sign: string) => `甲${sign.repeat(300)}乙。`;
  expect(told(`${long('一')}丙丁。`, `${long('二')}丙戊。`)).toEqual([
    ['一'.repeat(300), '二'.repeat(300)],
    ['丁', '戊'],
  ]);
});

const many = (count: number, sign: string) =>
  `头${Array.from({ length: count }, (_, i) => `${sign}${i}。`).join('')}尾`;

test('with too many sentences that differ, as many are told one by one; of other numbers the whole is one place', () => {
  expect(told(many(300, '甲'), many(300, '乙'))).toHaveLength(300);
  expect(told(many(300, '甲'), many(301, '乙'))).toHaveLength(1);
});

const sign = fc.constantFrom('甲', '乙', '。', '\n', ' ', '12', '3.5', 'ab', '13800138000', '𠮷', 'e\u0301');
const written = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));

test('of the one text, with its places written as in the other, the other is left; nothing that differs is missed', () => {
  holdsFor(500, [written, written, fc.nat(12)], (from, to, apart) => {
    const [a, b] = [piecesOf(from), piecesOf(to)];
    const places = placesOf(a, b, apart);
    let at = 0;
    const kept = places.map((place) => {
      const before = text(a.slice(at, place.from[0]));
      at = place.from[1];
      return before + text(b.slice(...place.to));
    });
    expect(kept.join('') + text(a.slice(at))).toBe(to);
    expect(text(a)).toBe(from);
  });
});
