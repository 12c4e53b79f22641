import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { differenceOf, shown, writtenValue } from './value-in-words.ts';

const yesNo = z.codec(z.enum(['是', '否']), z.boolean(), {
  decode: (text) => text === '是',
  encode: (value) => (value ? '是' : '否'),
});

test.each([
  [z.string(), '示例', '示例'],
  [z.number(), 21, '21'],
  [yesNo, true, '是'],
  [z.boolean(), true, '是'],
  [z.boolean(), false, '否'],
  [yesNo.optional(), false, '否'],
  [z.number(), 'not read', 'not read'],
  [z.array(z.string()), ['甲', '乙'], '甲、乙'],
])('%# %j is written %s', (field, value, text) => {
  expect(writtenValue(field, value)).toBe(text);
});

test.each([
  ['a few hundred characters whole', '甲'.repeat(300), '甲'.repeat(300)],
  ['what is longer is cut and says how long it is', '甲'.repeat(301), `${'甲'.repeat(300)}…（共 301 字）`],
  ['line ends are seen', '甲\n乙', '甲¶乙'],
  ['personal data is masked', '电话 13800138000', '电话 138****8000'],
  [
    'a number that would be cut is left out whole, and counted as it is shown',
    `${'甲'.repeat(295)}13800138000`,
    `${'甲'.repeat(295)}…（共 306 字）`,
  ],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

const [a60, b60] = ['甲'.repeat(60), `${'甲'.repeat(59)}乙`];
const LONG = '丙'.repeat(70);

test.each([
  ['written alike', '甲', '甲', { hidden: true }],
  ['short ones whole', a60, b60, { from: a60, to: b60 }],
  [
    'where one is long, what differs with six characters around it',
    `${LONG}甲${LONG}`,
    `${LONG}乙乙${LONG}`,
    { passages: [{ from: '…丙丙丙丙丙丙甲丙丙丙丙丙丙…', to: '…丙丙丙丙丙丙乙乙丙丙丙丙丙丙…' }] },
  ],
  [
    'both ends',
    `甲${LONG}乙`,
    `一${LONG}二`,
    {
      passages: [
        { from: '甲丙丙丙丙丙丙…', to: '一丙丙丙丙丙丙…' },
        { from: '…丙丙丙丙丙丙乙', to: '…丙丙丙丙丙丙二' },
      ],
    },
  ],
  ['a paragraph more', `${LONG}。`, `${LONG}。\n丁`, { passages: [{ from: '…丙丙丙丙丙。', to: '…丙丙丙丙丙。¶丁' }] }],
  ['blanks alone, short', '甲 乙\n丙', '甲  乙\n丙', { from: '甲␣乙¶丙', to: '甲␣␣乙¶丙', only: '空白' }],
  [
    'blanks alone, long',
    `${LONG}甲 乙`,
    `${LONG}甲乙`,
    { passages: [{ from: '…丙丙丙丙丙甲␣乙', to: '…丙丙丙丙丙甲乙' }], only: '空白' },
  ],
  [
    'a line end alone',
    `${LONG}。甲`,
    `${LONG}。\n甲`,
    { passages: [{ from: '…丙丙丙丙丙。甲', to: '…丙丙丙丙丙。¶甲' }], only: '空白' },
  ],
  ['two checksums whole', '0a'.repeat(32), '1b'.repeat(32), { from: '0a'.repeat(32), to: '1b'.repeat(32) }],
  ['a checksum and a text', '0a'.repeat(32), LONG, { passages: [{ from: '0a'.repeat(32), to: LONG }] }],
  ['one short, one long', '甲', LONG, { passages: [{ from: '甲', to: LONG }] }],
  ['masked alike', `${LONG}13800138000`, `${LONG}13811118000`, { hidden: true, only: '遮住的内容' }],
  [
    'masked alike and something else',
    `13800138000${LONG}甲`,
    `13811118000${LONG}乙`,
    {
      passages: [
        { from: '138****8000丙丙丙丙丙丙…', to: '138****8000丙丙丙丙丙丙…' },
        { from: '…丙丙丙丙丙丙甲', to: '…丙丙丙丙丙丙乙' },
      ],
    },
  ],
])('%s', (_, from, to, expected) => {
  expect(differenceOf(from, to)).toEqual(expected);
});

test('a number stands whole at the edge of a passage', () => {
  const [from, to] = ['甲', '乙'].map((sign) => `${LONG}13800138000，${LONG.slice(0, 4)}${sign}${LONG}`) as [
    string,
    string,
  ];
  const [passage] = differenceOf(from, to).passages ?? [];
  expect(passage).toEqual({
    from: '…138****8000，丙丙丙丙甲丙丙丙丙丙丙…',
    to: '…138****8000，丙丙丙丙乙丙丙丙丙丙丙…',
  });
});

test('a text wholly rewritten is one passage, cut and counted', () => {
  const { passages, passagesLeftOut } = differenceOf('甲'.repeat(2000), '乙'.repeat(1000));
  expect(passages).toEqual([{ from: `${'甲'.repeat(1000)}…（共 2000 字）`, to: '乙'.repeat(1000), cut: true }]);
  expect(passagesLeftOut).toBeUndefined();
});

const lines = (count: number, sign: string, text: string) =>
  Array.from({ length: count }, (_, i) => `${i}${LONG}。${sign}${text}。`).join('');

test.each([
  [20, 20, undefined],
  [23, 20, { places: 3, characters: 6 }],
])('of %i places %i are shown, of others how many and how long', (count, expected, left) => {
  const { passages, passagesLeftOut } = differenceOf(lines(count, '甲', ''), lines(count, '乙', ''));
  expect([passages?.length, passagesLeftOut]).toEqual([expected, left]);
});

test('places that are long are fewer', () => {
  const { passages, passagesLeftOut } = differenceOf(lines(9, '', '甲'.repeat(400)), lines(9, '', '乙'.repeat(400)));
  expect([passages?.length, passagesLeftOut]).toEqual([4, { places: 5, characters: 4000 }]);
});

test.each([
  ['characters', ['甲乙丙'.repeat(10_000), '丁戊'.repeat(16_000)]],
  ['sentences', ['甲。乙；'.repeat(8_000), '丙。'.repeat(16_000)]],
  ['line ends', ['\n'.repeat(32_000), '\n甲'.repeat(16_000)]],
  ['numbers', ['13800138000 '.repeat(2_600), '13800138001 '.repeat(2_600)]],
])('a hostile text of %s is compared in bounded time and told in bounded length', (_, [from = '', to = '']) => {
  // Without the bounds this takes minutes, far beyond what a test may take.
  expect(JSON.stringify(differenceOf(from, to)).length).toBeLessThan(6000);
});

const NUMBERS = ['13800138000', '138 0013 8000', '11010519491231002X', '6222021234567890128', 'zhang@qq.com'];
const part = fc.oneof(fc.constantFrom(...NUMBERS), fc.constantFrom('甲', '，', '\n', '乙丙丁戊己庚辛', '2026', '。'));
const written = fc.array(part, { maxLength: 40 }).map((parts) => parts.join('，'));

test('no number is ever shown, whole or by half, wherever a passage begins or ends', () => {
  holdsFor(500, [written, written], (from, to) => {
    const told = [differenceOf(from, to), shown(from), shown(`${'甲'.repeat(280)}${to}`)].map((each) =>
      JSON.stringify(each),
    );
    for (const text of told) expect(text).not.toMatch(/00138|0013 8|949123|0212345|zhan/);
  });
});

test('a checksum is shown as a whole, alone and beside another: part of one is of no use', () => {
  const [a, b] = ['a'.repeat(64), `${'a'.repeat(63)}b`];
  expect(shown(a)).toBe(a);
  expect(differenceOf(a, b)).toEqual({ from: a, to: b });
});
