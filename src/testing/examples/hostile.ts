/** Texts made to take long: they took minutes with other options of the parser. */
import { MOST_BYTES } from '#src/registry/gate/bytes.ts';
import { WHOLE } from './register.ts';

const UTF_8 = new TextEncoder();
/** As often as fits into the largest file. */
const full = (unit: string) => unit.repeat(Math.floor(MOST_BYTES / UTF_8.encode(unit).length));
const lines = (unit: string) => unit.repeat(990);
const each = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));

const laughs = each(9, (i) => {
  const name = 'abcdefghij';
  return `${name.charAt(i + 1)}: &${name.charAt(i + 1)} [${each(9, () => `*${name.charAt(i)}`).join(', ')}]`;
});

/** What each is made to do: to be read again and again, to nest, to grow, to be looked back over. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'question marks': '? '.repeat(800),
  'all question marks': full('? '),
  braces: '{'.repeat(3000),
  'all braces': full('{'),
  brackets: '['.repeat(3000),
  'all brackets': full('['),
  'open maps': full('{a: '),
  'open quoted lists': full('["'),
  'brackets in a value': `a: ${'['.repeat(16_000)}b${']'.repeat(16_000)}`,
  'open brackets in a value': `a: ${'['.repeat(32_000)}`,
  'nested dashes': full('- '),
  'nested indents': each(240, (i) => `${' '.repeat(i)}a:`).join('\n'),
  'nested list items': each(240, (i) => `${' '.repeat(i)}-`).join('\n'),
  'billion laughs': `a: &a [哈, 哈]\n${laughs.join('\n')}\n`,
  'merge keys': lines('<<: *a\n'),
  anchors: full('&a '),
  tags: full('!a '),
  aliases: full('*a '),
  directives: lines('%TAG ! x\n'),
  documents: lines('---\n'),
  'repeated keys': lines('a: b\n'),
  'unknown keys': `{${each(4500, (i) => `n${i.toString(36)}: a`).join(',')}}`.slice(0, 32_000),
  'empty keys': `{${each(7500, (i) => i.toString(36)).join(',')}}`,
  'empty items': `a: [${','.repeat(32_000)}]`,
  'pairs of brackets': full('[]'),
  'pairs of braces': full('{},'),
  members: `${WHOLE.replace(/members:[^]*?\ntasks/, `members: [${'{},'.repeat(9_000)}]\ntasks`)}`,
  colons: full(':'),
  'spaced colons': full(': '),
  'colons in a value': `a: ${'b:'.repeat(16_000)}`,
  hashes: full(' #a'),
  quotes: full('"a" '),
  apostrophes: full("'"),
  backslashes: `"${'\\'.repeat(32_000)}`,
  escapes: `a: "${'\\u202e'.repeat(5_000)}"`,
  'percent signs': full('%'),
  pipes: full('|'),
  'long key': `${'a'.repeat(32_000)}: b`,
  'long word before an at sign': `${'a'.repeat(32_000)}@`,
  'dotted word before an at sign': `${'a.'.repeat(16_000)}@`,
  addresses: full('a@qq.com '),
  digits: '1'.repeat(32_000),
  'spaced digits': '1 '.repeat(16_000),
  'resident IDs': full('11010519491231002X '),
  'control characters': full('\u0001'),
  radicals: full('⽯'),
  'spaces and a quote': `a: ,${' '.repeat(32_000)}“`,
  'blank lines': `${' '.repeat(30)}\n`.repeat(990),
  'full-width colons': full('a：'),
  'lines with full-width colons': lines('a：b\n'),
  'full-width commas': `a: [${'，'.repeat(10_000)}]`,
  'full-width quotes': `a: ${'“'.repeat(10_000)}`,
  'full-width spaces': `a: b\n${'　'.repeat(10_000)}`,
  parentheses: `a: [${'（'.repeat(10_000)}，]`,
  dashes: full('-'),
};

/** Passages that are said over and over, up to a size in bytes: how the time grows with them. */
const REPEATED = [
  '? ',
  '{',
  '[',
  '{a: ',
  '["',
  '- ',
  '&a ',
  '!a ',
  '*a ',
  '%TAG ! x\n',
  '---\n',
  'a: b\n',
  '<<: *a\n',
  '{},',
  '[]',
  ':',
  ': ',
  'b:',
  ' #a',
  '"a" ',
  "'",
  '\\',
  '%',
  '|',
  'a',
  'a.',
  'a@qq.com ',
  '1',
  '1 ',
  '11010519491231002X ',
  '320706194912310239\n',
  '⽯',
  '\u200b',
  '甲',
  'a：',
  'a：b\n',
  '，',
  '“',
  '　',
  '（',
  '-',
  '\n',
  ' ',
  ' \n',
  '# 甲\n',
  '- 甲\n',
  'a: |\n  甲\n',
  '甲乙: "',
] as const;

export const UNITS: Readonly<Record<string, (size: number) => string>> = Object.fromEntries([
  ...REPEATED.map((unit) => [
    JSON.stringify(unit),
    (size: number) => unit.repeat(Math.floor(size / UTF_8.encode(unit).length)),
  ]),
  ['a value in quotes', (size: number) => `a: "${'b'.repeat(size - 6)}"`],
  ['escapes', (size: number) => `a: "${'\\u202e'.repeat(Math.floor(size / 6) - 2)}"`],
  ['items', (size: number) => `a: [${'b,'.repeat(Math.floor(size / 2) - 4)}]`],
  ['full-width commas', (size: number) => `a: [${'，'.repeat(Math.floor(size / 3) - 4)}]`],
  [
    'different keys',
    (size: number) =>
      `{${each(Math.floor(size / 9), (i) => `n${i.toString(36).padStart(4, '0')}: a`).join(',')}}`.slice(0, size),
  ],
  [
    'members',
    (size: number) =>
      WHOLE.replace(
        'members:\n',
        `members:\n${'  - { name: 甲, kind: 乙, role: 丙 }\n'.repeat(Math.floor((size - 800) / 40))}`,
      ),
  ],
]);
