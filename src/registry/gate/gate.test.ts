import { describe, expect, test } from 'vitest';
import { HOME, said, WHOLE } from '#src/testing/examples/register.ts';
import { checkFinding } from './check-finding.ts';
import { pass, passText } from './gate.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that says the same thing over and over is cut short', () => {
  test.each([
    ['refused characters', `# ${'甲\u200b'.repeat(30)}\n`],
    ['mobile numbers', `plan: 甲 ${'13800138000 '.repeat(30)}\n`],
    ['slips', 'batch：2024\n'.repeat(30)],
    ['repeated fields', 'batch: 2024\n'.repeat(30)],
    ['escapes', `batch: "${'\\u200b'.repeat(30)}"\n`],
    ['escapes in many values', `plan: [${'"\\u200b", '.repeat(30)}]\n`],
    ['hidden mobile numbers', `plan: [${'"1380013\\u0038000", '.repeat(30)}]\n`],
  ])('%s', (_, text) => {
    expect(pass(HOME, bytes(text)).diagnostics).toHaveLength(20);
  });
});

test('a text passes with its value, line breaks made one kind', () => {
  const { text, value, diagnostics } = pass(HOME, bytes(`\ufeff${WHOLE.replaceAll('\n', '\r\n')}`));
  expect(text).toBe(WHOLE);
  expect(value).toMatchObject({ batch: '2024', lead: { kind: '行业龙头企业' } });
  expect(diagnostics).toEqual([]);
});

test.each([
  ['a: [', true],
  ['a：1', true],
  ['a: "\\u200b"', true],
  ['a: \u200b', true],
  ['\0\0\0\0\0\0\0\0\0', false],
  [`${'a: 1\n'.repeat(30)}b: &c 1\n`, true],
])('%j does not pass as a value', (written, hasText) => {
  const passed = pass(HOME, bytes(written));
  expect(passed).not.toHaveProperty('value');
  expect(passed.text !== undefined).toBe(hasText);
});

test('a text that is not YAML is only looked at for characters and personal data', () => {
  expect(passText('data/x.md', bytes('# 甲：[\n⼈ 13800138000')).diagnostics.map(said)).toEqual([
    'data/x.md:2:1 text/radical “⼈”（U+2F08）是部首或兼容字符，应为“人”（U+4EBA）',
    'data/x.md:2:3 privacy/mobile 不得有手机号：138****8000',
  ]);
});

test('a finding of a check is an error with its way out', () => {
  const at = { file: HOME, line: 1, column: 2 };
  expect(checkFinding('file/size', '太大', at)).toEqual({
    rule: 'file/size',
    severity: 'error',
    message: '太大',
    fix: '只保留登记内容，不超过 32 KB、1000 行',
    at,
  });
});

test('the first field of an item again is the next item without its sign: told once, with that way out', () => {
  const of = (text: string) =>
    pass(HOME, bytes(text)).diagnostics.map(({ rule, at, message, fix }) => [rule, at.line, message, fix?.slice(0, 8)]);
  const item = (sign: string) => `  ${sign} name: 甲\n    kind: 高校\n    role: 乙\n`;
  expect(of(`members:\n${item('-')}${item(' ')}`)).toEqual([
    ['yaml/duplicate-key', 5, '字段 name 重复，前面已经写过；多半是新的一项，前面漏了“- ”', '是新的一项的，在'],
  ]);
  expect(of(`members:\n${item('-')}    role: 丙\n`)).toEqual([
    ['yaml/duplicate-key', 5, '字段 role 重复，前面已经写过', '只保留一个'],
  ]);
  expect(of('name: 甲\nname: 乙\nbatch: 1\nbatch: 2\n')).toHaveLength(2);
});

test('findings of every kind stand in the order of the text, each over what it is about', () => {
  const text = '# 13800138000\na: "\\u202e"\nb:\nb:\nd: "1380013\\u0038000" # 13900139000\n';
  expect(
    pass(HOME, bytes(text)).diagnostics.map(({ rule, at }) => [rule, at.line, at.column, at.endLine, at.endColumn]),
  ).toEqual([
    ['privacy/mobile', 1, 3, 1, 14],
    ['text/bidi', 2, 5, 2, 11],
    ['yaml/duplicate-key', 4, 1, undefined, undefined],
    ['privacy/mobile', 5, 4, 5, 22],
    ['privacy/mobile', 5, 25, 5, 36],
  ]);
});
