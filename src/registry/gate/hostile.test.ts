/** Texts made to take long: each is answered at once. The limit is generous; they took minutes with other options. */
import { expect, test } from 'vitest';
import { findingsOf, WHOLE } from '../examples/register.ts';
import { MOST_BYTES } from './bytes.ts';

const UTF_8 = new TextEncoder();
/** As often as fits into the largest file. */
const full = (unit: string) => unit.repeat(Math.floor(MOST_BYTES / UTF_8.encode(unit).length));
const lines = (unit: string) => unit.repeat(990);
const each = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));

const laughs = each(9, (i) => {
  const name = 'abcdefghij';
  return `${name.charAt(i + 1)}: &${name.charAt(i + 1)} [${each(9, () => `*${name.charAt(i)}`).join(', ')}]`;
});

const HOSTILE: Readonly<Record<string, string>> = {
  'question marks': '? '.repeat(800),
  'all question marks': full('? '),
  braces: '{'.repeat(3000),
  'all braces': full('{'),
  brackets: '['.repeat(3000),
  'all brackets': full('['),
  'open maps': full('{a: '),
  'open quoted lists': full('["'),
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
  members: `${WHOLE.replace(/members:[^]*?\nhistory/, `members: [${'{},'.repeat(9_000)}]\nhistory`)}`,
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

test.each(Object.entries(HOSTILE))('%s', (about, text) => {
  const start = performance.now();
  const found = findingsOf([about, text]);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(250);
  // The same text gives the same findings, however deep the stack it is read on.
  expect(deepDown(200, () => findingsOf([about, text]))).toEqual(found);
});

const deepDown = <T>(levels: number, act: () => T): T => (levels === 0 ? act() : deepDown(levels - 1, act));
