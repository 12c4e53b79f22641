import { describe, expect, test } from 'vitest';
import { findingsOf, rows, said } from '#src/testing/examples/register.ts';
import { ALLOWED, FORBIDDEN } from '#src/testing/examples/yaml.ts';
import { parsePlain } from './structure.ts';

test.each(rows(FORBIDDEN))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});

describe('may stand', () => {
  test.each(rows(ALLOWED))('$about', ({ example, expected }) => {
    expect(findingsOf(example).map(said)).toEqual(expected);
  });
});

describe('a text that cannot be trusted leaves its problem and nothing else', () => {
  test.each([
    ['', 'yaml/root', 0],
    ['---\n', 'yaml/root', 3],
    ['# 说明\n- 甲\n', 'yaml/root', 5],
    ['# 说明\n名称：甲\n', 'text/colon', 7],
    ['%YAML 1.1\n---\n甲: 1\n', 'yaml/directive', 0],
    ['甲: [1\n', 'yaml/syntax', 3],
    ['甲: 1\n乙: &a 2\n丙: 3\n', 'yaml/reference', 8],
    ['甲: 1\n---\n乙: 2\n', 'yaml/documents', 5],
  ])('%j', (text, check, offset) => {
    const message = expect.stringMatching(/\p{Script=Han}/u);
    expect(parsePlain(text)).toEqual({ empty: [], scalars: [], problems: [{ check, offset, message }] });
  });

  test('an empty one is said to be empty', () => {
    expect(parsePlain('# 说明\n').problems).toEqual([{ check: 'yaml/root', offset: 0, message: '文件没有内容' }]);
  });
});

describe('the value', () => {
  test.each([
    [
      '甲: 01\n乙: 1e3\n丙: 0x1F\n丁: yes\n戊: ~\n己: 2024-07-01\n',
      { 甲: '01', 乙: '1e3', 丙: '0x1F', 丁: 'yes', 戊: '~', 己: '2024-07-01' },
    ],
    ['甲: [1, "2", \'3\']\n', { 甲: ['1', '2', '3'] }],
    ['甲:\n乙: ""\n丙: {}\n丁: []\n戊: [ ]\n', { 丙: {}, 丁: [], 戊: [] }],
    ['甲:\n  -\n  - 乙\n', { 甲: ['', '乙'] }],
    ['甲: |\n  一\n\n  二\n乙: >\n  一\n  二\n', { 甲: '一\n\n二\n', 乙: '一 二\n' }],
    ['甲: 一\n  二\n', { 甲: '一 二' }],
    ['甲: 一\n甲: 二\n', { 甲: '一' }],
    ['甲:\n甲: 二\n', { 甲: '二' }],
  ])('%j', (text, value) => {
    expect(parsePlain(text).value).toEqual(value);
  });

  test('keys with nothing after them are left out and told apart', () => {
    const { value, empty } = parsePlain('甲:\n乙: [{ 丙: , 丁: 1 }, { 丙 }]\n');
    expect(value).toEqual({ 乙: [{ 丁: '1' }, {}] });
    expect(empty).toEqual([['甲'], ['乙', 0, '丙'], ['乙', 1, '丙']]);
  });

  test('__proto__ is a key like any other and changes no prototype', () => {
    const { value } = parsePlain('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n');
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('every scalar is kept with the offsets it is written between', () => {
    const text = '甲: "乙"\n丙: [丁]\n';
    expect(parsePlain(text).scalars.map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['甲', '甲'],
      ['乙', '"乙"'],
      ['丙', '丙'],
      ['丁', '丁'],
    ]);
  });
});
