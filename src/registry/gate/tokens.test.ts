/** What the parser's own tokens tell of a text: its pieces, the brackets left open, the lines a bracket ran over. */
import { describe, expect, test } from 'vitest';
import { MOST_DEPTH, outline } from './tokens.ts';

const pieces = (text: string) =>
  outline(text)
    .leaves.filter(({ type }) => type !== 'space' && type !== 'newline')
    .map(({ type, source, key, inside = '' }) => `${type}${key ? ' key' : ''}${inside} ${source}`);

test.each([
  ['a: 甲 # 注\n', ['scalar key a', 'map-value-ind :', 'scalar 甲', 'comment # 注']],
  [`"a": '甲'\n`, ['double-quoted-scalar key "a"', 'map-value-ind :', "single-quoted-scalar '甲'"]],
  ['a: *b\n', ['scalar key a', 'map-value-ind :', 'alias *b']],
  ['- 甲\n', ['seq-item-ind -', 'scalar 甲']],
  ['a: |\n  甲\n', ['scalar key a', 'map-value-ind :', 'block-scalar-header |']],
  [
    'a: [甲, { b: 乙 }]\n',
    [
      'scalar key a',
      'map-value-ind :',
      'flow-seq-start [',
      'scalar[ 甲',
      'comma ,',
      'flow-map-start {',
      'scalar key{ b',
      'map-value-ind :',
      'scalar{ 乙',
      'flow-map-end }',
      'flow-seq-end ]',
    ],
  ],
  ['%YAML 1.2\n---\na: 1\n', ['doc-start ---', 'scalar key a', 'map-value-ind :', 'scalar 1']],
])('%j', (text, expected) => {
  expect(pieces(text)).toEqual(expected);
  for (const { offset, source } of outline(text).leaves)
    expect(text.slice(offset, offset + source.length)).toBe(source);
});

describe('brackets', () => {
  test.each([
    ['a: [甲]\n', []],
    ['a: { b: 甲 }\n', []],
    ['a: [甲\n', [{ offset: 3, bracket: '[' }]],
    ['a: { b: 甲\n', [{ offset: 3, bracket: '{' }]],
    ['a: [甲}\n', [{ offset: 3, bracket: '[', instead: { offset: 5, source: '}' } }]],
    ['a: { b: 甲]\n', [{ offset: 3, bracket: '{', instead: { offset: 9, source: ']' } }]],
    [
      'a: [[甲\nb: 乙\n',
      [
        { offset: 3, bracket: '[' },
        { offset: 4, bracket: '[' },
      ],
    ],
  ])('%j: which are left open', (text, open) => {
    expect(outline(text).open).toEqual(open);
  });

  test.each([
    ['a: [\n  甲,\n  乙\n]\n', undefined],
    ['a: [b: 甲]\n', undefined],
    ['a: [{ b: 甲 },\n  { b: 乙 }]\n', undefined],
    ['a: {\n  b: 甲\n}\n', undefined],
    ['- 甲\n- 乙\n', undefined],
    ['a: [\n  - 甲\n]\n', 3],
    ['a: [甲,\n  b: 乙]\n', 3],
    ['a: [\n  ? b\n  : 乙]\n', 3],
    ['a: [\n  甲\n  b: 乙\n]\n', 3],
    ['a: {\n  甲\n  b: 乙\n}\n', 3],
    ['a: [[甲,\n  b: 乙]]\n', 3],
    ['a: [甲,\n  b: 乙]\nc: [丙,\n  d: 丁]\n', 3],
    ['a: [甲]\nc: [\n  - 丁\n]\n', 10],
    ['a: [甲,\n  乙, b: 丙]\n', undefined],
    ['甲\n  乙: 1\n', undefined],
  ])('%j: where one runs over lines that are not its own', (text, ranOn) => {
    expect(outline(text).ranOn).toBe(ranOn);
  });
});

test('only what is deeper than a record may be is told, where it begins', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(outline(nested(MOST_DEPTH))).not.toHaveProperty('tooDeep');
  expect(outline(nested(MOST_DEPTH + 1)).tooDeep).toBe(MOST_DEPTH);
  expect(outline(nested(MOST_DEPTH + 9)).tooDeep).toBe(MOST_DEPTH);
  expect(outline('a: 甲\n')).not.toHaveProperty('ranOn');
});
