/** What is wrong with a value of several lines, by the field it belongs to. */
import { expect, test } from 'vitest';
import type { Slip } from './input-method.ts';
import { slipsOfLines } from './several-lines.ts';
import { outline } from './tokens.ts';

/** The slips of the value that holds `words`, shown as the text they stand at and what is to stand there. */
function slips(text: string, words: string, known: readonly Slip[] = []) {
  const { leaves } = outline(text);
  const index = leaves.findIndex(({ source }) => source.includes(words));
  expect(index).toBeGreaterThanOrEqual(0);
  return slipsOfLines(leaves, index, known).map(({ check, offset, length, replacement, message }) => [
    check,
    text.slice(offset, offset + length),
    text.slice(0, offset),
    replacement,
    message,
  ]);
}

const WIDE_COLON = (name: string) => `“${name}”后是全角冒号“：”，应为半角冒号加空格；现在这一行连在上一行的值里`;
const NO_SPACE = (name: string) => `“${name}”的冒号后缺半角空格；现在这一行连在上一行的值里`;

test.each([
  ['plan: 甲\n  positioning：乙\n', '：', 'plan: 甲\n  positioning', WIDE_COLON('positioning')],
  ['plan: 甲\n  positioning ：  乙\n', '：  ', 'plan: 甲\n  positioning ', WIDE_COLON('positioning')],
  ['plan: 甲\n  positioning：\u3000乙\n', '：\u3000', 'plan: 甲\n  positioning', WIDE_COLON('positioning')],
  ['plan: 甲\n  positioning:乙\n', ':', 'plan: 甲\n  positioning', NO_SPACE('positioning')],
  ['plan: 甲\n  乙\n  \u3000positioning:丙\n', ':', 'plan: 甲\n  乙\n  \u3000positioning', NO_SPACE('positioning')],
  ['plan: 甲\n  positioning\u00a0:乙\n', ':', 'plan: 甲\n  positioning\u00a0', NO_SPACE('positioning')],
  ['plan :   甲\n  positioning:乙\n', ':', 'plan :   甲\n  positioning', NO_SPACE('positioning')],
  ['plan: # 注\n  甲\n  positioning:乙\n', ':', 'plan: # 注\n  甲\n  positioning', NO_SPACE('positioning')],
])('%j: a field on a further line', (text, there, before, message) => {
  expect(slips(text, 'positioning')).toEqual([['text/colon', there, before, ': ', message]]);
});

test('every field on a further line is told, but none that is known already', () => {
  const text = 'plan: 甲\n  positioning：乙\n  industry:丙\n';
  const found = slips(text, '甲').map(([, , before]) => before);
  expect(found).toEqual(['plan: 甲\n  positioning', 'plan: 甲\n  positioning：乙\n  industry']);
  const known: Slip = { check: 'text/colon', offset: text.indexOf('：'), length: 1, message: '已经说过' };
  expect(slips(text, '甲', [known]).map(([, , before, , message]) => [before, message])).toEqual([
    ['plan: 甲\n  positioning', '已经说过'],
    ['plan: 甲\n  positioning：乙\n  industry', NO_SPACE('industry')],
  ]);
});

test.each([
  ['a name that is no field’s', 'plan: 甲\n  foo：乙\n'],
  ['a name within a line', 'plan: 甲\n  见 positioning：乙\n'],
  ['an address', 'plan: 甲\n  industry://乙\n'],
  ['a name on the first line', 'plan: positioning：甲\n'],
  ['a field of its own', 'plan: 甲\npositioning: 乙\n'],
  ['in brackets', 'plan: [甲\n  positioning：乙]\n'],
  ['an item of a list', '- 甲\n  positioning：乙\n'],
  ['a key', '? 甲\n  positioning：乙\n: 1\n'],
  ['in quotation marks', 'plan: "甲\n  positioning：乙"\n'],
  ['a text alone', '甲\n  positioning：乙\n'],
])('%s is nothing swallowed', (_, text) => {
  expect(slips(text, '甲')).toEqual([]);
});

test.each([
  ['｜', '|'],
  ['＞', '>'],
])('a mark of full width, %s', (wide, mark) => {
  const message = `“${wide}”是全角的，应为半角“${mark}”，否则会成为内容，几行连成一行`;
  for (const more of ['', '-', '+', '2', '-2'])
    expect(slips(`plan: ${wide}${more}\n  甲\n  positioning：乙\n`, wide)).toEqual([
      ['text/block', wide, 'plan: ', mark, message],
    ]);
  expect(slips(`plan: ${wide}`, wide)).toEqual([['text/block', wide, 'plan: ', mark, message]]);
  for (const text of [
    `plan: ${wide}甲\n  乙\n`,
    `plan: 甲${wide}\n  乙\n`,
    `plan: 甲\n  ${wide}\n`,
    `plan: ${wide}-甲\n`,
  ])
    expect(slips(text, wide)).toEqual([]);
});

const DASH: Slip = { check: 'text/dash', offset: 8, length: 1, message: '列表记号', replacement: '- ' };
const LINES = '“plan”是文字，不是列表：几行文字先在“plan:”后写 |，再换行';

test('lines with marks of a list where text belongs want a mark before them', () => {
  expect(slips('plan:\n  －甲\n  －乙\n', '甲', [DASH])).toEqual([['text/block', '', 'plan:', ' |', LINES]]);
  expect(slips('plan :\n  －甲\n', '甲', [DASH])).toEqual([['text/block', '', 'plan :', ' |', LINES]]);
  // A comment would become text, and a star is more than one piece to the parser: a person mends it.
  expect(slips('plan: # 注\n  －甲\n', '甲', [DASH])).toEqual([['text/block', '', 'plan:', undefined, LINES]]);
  expect(slips('plan:\n  *甲\n', '*甲', [DASH])).toEqual([['text/block', '', 'plan:', undefined, LINES]]);
  expect(slips('# 注\nplan:\n  －甲*\n', '甲', [DASH])).toEqual([['text/block', '', '# 注\nplan:', ' |', LINES]]);
});

test('one line of text is no list, and a list may be one', () => {
  const text = 'industry:\n  －甲\n';
  const message = '“industry”是一行文字，不是列表：删去行首的列表记号，写成一行';
  expect(slips(text, '甲', [DASH])).toEqual([['text/block', '－', 'industry:\n  ', undefined, message]]);
  expect(slips('members:\n  －甲\n', '甲', [DASH]).map(([check]) => check)).toEqual(['text/dash']);
  expect(slips('foo:\n  －甲\n', '甲', [DASH]).map(([check]) => check)).toEqual(['text/dash']);
  expect(slips('plan: [－甲]\n', '甲', [DASH]).map(([check]) => check)).toEqual(['text/dash']);
  const other: Slip = { ...DASH, check: 'text/comma' };
  expect(slips('plan:\n  －甲\n', '甲', [other]).map(([check]) => check)).toEqual(['text/comma']);
});
