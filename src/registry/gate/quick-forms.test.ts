/** What the quick reader reads, and what it leaves to the parser: form by form. */
import { describe, expect, test } from 'vitest';
import { readQuickly } from './quick.ts';
import { parsePlain, type Plain } from './structure.ts';

type Read = readonly [text: string, value: Plain, ...empty: (readonly (string | number)[])[]];

const READ: readonly Read[] = [
  ['a:   b\nab1: c d\n', { a: 'b', ab1: 'c d' }],
  ['a: b', { a: 'b' }],
  ['a: b  \nc: d  # 注\ne: f #\ng: h ## 注\n', { a: 'b', c: 'd', e: 'f', g: 'h' }],
  ['# 注\n\na: b\n   \n  # 注\n#\nc: d\n', { a: 'b', c: 'd' }],
  ['a: "b" # 注\nc: "d"  \ne: \'f\'\ng: "h # i"\n', { a: 'b', c: 'd', e: 'f', g: 'h # i' }],
  ['a: "b" # \\u\n', { a: 'b' }],
  ['a: [b] # 注\nc: { d: e }  \n', { a: ['b'], c: { d: 'e' } }],
  ['a: { b:  c, d: "e" }\nf: ["g", \'h\', i j]\n', { a: { b: 'c', d: 'e' }, f: ['g', 'h', 'i j'] }],
  [
    'a: [{ b: c }, [d, e]]\nf: { g: [h], i: { j: k } }\n',
    { a: [{ b: 'c' }, ['d', 'e']], f: { g: ['h'], i: { j: 'k' } } },
  ],
  ['a: [  b  ,  c  ]\nd: {e: f}\n', { a: ['b', 'c'], d: { e: 'f' } }],
  ['a: { b: 甲，乙, c: 甲，乙b }\n', { a: { b: '甲，乙', c: '甲，乙b' } }],
  ['a:\n  b: c\n  d:\n    e: f\ng: h\n', { a: { b: 'c', d: { e: 'f' } }, g: 'h' }],
  ['a:\n- b\n- c\nd:\n  - e\n', { a: ['b', 'c'], d: ['e'] }],
  ['a:\n  - b: c\n    d: e\n  - f: g\nh: i\n', { a: [{ b: 'c', d: 'e' }, { f: 'g' }], h: 'i' }],
  ['a:\n  - b:\n      - c\n    d: e\n', { a: [{ b: ['c'], d: 'e' }] }],
  ['a:\n  - "b：c"\n  - [d, e]\n  - { f: g }\n  - 甲 # 注\n', { a: ['b：c', ['d', 'e'], { f: 'g' }, '甲'] }],
  ['a:\nb: c\n', { b: 'c' }, ['a']],
  ['a: # 注\n  b:\n  c: d\ne:\n', { a: { c: 'd' } }, ['a', 'b'], ['e']],
  ['a:\n  - b:\n    c: d\n  - b: e\n    c:\n', { a: [{ c: 'd' }, { b: 'e' }] }, ['a', 0, 'b'], ['a', 1, 'c']],
  ['a: |\n  b\n\n    c\n  d: e # f\n\n\ng: h\n', { a: 'b\n\n  c\nd: e # f\n', g: 'h' }],
  ['a:\n  b: |\n   c\n  d: |\n    e', { a: { b: 'c\n', d: 'e\n' } }],
  ['a: |\n  b\n   \n  c\n', { a: 'b\n \nc\n' }],
  ['a: |\n  b\n \n  c\n', { a: 'b\n\nc\n' }],
  ['a:\n  - b: |\n      c\n      d\n    e: f\n', { a: [{ b: 'c\nd\n', e: 'f' }] }],
];

describe('is read, as the parser reads it', () => {
  test.each(READ.map(([text, value, ...empty]) => ({ text, value, empty })))('$text', ({ text, value, empty }) => {
    expect(readQuickly(text)).toEqual({ value, empty });
    expect(parsePlain(text)).toMatchObject({ value, empty, problems: [] });
  });
});

