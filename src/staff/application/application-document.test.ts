/** The document read back: every value of a record stands in it as it is, whatever it holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { holdsInTheEnd } from '#src/testing/fuzz/trials.ts';
import { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { IsoDate, YearMonth } from '#schemas/day-fields.ts';
import { Money } from '#schemas/number-fields.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import { chineseDate, chineseMonth } from '#src/dates.ts';
import { all, opened, parseXml, said } from '#src/testing/application-opened.ts';
import { anyText } from '#src/testing/fuzz/texts.ts';

/** What comes after an application, or before it, and so is no part of it: as-applied.test.ts. */
const OF_OTHER_DAYS = [
  'formerNames',
  'formerLeads',
  'formerLegalRepresentatives',
  'since',
  'joined',
  'left',
  'outcome',
];

/** Of scans of stamped papers: of no use to whoever reads the paper. */
const OF_SCANS = ['.recommendation.sha256', '.agreement.sha256'];

/** Every leaf of a schema with a value of its own, and how that value must read on paper. */
function filled(schema: z.ZodType, expected: string[], path = ''): unknown {
  const item = itemOf(schema);
  if (item) return [0, 1].map((i) => filled(item, expected, `${path}${i}`));
  const isPrinted = (key: string) => !OF_OTHER_DAYS.includes(key) && !OF_SCANS.includes(`${path}.${key}`);
  const shape = Object.entries(shapeOf(schema)).filter(([key]) => isPrinted(key));
  if (shape.length > 0)
    return Object.fromEntries(shape.map(([key, field]) => [key, filled(field, expected, `${path}.${key}`)]));
  const leaf = bare(schema);
  if (path === '.batch') {
    expected.push('2031 年度第 2 批');
    return '2031-2';
  }
  const reads = (text: string) => z.safeDecode(leaf, text as never).success;
  const n = expected.length;
  const [written, printed] = reads('x')
    ? [`值${path}`, `值${path}`]
    : reads('2011')
      ? [2011 + n, String(2011 + n)]
      : reads('2024-02-03')
        ? [`${2000 + n}-02-03`, chineseDate(`${2000 + n}-02-03`)]
        : reads('2024-02')
          ? [`${2000 + n}-02`, chineseMonth(`${2000 + n}-02`)]
          : [`值${path}`, `值${path}`];
  expected.push(printed);
  return written;
}

describe('every field', () => {
  const expected: string[] = [];
  const alliance = filled(Alliance, expected) as Draft<Alliance>;

  test('the record made here has them all, each value its own', () => {
    expect(expected.length).toBeGreaterThan(80);
    expect(new Set(expected).size).toBe(expected.length);
    expect(expected).toEqual(expect.arrayContaining(['值.name', '值.governance.funding', '值.members1.signatory.as']));
    expect(expected.filter((text) => /^\d{4,}年\d+月\d+日$/.test(text)).length).toBeGreaterThan(5);
    for (const codec of [IsoDate, YearMonth]) expect(z.safeDecode(codec, '2024-02').success).toBe(codec === YearMonth);
  });

  test('is written down as its value is', async () => {
    const { paragraphs } = await opened(alliance);
    const text = paragraphs.map((each) => said(each)).join('\n');
    expect(expected.filter((value) => !text.includes(value))).toEqual([]);
  });

  test('and money exactly, in 万元', async () => {
    const lead = {
      finance: { year: 2023, salesRevenue: z.decode(Money, '82000.123456'), rdExpenditure: 0 },
    };
    const text = (await opened({ lead })).paragraphs.map((each) => said(each));
    expect(text).toEqual(expect.arrayContaining(['82000.123456 万元', '0 万元', '2023 年', '0%']));
  });
});

describe('text is data', () => {
  const piece = fc.oneof(
    anyText({ maxLength: 8 }),
    fc.constantFrom(
      '\u0000',
      '\u0008',
      '\u001b',
      '\ufffe',
      '\uffff',
      '\ud800',
      '\udfff',
      '\u{20bb7}',
      '<',
      '&',
      ']]>',
      '<w:p>',

      '"',
      "'",
      '&#0;',
      '{default-bullet-numbering-0}',
      'CURRENT',
      '{CURRENT',
      '{rId1}',
      '{{x}}',
      '_x0041_',
      '$&',
      '\t',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\u202e',
      '\u2028',
      '\u0085',
      '\ufeff',
      '\\u0000',
      '%s',
      '<!--',
      '<?xml',
      '<![CDATA[',
    ),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

  // One document holds many texts, since each takes a while to make.
  test('whatever it holds, it is read back as it was, with □ for what XML cannot hold', async () => {
    await holdsInTheEnd(10, [fc.array(text, { minLength: 3, maxLength: 60, size: 'max' })], async (texts) => {
      const [name, plan, body] = texts;
      const { entries, document, paragraphs } = await opened({
        name,
        plan,
        governance: { body },
        members: texts.map((role) => ({ role, name: role })),
        tasks: texts.map((goal) => ({ goal, undertakers: [goal] })),
      });
      for (const cell of all(document, 'w:tc'))
        for (const paragraph of all(cell, 'w:p')) expect(all(paragraph, 'w:pStyle')).toHaveLength(1);
      for (const [file, content] of entries) if (/\.(xml|rels)$/.test(file)) parseXml(content);
      const lines = new Set(paragraphs.map((each) => said(each)));
      expect(texts.flatMap(linesOf).filter((line) => !lines.has(line.replaceAll('\u00a0', ' ')))).toEqual([]);
    });
  });

  /** Said in the longest way. */
  function linesOf(value: string): string[] {
    const visible = Array.from(value, (character) => {
      const code = character.codePointAt(0) ?? 0;
      const forbidden =
        (code < 32 && ![9, 10, 13].includes(code)) ||
        (code >= 0xd800 && code < 0xe000) ||
        code === 0xfffe ||
        code === 0xffff;
      return forbidden ? '□' : character;
    });
    return visible
      .join('')
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      .split('\n')
      .filter((line) => line.trim() !== '');
  }
});
