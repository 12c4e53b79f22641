import { expect, test } from 'vitest';
import { z } from 'zod';
import { shown, shownPair, writtenValue } from './value-in-words.ts';

const yesNo = z.codec(z.enum(['是', '否']), z.boolean(), {
  decode: (text) => text === '是',
  encode: (value) => (value ? '是' : '否'),
});

test.each([
  [z.string(), '示例', '示例'],
  [z.number(), 21, '21'],
  [yesNo, true, '是'],
  [yesNo.optional(), false, '否'],
  [z.number(), 'not read', 'not read'],
  [z.array(z.string()), ['甲', '乙'], '甲、乙'],
  [z.string(), '电话 13800138000', '电话 138****8000'],
  [z.array(z.string()), ['13800138000', '乙'], '138****8000、乙'],
])('%# %j is written %s', (field, value, text) => {
  expect(writtenValue(field, value)).toBe(text);
});

test('a long text is cut', () => {
  expect(shown('甲'.repeat(500)).length).toBeLessThan(500);
});

const [a40, b40] = ['甲'.repeat(40), `${'甲'.repeat(39)}乙`];

test.each([
  ['the same', '甲', '甲', undefined],
  ['short ones whole', a40, b40, { from: shown(a40), to: shown(b40) }],
  [
    'where the first is long, what differs',
    `${a40}乙丙`,
    `${'甲'.repeat(38)}丙`,
    { from: '…甲甲甲甲甲甲乙丙', to: '…甲甲甲甲丙' },
  ],
  [
    'where the second is long, what differs',
    `${'甲'.repeat(38)}丙`,
    `${a40}乙丙`,
    { from: '…甲甲甲甲丙', to: '…甲甲甲甲甲甲乙丙' },
  ],
])('%s', (_, from, to, expected) => {
  expect(shownPair(from, to)).toEqual(expected);
});
