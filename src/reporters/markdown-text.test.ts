import { expect, test } from 'vitest';
import { codeSpan, markdownText } from './markdown-text.ts';

test.each([
  ['成员单位 2 家，原则上不少于 3 家', '成员单位 2 家，原则上不少于 3 家'],
  ['改成半角“- ”；或运行 npm run fix', '改成半角“- ”；或运行 npm run fix'],
  ['data/alliances/haizhou/a.yaml', 'data/alliances/haizhou/a.yaml'],
  ['a | b', '`a ｜ b`'],
  ['</details>', '`</details>`'],
  ['@user', '`@user`'],
  ['#12', '`#12`'],
  ['a_b_', '`a_b_`'],
  ['a*b*', '`a*b*`'],
  ['~a~', '`~a~`'],
  ['$x$', '`$x$`'],
  ['&lt;', '`&lt;`'],
  ['a\\', '`a\\`'],
  ['!好', '`!好`'],
  ['[a](b)', '`[a](b)`'],
  ['https://evil.example', '`https://evil.example`'],
  ['WWW.evil.example', '`WWW.evil.example`'],
  ['a `b` c', '``a `b` c``'],
  ['`a', '`` `a ``'],
  ['a``', '``` a`` ```'],
  ['第一行\r\n  第二行', '第一行 第二行'],
  ['##[stop-commands]', '`## [stop-commands]`'],
  ['a\u202eb\u200bc', 'a·b·c'],
])('%j → %s', (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

test('a text is cut at 200 characters, never within one', () => {
  expect(markdownText('𠮷'.repeat(200))).toBe('𠮷'.repeat(200));
  expect(markdownText('𠮷'.repeat(201))).toBe(`${'𠮷'.repeat(199)}…`);
  expect([...markdownText('`'.repeat(500))]).toHaveLength(199 + '…'.length + 2 * (200 + ' '.length));
});

test('blank and empty texts still make a span', () => {
  expect(codeSpan('')).toBe('`  `');
  expect(codeSpan(' a ')).toBe('`  a  `');
  expect(codeSpan(' abc ')).toBe('`  abc  `');
  expect(codeSpan(' a')).toBe('` a`');
  expect(codeSpan('a ')).toBe('`a `');
  expect(codeSpan('a b c')).toBe('`a b c`');
  expect(codeSpan(' a b')).toBe('` a b`');
  expect(codeSpan('a b ')).toBe('`a b `');
});
