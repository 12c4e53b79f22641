import { describe, expect, test } from 'vitest';
import { JOINED_LINES, UNJOINED } from '#src/testing/examples/joined-lines.ts';
import { edit, findingsOf, rows, said } from '#src/testing/examples/register.ts';
import { findJoinedLines } from './joined-lines.ts';
import { outline } from './tokens.ts';

describe('a break between Chinese characters is told, and stops nothing', () => {
  test.each(rows(JOINED_LINES))('$about', ({ example, expected }) => {
    const findings = findingsOf(example);
    expect(findings.map(said)).toEqual(expected);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });
});

test.each(rows(UNJOINED))('nothing is lost: $about', ({ example }) => {
  expect(findingsOf(example)).toEqual([]);
});

test.each([
  [
    '名称',
    edit('- name: 示例海', '- name: 示例\n      海'),
    '成员单位 第 1 项 › 单位名称中间有空格，请写成“示例海洋大学”',
  ],
  [
    '{ } 里的名称',
    edit('title: 示例任务 }', 'title: 示例\n      任务 }'),
    '任务 第 1 项 › 任务名称中间有空格，请写成“示例任务”',
  ],
  [
    '选项',
    edit('kind: 高校', 'kind: 高\n      校'),
    '成员单位 第 1 项 › 单位类别不在可选范围，应为企业、高校、科研院所、新型研发机构、境外机构、其他之一',
  ],
])('a %s in which no blank may stand is told once, as what it should be', (_what, text, message) => {
  expect(findingsOf(['', text]).map((each) => [each.severity, each.message])).toEqual([['error', message]]);
});

// Text by text: which breaks YAML turns into blanks where nobody means one, and which are left alone.
type Row = [text: string, expected: (string | number)[][]];
const found = (text: string) => findJoinedLines(text, outline(text)).map(({ offset, message }) => [offset, message]);
const lines = (count: number, offset = 3) => [offset, `这段文字写成 ${count} 行，换行的地方读出来是一个空格`];
const folded = (count: number, offset = 3) => [offset, `“>”把下面 ${count} 行连成一行，换行的地方读出来是一个空格`];

test.each<Row>([
  ['a: 甲\n  乙\n', [lines(2)]],
  ['a: 甲乙丙丁\n  戊己庚辛\n  壬\n', [lines(3)]],
  ['a: "甲\n  乙"\n', [lines(2)]],
  ["a: '甲\n  乙'\n", [lines(2)]],
  ['a: 甲𠮷\n  𠮷乙\n', [lines(2)]],
  ['a: abc，\n  def\n', [lines(2)]],
  ['a: abc，d\n  ef\n', []],
  ['a: abc\n  def\n', []],
  ['a: 甲\n  def\n', []],
  ['a: abc\n  乙\n', []],
  ['a: 甲\n\n  乙\n', []],
  ['a: 甲\n  def\n  乙\n  丙\n', [lines(4)]],
  ['? 甲\n  乙\n: 1\n', []],
  ['a: 甲\nb: 乙\n', []],
  ['# 甲\n# 乙\na: 1\n', []],
  ['a: 甲\n  乙\nb: 丙\n  丁\n', [lines(2), lines(2, 12)]],
  ...['一、', '（一）', '(二)', '1.', '1．', '12、', '3）', '4)', '①', '⑳'].map(
    (head) => [`a: abc\n  ${head} def\n`, [lines(2)]] satisfies Row,
  ),
  ...['1.5', '2024.', '甲.', 'i.', '1 ', '㈠'].map((head) => [`a: abc\n  ${head} def\n`, []] satisfies Row),
])('%j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each<Row>([
  ['a: >\n  甲\n  乙\n', [folded(2)]],
  ['a: >-\n  甲\n  乙\n  丙\nb: 1\n', [folded(3)]],
  ['a: >+\n  甲\n  乙\n\n', [folded(2)]],
  ['a: > # 注\n  甲\n  乙\n', [folded(2)]],
  ['a: >\n\n  甲\n  乙\n', [folded(2)]],
  ['a: >\n  abc\n  1. def\n', [folded(2)]],
  ['a: >\n  甲\n\n  乙\n', []],
  ['a: >\n  甲\n    乙\n', []],
  ['a: >\n  甲\n    乙\n  丙\n  丁\n', [folded(4)]],
  ['a: >\n  甲\n', []],
  ['a: >\n', []],
  ['a: >', []],
  ['a: >2\n  甲\n  乙\n', []],
  ['a: >-2\n  甲\n  乙\n', []],
  ['a: |\n  甲\n  乙\n', []],
  ['a: |-\n  甲\n  乙\n', []],
  ['a: >\n  abc\n  def\n', []],
  ['a: >\n  甲\n  乙\nb: |\n  丙\n  丁\nc: >\n  戊\n  己\n', [folded(2), folded(2, 29)]],
])('%j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