describe('is left to the parser', () => {
  test.each([
    ' a: b',
    'a: b\n  c: d',
    'a:b',
    'a b: c',
    '-a: b',
    'a: b\nc',
    'a: b: c',
    'a: b:',
    'a: b #注',
    'a: #注',
    'a: —b',
    'a: "b"# 注',
    'a: "b" c',
    'a: "b" #注',
    'a: "b',
    'a: ""',
    "a: ''",
    'a: "b\\n"',
    "a: 'b\\'",
    'a: [b]# 注',
    'a: [b] c',
    'a: [b',
    'a: [b,c]',
    'a: ["b" "c"]',
    'a: [, b]',
    'a: [—b]',
    'a: [b、c]',
    'a: [b，c]',
    'a: [b: c]',
    'a: [b}',
    'a: {}',
    'a: { b }',
    'a: { 1: b }',
    'a: { b: c, b: d }',
    'a: { b: 甲，  c, d: e }',
    'a: { b: 甲，c, d: e }',
    'a: { b: —c }',
    'a:\n  b:\n- c',
    'a:\n  - b\n - c',
    'a:\n  - b\n    - c',
    'a:\n  - b：c',
    'a:\n  - b："c"',
    'a:\n  - b: c\n   d: e',
    'a: |',
    'a: |\nb: c',
    'a:\n  b: |\n  c',
    'a: |\n   \n  b',
    'a: |\n \n  b',
    'a: |\n    b\n  c',
  ])('%j', (text) => {
    expect(readQuickly(text)).toBeUndefined();
  });
});

const repeated = (count: number, unit: (i: number) => string, between = '') =>
  Array.from({ length: count }, (_, i) => unit(i)).join(between);
const nested = (levels: number) => `a: ${'['.repeat(levels)}b${']'.repeat(levels)}`;
const nestedMaps = (levels: number) => `a: ${'{ a: '.repeat(levels)}b${' }'.repeat(levels)}`;
const indented = (levels: number) =>
  `${repeated(levels - 1, (i) => `${'  '.repeat(i)}a:\n`)}${'  '.repeat(levels - 1)}a: b`;
const lists = (levels: number) =>
  `a:\n${repeated(levels - 1, (i) => `${'  '.repeat(i)}- a:\n`)}${'  '.repeat(levels)}- b`;
const listBelow = (levels: number) => `${repeated(levels, (i) => `${'  '.repeat(i)}a:\n`)}${'  '.repeat(levels)}- b`;

describe('is read up to a size, well below that which is too much', () => {
  test.each([
    ['fields', (count: number) => repeated(count, (i) => `a${i}: b\n`), 1999],
    ['items', (count: number) => `a:\n${repeated(count, () => '- b\n')}`, 3997],
    ['items in brackets', (count: number) => `a: [${repeated(count, () => 'b', ', ')}]`, 3997],
    ['fields in braces', (count: number) => `a: { ${repeated(count, (i) => `a${i}: b`, ', ')} }`, 1998],
    ['levels of brackets', nested, 4],
    ['levels of braces', nestedMaps, 4],
    ['levels of fields', indented, 8],
    ['levels of fields and lists', lists, 4],
    ['levels of fields above a list', listBelow, 7],
  ])('%s', (_, write, most) => {
    expect(readQuickly(write(most))).toBeDefined();
    expect(parsePlain(write(most)).problems).toEqual([]);
    expect(readQuickly(write(most + 1))).toBeUndefined();
  });

  test.each(['['.repeat(32_000), `${'['.repeat(16_000)}b${']'.repeat(16_000)}`, '{ a: '.repeat(6000)])(
    'and brackets without end do not stop the reading',
    (brackets) => {
      expect(readQuickly(`a: ${brackets}\n`)).toBeUndefined();
    },
  );
});
