import type { ErrorCode } from 'yaml';
import { describe, expect, test } from 'vitest';
import { CAUSES } from '#src/testing/examples/causes.ts';
import { INVALID_LAYOUT } from '#src/testing/examples/invalid-layout.ts';
import { INVALID_BRACKETS } from '#src/testing/examples/invalid-brackets.ts';
import { INVALID_MARKS } from '#src/testing/examples/invalid-marks.ts';
import { findingsOf, HOME, register, rows, said } from '#src/testing/examples/register.ts';
import { SYNTAX } from '#src/testing/examples/syntax.ts';
import { explain } from './syntax.ts';
import { outline } from './tokens.ts';

test.each(rows([...SYNTAX, ...CAUSES]))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});

test.each(rows([...INVALID_LAYOUT, ...INVALID_BRACKETS, ...INVALID_MARKS]))(
  'no YAML: $about',
  ({ example, expected }) => {
    const { alliances, diagnostics } = register({ [HOME]: String(example[1]) });
    expect(alliances).toEqual([]);
    expect(diagnostics.map(said)).toEqual(expected);
  },
);

describe('an error of a kind for which no text is known yet is said by its code', () => {
  test.each<[ErrorCode, check: string, message: string]>([
    ['ALIAS_PROPS', 'yaml/reference', '引用（*）不能带标记'],
    ['BAD_COLLECTION_TYPE', 'yaml/tag', '类型标记（!）与内容不符'],
    ['BAD_DIRECTIVE', 'yaml/directive', '不用 % 指令'],
    ['BAD_PROP_ORDER', 'yaml/syntax', '锚点（&）或标记（!）的位置不对'],
    ['BLOCK_AS_IMPLICIT_KEY', 'yaml/syntax', '这一行有多余的“: ”或缩进不对'],
    ['DUPLICATE_KEY', 'yaml/duplicate-key', '字段重复'],
    ['IMPOSSIBLE', 'yaml/syntax', '读不懂这一行'],
    ['MISSING_CHAR', 'yaml/syntax', '缺少符号：括号、引号要成对，冒号和逗号后要有空格'],
    ['MULTIPLE_DOCS', 'yaml/documents', '一个文件只能有一份记录'],
    ['RESOURCE_EXHAUSTION', 'yaml/depth', '层次过多，读不下去'],
    ['TAB_AS_INDENT', 'yaml/syntax', '缩进用了制表符（Tab），应为空格'],
    ['UNEXPECTED_TOKEN', 'yaml/syntax', '这里有多余的内容'],
  ])('%s', (code, check, message) => {
    const text = '甲: 乙   ';
    // Where nothing more is written, at the end of the text.
    expect(explain(text, { code, offset: 4, said: '' }, outline(text))).toEqual({ check, offset: 7, message });
    expect(explain(text, { code, offset: 2, said: '' }, outline(text)).offset).toBe(3);
  });

  test('a line among items that is none', () => {
    const error = { code: 'MISSING_CHAR', offset: 7, said: 'Sequence item without - indicator' } as const;
    const text = '甲:\n- 乙\n丙\n';
    expect(explain(text, error, outline(text)).message).toBe('这一行在列表里，应以“- ”开头');
  });
});
