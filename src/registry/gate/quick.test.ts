import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { readDataFolder } from '../read.ts';
import { pass } from './gate.ts';
import { readQuickly } from './quick.ts';
import { USUAL } from '#src/testing/registers.ts';

const decoder = new TextDecoder();
const REGISTER = readDataFolder(USUAL)
  .files.filter(({ path }) => path.startsWith('data/alliances/'))
  .map(({ bytes }) => decoder.decode(bytes));
const GENERATED = generateAlliances(40, 5, { districts: ['haizhou'], industries: ['硅材料'] }).map(({ text }) => text);

/** A comment that means nothing and is more than the quick reader takes: the parser has to read what follows. */
const DOUBT = '#注\n';

function outcome(text: string, before = '') {
  const { value, empty, diagnostics } = pass('data/alliances/haizhou/x.yaml', Buffer.from(before + text));
  const lines = before.split('\n').length - 1;
  return {
    value,
    empty,
    findings: diagnostics.map(({ rule, message, at }) => [rule, message, at.line - lines, at.column]),
  };
}

/** Reads both ways and compares; false when the text is none for the quick reader. */
function readsAlike(text: string): boolean {
  if (!readQuickly(text)) return false;
  expect(outcome(text)).toEqual(outcome(text, DOUBT));
  return true;
}

/** Runs a property over texts; enough of them, as a share, must be read quickly for it to mean something. */
function everyText(texts: fc.Arbitrary<string>, runs: number, atLeast: number): void {
  let quick = 0;
  let all = 0;
  holdsFor(runs, [texts], (text) => {
    all += 1;
    if (readsAlike(text)) quick += 1;
  });
  expect(quick / all).toBeGreaterThan(all < 1000 ? 0 : atLeast);
}

describe('the quick reader reads as the parser does, without a finding', () => {
  test('nearly every record of the register, and every generated one', () => {
    expect(GENERATED.filter((text) => !readsAlike(text))).toEqual([]);
    expect(REGISTER.filter(readsAlike).length).toBeGreaterThan(REGISTER.length * 0.9);
  });

  test('small texts of everyday lines, rightly or wrongly indented', () => {
    // prettier-ignore
    const everyday = fc.constantFrom(
      'a: b', 'b: 甲 乙', 'c:', 'd: |', 'e: [甲, 乙]', 'f: { g: h, i: 乙 }', '- a', '- a: b', '- { a: b }', '- [a, b]',
      '# 注', '#', '', "g: 'q' # 注", 'h: "q # r"', 'i: 甲 # 注', 'k: 甲：乙', 'l: x:y', 'm: |', 'n: ', 'o: #',
      'p: { a: [b, c], d: { e: f } }', 'q: [ a ]', 's: {a: b}', '- a # 注', '- d: |', 't:  x', 'u: 《x》', 'c: d',
      'a.b: c', 'v: “x”的', 'w: /', 'x: { a.b: /c }', 'y.: 1.5', 'z: “x”，“y” # 注',
    );
    // prettier-ignore
    const odd = fc.constantFrom(
      '#注', ' ', 'x', '- "q"', 'i: 甲 #注', '文', '-', '- ', 'r: [a,b]', '- |', '...', '---', '%YAML 1.2', 'v: [a',
      'w: "a', 'y: [{ a: b }, c]', '- - a', 'z: "a" b', 'A: （x）', 'B: x y: z', 'C: [a: b]', 'D: “x”', 'D: “x', 'D: “x” 。”', '.a: b', 'E: [甲、乙]',
      'F: ""', 'G: &x y', 'H: *x', 'I: !x y', 'J: >', 'K: |-', 'L: 12:30', 'M: {}', 'N: []', '? a', 'a', 'a: c',
      'P: "\\u202e"', 'Q: 13812345678', '- a：b', '- —', 'R: { a: 甲，b：乙 }', 'S: x:', "T: 'a''b'", 'U: "a\\"b"', '—a: b',
      '   ', '     ', 'V: - a', 'W: { a: b, a: c }', 'X: [a, ]', 'Y: b  ', 'Z: |  ', 'a-b: c', 'a : b', 'a:b', 'a： b',
    );
    const line = fc.oneof({ weight: 4, arbitrary: everyday }, { weight: 1, arbitrary: odd });
    const indented = fc.tuple(fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6), line);
    const text = fc
      .tuple(fc.array(indented, { minLength: 1, maxLength: 9 }), fc.boolean())
      .map(
        ([lines, ended]) => lines.map(([indent, each]) => ' '.repeat(indent) + each).join('\n') + (ended ? '\n' : ''),
      );
    everyText(text, 60_000, 0.02);
  });

  test('records with a few changes', () => {
    // prettier-ignore
    const piece = fc.constantFrom(
      '：', '，', '、', '“', '”', ' #', ' # ', '\n# 注\n', '\n  # 注\n', '—', '- ', '-', ': ', ':', ' :', '[', ']', '{', '}',
      ',', ', ', '"', "'", '""', '|', '>', '&a ', '*', '!x ', '%', '\n---\n', '\n', '\n\n', ' ', '  ', '\n  ', '\n    ', '\\',
      '\t', '\u00a0', '\u3000', '\u200b', '＂', '〔', '（', '）', '℃', '²', '𠮷', '0', 'x', '\na: b', '\nplan: |\n  x\n\n', '\n- a',
      '13812345678', '138 1234 5678', '11010519491231002X', 'a@qq.com',
    );
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const change = fc.record({ place, piece: fc.option(piece), drop: fc.integer({ min: 0, max: 4 }) });
    const text = fc
      .tuple(fc.constantFrom(...REGISTER, ...GENERATED), fc.array(change, { maxLength: 3 }))
      .map(([whole, changes]) =>
        changes.reduce((rest, { place: where, piece: added, drop }) => {
          const at = Math.floor(where * rest.length);
          return rest.slice(0, at) + (added ?? '') + rest.slice(at + drop);
        }, whole),
      );
    everyText(text, 2000, 0.1);
  });
});

test('what is beyond the everyday is left to the parser', () => {
  for (const text of [
    DOUBT + 'a: b\n',
    '',
    'a: &x b\n',
    'a: b\na: c\n',
    'a:\na: b\n',
    'a: "\\u202e"\n',
    'a: >\n  b\n',
    'a\n',
    'a: b\u00a0\n',
    'a: b\u3000\n',
  ])
    expect(readQuickly(text)).toBeUndefined();
});
