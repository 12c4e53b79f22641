import { describe, expect, test } from 'vitest';
import { HOME } from '#src/testing/examples/register.ts';
import { pass } from './gate.ts';

const found = (text: string) =>
  pass(HOME, new TextEncoder().encode(text)).diagnostics.map(({ message, at }) => [
    at.column,
    (at.endColumn ?? 0) - at.column,
    /U\+[0-9A-F]+/.exec(message)?.[0] ?? message,
  ]);

describe('an escape is found where it is written', () => {
  test.each([
    ['\\0', 'U+0000'],
    ['\\a', 'U+0007'],
    ['\\b', 'U+0008'],
    ['\\e', 'U+001B'],
    ['\\f', 'U+000C'],
    ['\\v', 'U+000B'],
    ['\\r', 'U+000D'],
    ['\\N', 'U+0085'],
    ['\\L', 'U+2028'],
    ['\\P', 'U+2029'],
    ['\\x7f', 'U+007F'],
    ['\\u200B', 'U+200B'],
    ['\\U000e0001', 'U+E0001'],
  ])('%s', (escape, code) => {
    expect(found(`a: "甲\\\\乙\\"${escape}丙"\n`)).toEqual([[11, escape.length, code]]);
  });

  test('the tabulator', () => {
    expect(found('a: "甲\\t乙"\n')).toEqual([[6, 2, '转义写出的字符：有制表符（Tab），应为空格']]);
  });
});

test('a character written in two halves is told at the text that holds it, and the next one at its own place', () => {
  expect(found('a: "甲\\udb80\\udc00\\u200b乙"\n')).toEqual([
    [4, 22, 'U+F0000'],
    [18, 6, 'U+200B'],
  ]);
});

test('escapes of what may stand are no matter', () => {
  expect(found('a: "\\u77f3\\n\\_\\/\\ \\""\n')).toEqual([]);
});
