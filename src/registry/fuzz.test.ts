/** Texts nobody has thought of: whatever a file holds, the answer is a list of findings, each with its place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { Alliance } from '#schemas/alliance.ts';
import { CHECKS } from './checks.ts';
import { EXAMPLES } from '#src/testing/examples/index.ts';
import { HOME, register, WHOLE } from '#src/testing/examples/register.ts';
import { parsePlain } from './gate/structure.ts';
import { anyText } from '#src/testing/fuzz/texts.ts';

function holds(content: string | Uint8Array): void {
  const { diagnostics, alliances } = register({ [HOME]: content });
  const lines = (typeof content === 'string' ? content : new TextDecoder().decode(content)).split(/\r\n|\n/).length;
  for (const { rule, message, fix, at } of diagnostics) {
    expect(Object.keys(CHECKS)).toContain(rule);
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(fix).toMatch(/\S/);
    expect(Number.isInteger(at.line) && at.line >= 1 && at.line <= lines).toBe(true);
    expect(Number.isInteger(at.column) && at.column >= 1).toBe(true);
    if (at.endLine === at.line) expect(at.endColumn).toBeGreaterThan(at.column);
  }
  if (diagnostics.length > 0) return;
  // Without a finding nothing is lost and nothing is changed: what was read is what is written.
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const { value } = parsePlain(text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n'));
  expect(z.encode(Alliance, alliances[0]?.whole as Alliance)).toEqual(tidy(value));
}

/** A value without the blank space that does not count, and without what is empty. */
const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/[ \t]+$/gm, '').trim();
  if (Array.isArray(value)) return value.map(tidy);
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, tidy(inner)]));
};

const SIGNS = [...'\n\n\n  \t-:：,，[]{}"\'“”#&*!|>%@`?~\\<=甲a0　\u00a0\u200b\u202e\ufeff⼈𠮷'];
const sign = fc.constantFrom(
  ...SIGNS,
  '\r\n',
  '- ',
  ': ',
  '  - ',
  'name: ',
  '<<: ',
  '---\n',
  '13800138000',
  '__proto__: ',
);
const yamlish = fc.array(fc.oneof(sign, anyText({ maxLength: 4 })), { maxLength: 80 });

/** A text with some passages taken out, put in or doubled. */
const cut = fc.tuple(fc.nat(), fc.nat(6), sign, fc.constantFrom('drop', 'insert', 'double', 'replace'));
const mutated = (text: string) =>
  fc.array(cut, { minLength: 1, maxLength: 4 }).map((cuts) =>
    cuts.reduce((rest, [at, length, mark, kind]) => {
      const start = at % (rest.length + 1);
      const part = rest.slice(start, start + length);
      const middle = { drop: '', insert: mark + part, double: part + part, replace: mark }[kind];
      return rest.slice(0, start) + middle + rest.slice(start + length);
    }, text),
  );

test('signs in any order', () => {
  holdsFor(300, [yamlish], (signs) => holds(signs.join('')));
});

/** Texts of YAML's own forms, one within another, as a writer of YAML would put them and with a slip here and there. */
const yaml = fc.letrec<{ value: string; flow: string; scalar: string }>((tie) => ({
  scalar: fc.oneof(
    fc.constantFrom(
      '甲',
      '2024',
      '',
      '~',
      'no',
      '"引号"',
      "'单''引'",
      '"\\u4e2d"',
      '甲 # 说明',
      '甲: 乙',
      '*a',
      '&a 甲',
      '!!str 甲',
      '|',
      '>-',
      '“甲”',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  ),
  flow: fc.oneof(
    { depthSize: 'small' },
    tie('scalar'),
    fc.array(tie('flow'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(tie('scalar'), tie('flow')), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
  ),
  value: fc.oneof(
    { depthSize: 'small' },
    tie('flow').map((text) => ` ${text}`),
    fc
      .array(tie('value'), { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item) => `\n-${indented(item)}`).join('')),
    fc
      .array(fc.tuple(fc.constantFrom('name', 'lead', 'members', '甲', '? b', '<<', '__proto__'), tie('value')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((pairs) => pairs.map(([key, value]) => `\n${key}:${indented(value)}`).join('')),
    fc.array(tie('scalar'), { minLength: 1, maxLength: 4 }).map((lines) => ` |\n  ${lines.join('\n  ')}`),
  ),
})).value;
const indented = (text: string) => text.replaceAll('\n', '\n  ');

test('YAML of every form', () => {
  holdsFor(600, [yaml], (text) => holds(text.trimStart()));
});

test('a record with a few passages changed', () => {
  holdsFor(600, [mutated(WHOLE)], holds);
});

test('an example with a few passages changed', () => {
  const texts = Object.values(EXAMPLES).flatMap((examples) =>
    examples.flatMap(([, change]) => (typeof change === 'string' && change.length < 2000 ? change : [])),
  );
  holdsFor(600, [fc.constantFrom(...texts).chain(mutated)], holds);
});

test('any bytes', () => {
  holdsFor(300, [fc.uint8Array({ maxLength: 200 })], holds);
});

test('bytes of a record with some changed', () => {
  const whole = new TextEncoder().encode(WHOLE);
  const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });
  holdsFor(300, [change], (changes) => {
    const bytes = whole.slice();
    for (const [at, value] of changes) bytes[at] = value;
    holds(bytes);
  });
});
