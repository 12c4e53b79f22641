/** What holds of repairing whatever the file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { PATH, WHOLE } from '#src/testing/repair-example.ts';
import { repair } from './repair.ts';
import { USUAL } from '#src/testing/registers.ts';

const repaired = ({ path, text }: Sample) => repair(path, Buffer.from(text));
const textOf = (sample: Sample) => repaired(sample).text ?? expect.unreachable();

interface Sample {
  path: string;
  text: string;
}

/** Alliances and decisions. */
const SAMPLES: readonly Sample[] = [
  { path: PATH, text: WHOLE },
  ...readDataFolder(USUAL)
    .files.filter(({ path }) => /^data\/(alliances|decisions)\//.test(path))
    .map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString() })),
  ...generateAlliances(10, 3, { districts: ['haizhou'], industries: ['硅材料'] }),
];

test('a register in order is left as it is, byte for byte', () => {
  for (const sample of SAMPLES) expect(repaired(sample)).toEqual({ text: sample.text, changes: [], left: [] });
  for (const { path, bytes } of readDataFolder(USUAL).files)
    expect(repair(path, bytes)).toEqual({ text: Buffer.from(bytes).toString(), changes: [], left: [] });
});

/** Damage that has one way back: replaces the nth of the places a pattern matches. */
type Damage = { pattern: RegExp; by: (found: string) => string };
const DAMAGES: readonly Damage[] = [
  { pattern: /(?<=^[ -]*[a-z][A-Za-z]*): /gm, by: () => '：' },
  { pattern: /(?<=[{,] [a-z]+): /g, by: () => '：' },
  { pattern: /^( {2})+(?=[a-z-])/gm, by: (indent) => '\u3000'.repeat(indent.length / 2) },
  { pattern: /^ +(?=[a-z-])/gm, by: (indent) => indent.replaceAll(' ', '\u00a0') },
  { pattern: /^ +(?=[a-z-])/gm, by: (indent) => '\t'.repeat(indent.length / 2) },
  { pattern: /(?<=^ *)- (?=[a-z{])/gm, by: () => '－' },
  { pattern: /(?<=: \[[^\]\n（(]*), (?=[^\]\n]*\])/g, by: () => '，' },
  { pattern: /\d{4}-\d{2}-\d{2}(?=[ ,\n])/g, by: (date) => date.replaceAll('-', '/') },
  {
    pattern: /\d{4}-\d{2}-\d{2}(?=[ ,\n])/g,
    by: (date) => date.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  { pattern: /〔20\d\d〕/g, by: (year) => `（${year.slice(1, -1)}）` },
  { pattern: /(?<!\r)\n/g, by: () => '\r\n' },
  { pattern: /示例/g, by: (word) => `${word.charAt(0)}\u200b${word.charAt(1)}` },
  { pattern: /人/g, by: () => '⼈' },
];

const damaged = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.constantFrom(...DAMAGES), fc.nat()), { minLength: 1, maxLength: 4 }),
  )
  .map(([sample, damages]) => ({
    sample,
    text: damages.reduce((text, [{ pattern, by }, place]) => {
      const found = [...text.matchAll(pattern)];
      const match = found[place % Math.max(1, found.length)];
      return match ? text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length) : text;
    }, sample.text),
  }));

test('damage with one way back is undone, whatever the record', () => {
  holdsFor(150, [damaged], ({ sample, text }) => {
    expect(textOf({ ...sample, text })).toBe(sample.text);
  });
});

const PIECES = [
  '：',
  '，',
  '“',
  '”',
  '\t',
  '\r',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '－',
  '—',
  ' #',
  '- ',
  ': ',
  '[',
  '}',
  '"',
  "'",
  '|',
  '０',
  'Ａ',
  '⼈',
  '\ue000',
  'é',
  '\n',
  '  ',
  '&a ',
  '13812345678',
  '2024年7月1日',
];
const spoiled = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...PIECES), fc.nat(3)), {
      maxLength: 4,
    }),
  )
  .map(([{ path, text: whole }, changes]): Sample => {
    const text = changes.reduce((before, [place, piece, drop]) => {
      const at = Math.floor(place * before.length);
      return before.slice(0, at) + piece + before.slice(at + drop);
    }, whole);
    return { path, text };
  });

test('however a file is spoiled: once is enough, and what could be put right is not found again', () => {
  holdsFor(150, [spoiled], (sample) => {
    const once = repaired(sample);
    const { path } = sample;
    const again = repaired({ path, text: once.text ?? '' });
    expect(again.text).toBe(once.text);
    expect(again.changes).toEqual([]);
    const registry = loadRegistry({ files: [{ path, bytes: Buffer.from(once.text ?? '') }], diagnostics: [] });
    const found = registry.diagnostics.filter(({ rule }) => rule === 'text/canonical');
    expect(found.length).toBeLessThanOrEqual(once.left.length);
  });
});

test('what was read rightly before still reads the same', () => {
  holdsFor(150, [spoiled], (sample) => {
    const before = pass(sample.path, Buffer.from(sample.text));
    if (before.value === undefined || before.diagnostics.length > 0) return;
    const after = pass(sample.path, Buffer.from(textOf(sample))).value;
    const plain = (value: unknown) => JSON.stringify(value).normalize('NFC').replace(/\s/g, '');
    const rewritten = repaired(sample).changes.filter(({ what }) => what.endsWith('写法不统一'));
    if (rewritten.length === 0) expect(plain(after)).toBe(plain(before.value));
  });
});

/** The YAML files of a whole register: notices and base files too, with their prose. */
const FILES: readonly Sample[] = readDataFolder(USUAL)
  .files.filter(({ path }) => path.endsWith('.yaml'))
  .map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString() }));
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** Where a value begins, or anywhere at all. */
const spots = (text: string) => Array.from(text.matchAll(/(?<=: |- )(?=\S)|(?<=:)$/gm), ({ index }) => index);
const strayed = fc
  .tuple(fc.constantFrom(...FILES), fc.constantFrom('[', ']', '{', '}', '"', "'", '|', '>'), place, fc.boolean())
  .map(([sample, stray, where, isValue]) => {
    const found = spots(sample.text);
    const at = isValue ? (found[Math.floor(where * found.length)] ?? 0) : Math.floor(where * sample.text.length);
    const mark = sample.text[at] === '\n' ? ` ${stray}` : stray;
    return { ...sample, at, text: sample.text.slice(0, at) + mark + sample.text.slice(at) };
  });

test('one bracket or quotation mark too many: no word of another line is touched', () => {
  holdsFor(400, [strayed], (sample) => {
    const line = sample.text.slice(0, sample.at).split('\n').length - 1;
    const others = (text: string) => text.split('\n').filter((_, i) => i !== line);
    expect(others(textOf(sample))).toEqual(others(sample.text));
  });
});
