import { expect, test } from 'vitest';
import { shownPath, textFindings } from './text-checks.ts';
import type { TouchedFile } from './touched-file.ts';

const side = (text: string | undefined) => ({ mode: '100644', ...(text === undefined ? {} : { text }) });
const file = (after: string | undefined, before?: string, path = 'src/x.ts'): TouchedFile => ({
  path,
  ...(before === undefined ? {} : { before: side(before) }),
  after: side(after),
});
const said = (...files: readonly TouchedFile[]) =>
  textFindings(files).map(
    ({ rule, severity, message, at }) => `${severity} ${rule} ${at.line}:${at.column} ${message}`,
  );
const MOBILE = '13800138000';
const FOUND = '不得有手机号：138****8000';
const ERROR = 'error privacy/mobile';

test.each<[string, TouchedFile, string[]]>([
  ['nothing', file('电话 0518-85800001\n'), []],
  ['no text', file(undefined, MOBILE), []],
  ['a file that is gone', { path: 'src/x.ts', before: side(MOBILE) }, []],
  ['a number, by line and column', file(`甲\n乙 ${MOBILE}`), [`${ERROR} 2:3 ${FOUND}`]],
  ['a number that was there', file(`甲\n${MOBILE}`, MOBILE), []],
  ['a number that was there once, twice', file(`${MOBILE}\n${MOBILE}`, MOBILE), [`${ERROR} 2:1 ${FOUND}`]],
  ['a number that was there twice, once', file(MOBILE, `${MOBILE}\n${MOBILE}`), []],
  ['a number beside one that was there', file(`13900139000\n${MOBILE}`, '13900139000'), [`${ERROR} 2:1 ${FOUND}`]],
  [
    'a file without a text before',
    { path: 'src/x.ts', before: side(undefined), after: side(MOBILE) },
    [`${ERROR} 1:1 ${FOUND}`],
  ],
  ['a record, which the register reads itself', file(MOBILE, undefined, 'data/alliances/ganyu/a.yaml'), []],
  ['a file with a dot, which it does not', file(MOBILE, undefined, 'data/alliances/.a'), [`${ERROR} 1:1 ${FOUND}`]],
  ['an ordinary file with a dot', file(MOBILE, undefined, '.github/a'), [`${ERROR} 1:1 ${FOUND}`]],
  ['a number in a name', file('', undefined, `docs/${MOBILE}.md`), [`${ERROR} 1:1 文件名里${FOUND}`]],
  ['a number in the name of a record', file('', undefined, `data/${MOBILE}.yaml`), [`${ERROR} 1:1 文件名里${FOUND}`]],
  ['a number in a name that is gone', { path: `docs/${MOBILE}.md`, before: side('') }, []],
])('personal data: %s', (_, touched, expected) => {
  expect(said(touched)).toEqual(expected);
});

const warnings = (...files: readonly TouchedFile[]) =>
  said(...files).map((line) => line.split(' ').slice(0, 3).join(' '));

test.each<[string, TouchedFile, string[]]>([
  ['one that turns the direction', file('a\n\u202eb'), ['warning text/bidi 2:1']],
  ['one that is not seen', file('a\u200bb'), ['warning text/invisible 1:2']],
  ['one that controls', file('a\u0007'), ['warning text/control 1:2']],
  ['one that was there', file('a\u200bb\n', 'a\u200b'), []],
  ['one that was there once, twice', file('\u200ba\u200b', '\u200b'), ['warning text/invisible 1:3']],
  ['one beside a tab', file('\ta\u202e'), ['warning text/bidi 1:3']],
  ['a tab', file('\ta'), []],
  ['line ends of Windows, which shift nothing', file(`a\r\nb\r\n\u202e`), ['warning text/bidi 3:1']],
  ['a bare carriage return', file('a\rb'), []],
  ['the sign after a pictogram', file('☺\ufe0f'), []],
  ['a radical and a private character', file('\u2f00\ue000'), []],
])('characters: %s', (_, touched, expected) => {
  expect(warnings(touched)).toEqual(expected);
});

test('a finding spans what was found', () => {
  const [number, character] = textFindings([file(`甲 ${MOBILE}\u202e`)]);
  expect(number?.at).toEqual({ file: 'src/x.ts', line: 1, column: 3, endLine: 1, endColumn: 14 });
  expect(character?.at).toEqual({ file: 'src/x.ts', line: 1, column: 14, endLine: 1, endColumn: 15 });
});

test('of one kind, twenty a file are told', () => {
  const numbers = Array.from({ length: 21 }, (_, i) => `138001380${10 + i}`).join('\n');
  const told = said(file(`${numbers}\n${'\u202ea'.repeat(21)}`), file(numbers, undefined, 'src/y.ts'));
  expect(told.filter((line) => line.startsWith(ERROR))).toHaveLength(40);
  expect(told.filter((line) => line.startsWith('warning'))).toHaveLength(20);
});

test('a path is shown with personal data masked', () => {
  expect(shownPath(`docs/${MOBILE}.md`)).toBe('docs/138****8000.md');
  expect(shownPath('docs/a.md')).toBe('docs/a.md');
});
