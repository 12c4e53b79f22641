import { describe, expect, test } from 'vitest';
import { isWhole, recordOfFile, tracesOf } from './evidence.ts';

describe('traces of a value', () => {
  test.each([
    ['合作稳定可靠', ['合作稳定可靠 anywhere']],
    ['0518-85800001', ['0518-85800001 anywhere']],
    ['王建国', ['王建国 own']],
    ['王五', ['王五 own']],
    ['合', []],
    ['授权人 A', ['授权人 own']],
    [
      '甲方“六成”，\n乙方 "四成" & 其他<附件>',
      ['甲方“六成”， anywhere', '乙方 own', '四成 own', '其他 own', '附件 own'],
    ],
    ['82000', ['82000 own', '82,000 own']],
    ['1234567.5', ['1234567.5 own', '1,234,567.5 own']],
    ['523207078804147968', ['523207078804147968 anywhere']],
    ['0.12345', ['0.12345 own']],
    ['3280', []],
    ['2023', []],
    ['2024-07', []],
    ['2024-07-01', []],
    ['true', []],
    ['abcde', ['abcde own']],
    ['abcdefghijk', ['abcdefghijk own']],
    ['abcdefghijkl', ['abcdefghijkl anywhere']],
    ['12345678901', ['12345678901 own', '12,345,678,901 own']],
    ['123456789012', ['123456789012 anywhere']],
    ['1234567.55', ['1234567.55 own', '1,234,567.55 own']],
    ['1.234567', ['1.234567 own']],
    ['0.123', []],
    ['1.2345', ['1.2345 own']],
    ['ab12345', ['ab12345 own']],
    ['12345ab', ['12345ab own']],
    ['x2024', ['x2024 own']],
    ['2024xy', ['2024xy own']],
    ['2024-07-01-02', ['2024-07-01-02 anywhere']],
    ["甲一'乙二\\丙三\t丁四>戊五", ['甲一 own', '乙二 own', '丙三 own', '丁四 own', '戊五 own']],
  ])('%s', (value, traces) => {
    expect(tracesOf(value).map(({ text, reach }) => `${text} ${reach}`)).toEqual(traces);
  });
});

describe('whole words', () => {
  test.each([
    ['82000', '82000', true],
    ['"82000"', '82000', true],
    ['1,82000,2', '82000', true],
    ['截至82000。', '82000', true],
    ['共 82000.', '82000', true],
    ['182000', '82000', false],
    ['82000.5', '82000', false],
    ['3.82000', '82000', false],
    ['a82000', '82000', false],
    ['82000f', '82000', false],
    ['820001', '82000', false],
    ['姓名王建国签字', '王建国', true],
    ['x0518-85800001', '0518-85800001', false],
    ['a.82000', '82000', true],
    ['82000.a', '82000', true],
    ['3.abcde', 'abcde', true],
    ['abcde.5', 'abcde', true],
    ['x:820:x', ':820:', true],
  ])('%s', (text, word, whole) => {
    const bytes = Buffer.from(text);
    const start = bytes.indexOf(word);
    expect(isWhole(bytes, start, start + Buffer.byteLength(word))).toBe(whole);
  });
});

test.each([...'09AZaz'])('beside %s a word goes on, on either side', (letter) => {
  expect(isWhole(Buffer.from(`${letter}82000`), 1, 6)).toBe(false);
  expect(isWhole(Buffer.from(`82000${letter}`), 0, 5)).toBe(false);
  expect(isWhole(Buffer.from(`1${letter}2`), 1, 2)).toBe(false);
});

test.each([...'/:@[`{-_,'])('at %s it ends', (mark) => {
  expect(isWhole(Buffer.from(`${mark}82000${mark}`), 1, 6)).toBe(true);
  expect(isWhole(Buffer.from(`1${mark}2`), 1, 2)).toBe(true);
});

test.each([
  ['alliances/carbon-fibre/index.html', 'carbon-fibre'],
  ['api/alliances/carbon-fibre.json', 'carbon-fibre'],
  ['alliances.json', undefined],
  ['api/alliances.json', undefined],
  ['organisations/x/index.html', undefined],
  ['documents/2024/lieru-52/index.html', 'decisions/2024/lieru-52'],
  ['api/decisions/2024/lieru-52.json', 'decisions/2024/lieru-52'],
  ['documents/2024/index.html', undefined],
  ['documents/search.json', undefined],
  ['api/decisions.json', undefined],
  ['alliances/carbon-fibre.json', 'carbon-fibre'],
  ['api/alliances/carbon-fibre.json.gz', undefined],
  ['api/decisions/2024/lieru-52.json.gz', undefined],
  ['old/alliances/carbon-fibre/index.html', undefined],
  ['old-documents/2024/lieru-52/index.html', undefined],
  ['documents/202/lieru-52/index.html', undefined],
])('%s belongs to %s', (path, record) => {
  expect(recordOfFile(path)).toBe(record);
});
