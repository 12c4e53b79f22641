import { describe, expect, test } from 'vitest';
import { findingsOf, rows, said } from '#src/testing/examples/register.ts';
import { PROSE } from '#src/testing/examples/prose.ts';
import { SLIPS } from '#src/testing/examples/slips.ts';
import { findSlips } from './input-method.ts';

test.each(rows(SLIPS))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});

describe('prose and comments', () => {
  test.each(rows(PROSE))('$about', ({ example, expected }) => {
    expect(findingsOf(example).map(said)).toEqual(expected);
    expect(findSlips(String(example[1]))).toEqual([]);
  });
});

/** A text with every slip that says how overwritten. */
const mended = (text: string) =>
  findSlips(text).reduceRight(
    (rest, { offset, length, replacement = rest.slice(offset, offset + length) }) =>
      rest.slice(0, offset) + replacement + rest.slice(offset + length),
    text,
  );

/** Slips with which something else is wrong that only a person can mend. */
const MORE_IS_WRONG = [
  '两处中文字段名全角冒号',
  '先有没有冒号的一行，后有全角冒号',
  '中文字段名全角冒号',
  '下层末行中文字段名全角冒号',
  '通篇中文字段名全角冒号',
  '{ } 里中文字段名全角冒号',
  '{ } 里全角逗号加全角冒号',
  '半角加全角缩进',
  '顶格字段前的全角空格',
  '字段缩进深了，用全角冒号',
  '字段缩进深了，冒号后缺空格',
  '另起一行的值后有全角冒号的字段',
];
const mendable = SLIPS.map(([about, text]) => ({ about, text: String(text) })).filter(({ text }) =>
  findSlips(text).every(({ replacement }) => replacement !== undefined),
);

describe('what a slip says to write', () => {
  test.each(mendable)('$about', ({ about, text }) => {
    const left = findingsOf([about, mended(text)]).map(said);
    if (MORE_IS_WRONG.includes(about)) expect(left).not.toEqual([]);
    else expect(left).toEqual([]);
  });

  test.each([
    ['covers: [任务分工，组织机构、 工作职责]', 'covers: [任务分工, 组织机构, 工作职责]'],
    ['covers: [示例大学（材料、化学），乙]', 'covers: [示例大学（材料、化学）, 乙]'],
    ['covers: [甲，𠮷，乙]', 'covers: [甲, 𠮷, 乙]'],
    ['lead:\n　\u00a0name： 甲', 'lead:\n   name: 甲'],
    ['tasks:\n  －　kind：成果转化', 'tasks:\n  - kind: 成果转化'],
    ['covers: [甲、乙，丙]', 'covers: [甲, 乙, 丙]'],
    ['covers: [甲，乙、丙]', 'covers: [甲, 乙, 丙]'],
    ['covers: [甲，  乙，丙]', 'covers: [甲, 乙, 丙]'],
    ['covers: [甲，乙 丙]', 'covers: [甲, 乙 丙]'],
    ['covers: [甲，乙，   丁 戊]', 'covers: [甲, 乙, 丁 戊]'],
    ['covers: [示例大学 (材料、化学)，乙 (丙，丁)]', 'covers: [示例大学 (材料、化学), 乙 (丙，丁)]'],
    ['covers: [，甲]', 'covers: [, 甲]'],
    ['lead: { kind: 甲,　 　name: 乙 }', 'lead: { kind: 甲,     name: 乙 }'],
    ['lead: { kind: 甲, b　c: 乙 }', 'lead: { kind: 甲, b　c: 乙 }'],
    ['members:\n  *   甲', 'members:\n  - 甲'],
    ['members: *  甲', 'members: *  甲'],
    ['members: * 甲', 'members: * 甲'],
    ['a:\n    b：甲\n    c: 乙', 'a:\n    b: 甲\n    c: 乙'],
    ['plan:\n  -甲\n  -乙', 'plan: |\n  -甲\n  -乙'],
    ['plan: # 说明\n  • 甲', 'plan: # 说明\n  • 甲'],
    ['plan:\n  # 说明\n  • 甲', 'plan:\n  # 说明\n  • 甲'],
    ['members:\n  -甲\n  -乙', 'members:\n  - 甲\n  - 乙'],
    ['plan: ＞-\n  甲', 'plan: >-\n  甲'],
  ])('%s', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });
});

describe('behind what was left open, nothing is a slip: prose would be taken for items and fields', () => {
  test.each([
    ['a bracket never closed', 'members: [\n  - name: 甲\n    role: 材料配方、结构，丙\n'],
    ['a brace never closed', 'lead: {\n  name: 甲\n  note: 乙，kind：丙\n'],
    ['a bracket before one that is closed', 'a: [甲\nb: 乙、丙\ncovers: [甲，乙]\n'],
    ['a bracket that prose closes', 'members: [\n  - name: 甲\n    role: 材料、结构，丙\n    note: 见附件]\n'],
    ['a brace that prose closes', 'lead: {\n  name: 甲\n  note: 乙，kind：丙\n  x: 见附件}\n'],
    ['a quote that the next one closes', 'a: "甲\nb: [甲，乙]\nc: "丁"\nd: [甲，乙]\n'],
  ])('%s', (_, text) => {
    expect(findSlips(text)).toEqual([]);
  });

  test('what stands before it is still told', () => {
    expect(findSlips('batch：2024\nmembers: [\n  甲、乙\n').map(({ check }) => check)).toEqual(['text/colon']);
  });

  test.each([
    ['[ ] over lines', 'covers: [甲，\n  乙、\n  丙]\n'],
    ['{ } over lines', 'lead: { kind: 甲，name: 乙,\n  note: 丙 }\n'],
    ['{ } in [ ] over lines', 'a: [\n  { kind：甲, b: 乙 },\n  { kind: 甲，note: 乙 },\n]\n'],
  ])('%s, closed, is read as before', (_, text) => {
    expect(findSlips(text)).not.toEqual([]);
  });
});
