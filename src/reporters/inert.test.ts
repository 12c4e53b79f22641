import { expect, test } from 'vitest';
import { cut, inert } from './inert.ts';

test.each([
  ['成员单位 2 家', '成员单位 2 家'],
  ['a\r\n  b\u2028c\u0085d', 'a b c d'],
  ['a  b', 'a  b'],
  ['\u001b[31m\u202e\u200b\u0000\ud800', '·[31m····'],
  ['::error::x', ': :error::x'],
  ['  ::error::x', '  : :error::x'],
  ['\n::error::x', ' : :error::x'],
  ['a::b', 'a::b'],
  ['##[group]', '## [group]'],
  ['####[group]', '#### [group]'],
  ['#\u200b#[group]', '#·#[group]'],
  ['𠮷', '𠮷'],
])('%j → %j', (text, expected) => {
  expect(inert(text)).toBe(expected);
});

test('a text is cut between characters, with a sign', () => {
  expect(cut('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
  expect(cut('𠮷𠮷𠮷', 2)).toBe('𠮷…');
});

test('a long run of blanks takes no long time', () => {
  const started = performance.now();
  inert(`${' '.repeat(100_000)}x`.repeat(3));
  expect(performance.now() - started).toBeLessThan(500);
});
