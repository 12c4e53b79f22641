import { describe, expect, test } from 'vitest';
import type { DataPath } from '#schemas/shape.ts';
import { placeOf, yamlSource } from './source.ts';

const TEXT = `# 说明
name: 示例
lead:
  name: "甲"
  signatory: { name: 乙, as: 授权人 }
empty:
plan: |
  第一段
  第二段
folded: 甲
  乙
list: [丙, 丁𠮷, 戊]
members:
  - name: 己
    kind: 高校
  - kind: 企业
  -
  - [庚]
「键」: 辛
long: 壬
  癸癸癸癸癸癸癸癸
`;

const source = yamlSource('data/x.yaml', TEXT);
const place = (path: DataPath, part?: 'key' | 'value') => {
  const { file, line, column, endLine, endColumn } = source.locate(path, part);
  expect(file).toBe('data/x.yaml');
  return `${line}:${column}${endLine === undefined ? '' : `-${endLine}:${endColumn}`}`;
};

describe('the place of a value', () => {
  test.each<[DataPath, string]>([
    [['name'], '2:7-2:9'],
    [['lead', 'name'], '4:9-4:12'],
    [['lead', 'signatory', 'as'], '5:29-5:32'],
    [['plan'], '7:7'],
    [['folded'], '10:9'],
    [['list', 0], '12:8-12:9'],
    [['list', 1], '12:11-12:14'],
    [['list', 2], '12:16-12:17'],
    [['members', 0, 'name'], '14:11-14:12'],
    [['members', 1, 'kind'], '16:11-16:13'],
    [['members', 3, 0], '18:6-18:7'],
    [['「键」'], '19:6-19:7'],
    [['long'], '20:7'],
  ])('%j', (path, expected) => {
    expect(place(path)).toBe(expected);
  });
});

describe('a map or list is its key, and an item its first key', () => {
  test.each<[DataPath, string]>([
    [[], '2:1'],
    [['lead'], '3:1-3:5'],
    [['lead', 'signatory'], '5:3-5:12'],
    [['list'], '12:1-12:5'],
    [['members'], '13:1-13:8'],
    [['members', 0], '14:5-14:9'],
    [['members', 1], '16:5-16:9'],
    [['empty'], '6:1-6:6'],
  ])('%j', (path, expected) => {
    expect(place(path)).toBe(expected);
  });
});

describe('the place of a key', () => {
  test.each<[DataPath, string]>([
    [['name'], '2:1-2:5'],
    [['lead', 'signatory', 'name'], '5:16-5:20'],
    [['members', 0, 'kind'], '15:5-15:9'],
  ])('%j', (path, expected) => {
    expect(place(path, 'key')).toBe(expected);
  });
});

describe('what is not there is placed at what should hold it', () => {
  test.each<[DataPath, string]>([
    [['batch'], '2:1'],
    [['lead', 'kind'], '3:1-3:5'],
    [['lead', 'finance', 'year'], '3:1-3:5'],
    [['lead', 'signatory', 'x'], '5:3-5:12'],
    [['name', 'x'], '2:1-2:5'],
    [['members', 1, 'name'], '16:5-16:9'],
    [['members', 9], '13:1-13:8'],
    [['members', 'x'], '13:1-13:8'],
    [['list', 9], '12:1-12:5'],
    [['empty', 'x', 0], '6:1-6:6'],
    [['__proto__', 'x'], '2:1'],
  ])('%j', (path, expected) => {
    expect(place(path)).toBe(expected);
    expect(place(path, 'key')).toBe(expected);
  });
});

test('texts are not mixed up when they take turns', () => {
  const other = yamlSource('data/y.yaml', '\n\nname: 乙\n');
  expect([source.locate(['name']).line, other.locate(['name']).line, source.locate(['name']).line]).toEqual([2, 3, 2]);
});

test.each(['', '# 说明\n', '- 甲\n', '甲', '[', '&a', '? ', 'a: *b'])('nothing fails on %j', (text) => {
  expect(yamlSource('x', text).locate(['a', 0, 'b'])).toMatchObject({ file: 'x' });
});

describe('the place of an offset', () => {
  test.each([
    ['', 0, 0, { line: 1, column: 1 }],
    ['甲乙', 1, 1, { line: 1, column: 2, endLine: 1, endColumn: 3 }],
    ['甲\n乙', 1, 0, { line: 1, column: 2 }],
    ['甲\n乙', 2, 1, { line: 2, column: 1, endLine: 2, endColumn: 2 }],
    ['𠮷乙', 2, 1, { line: 1, column: 3, endLine: 1, endColumn: 4 }],
  ])('%j at %i', (text, offset, length, expected) => {
    expect(placeOf('x', text, offset, length)).toEqual({ file: 'x', ...expected });
  });
});
