import { ALL_FIELDS } from '#src/testing/codecs/all-fields.ts';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { NUMBERS } from '#src/testing/codecs/numbers.ts';
import { TEXTS } from '#src/testing/codecs/texts.ts';
import { inFen, percentOf } from './number-fields.ts';

const TABLE = { ...TEXTS, ...NUMBERS };

describe.each(Object.entries(TABLE))('%s', (_, [codec, reads, refusals]) => {
  test.each(reads.map(([written, value, canonical = value]) => ({ written, value, canonical })))(
    'reads $written',
    ({ written, value, canonical }) => {
      expect(z.safeDecode(codec, written)).toEqual({ success: true, data: value });
      expect(z.encode(codec, value)).toBe(canonical);
      expect(z.safeDecode(codec, String(canonical)).data).toEqual(value);
    },
  );

  test.each(refusals)('refuses %j: %s', (written, problem) => {
    const [issue, ...more] = z.safeDecode(codec, written).error?.issues ?? [];
    expect(issue?.message).toBe(problem);
    expect(more).toEqual([]);
    expect(issue?.code === 'custom' && issue.params?.['needed']).toMatch(/\p{Script=Han}|true 或 false/u);
  });
});

const PATTERN = 'pattern';

describe('an editor, which knows the type of a value as YAML gives it,', () => {
  const ajv = new Ajv({ strict: false, formats: { uri: true } });
  const takes = (codec: z.ZodType) => ajv.compile(codec.meta()?.['editor'] ?? false);

  test.each(Object.entries(TABLE))(
    'takes a %s that is written the one way, as text or as it is',
    (_, [codec, reads]) => {
      const isTaken = takes(codec);
      for (const [, value, canonical = value] of reads)
        expect([value, canonical].map((each) => isTaken(each))).toEqual([true, true]);
    },
  );

  // Whoever writes one there is told at once: it may take what the reader refuses, but a pattern that takes all says nothing.
  test.each(Object.entries(TABLE).filter(([, [codec]]) => PATTERN in (codec.meta()?.['editor'] ?? {})))(
    'refuses what has not the form of a %s',
    (_, [codec, , refusals]) => {
      const isTaken = takes(codec);
      expect([...refusals.map(([written]) => written), '甲 乙', 'x'].every((written) => isTaken(written))).toBe(false);
    },
  );

  test.each(Object.entries(TABLE))('takes no list for a %s', (_, [codec, reads]) => {
    expect(takes(codec)(reads.map(([, value]) => value))).toBe(false);
  });
});

test('every codec is in the table', () => {
  const all: Record<string, unknown> = ALL_FIELDS;
  expect(Object.keys(TABLE).sort()).toEqual(
    Object.keys(all)
      .filter((name) => all[name] instanceof z.ZodType)
      .sort(),
  );
});

test.each([
  [50_000, 50_000_000_000n],
  [49_999.99, 49_999_990_000n],
  [0.000001, 1n],
  [0.1 + 0.2, 300_000n],
  [999_999_999.999999, 999_999_999_999_999n],
])('%d 万元 in 分', (money, fen) => {
  expect(inFen(money)).toBe(fen);
});

test.each([
  [3, 100, '3'],
  [2.99999, 100, '2.9999'],
  [1, 3, '33.3333'],
  [0, 5, '0'],
  [0.000001, 0.000002, '50'],
  [5, 0, undefined],
])('%d of %d is %s per cent', (part, sum, percent) => {
  expect(percentOf(part, sum)).toBe(percent);
});

test.each([
  ['AreaCode', '0518'],
  ['CodePair', '91'],
  ['Count', '3'],
  ['Decimal', '3.5'],
  ['DecisionId', '2024/lieru-52'],
  ['DocumentSeries', '连科'],
  ['Flag', 'true'],
  ['MonthDay', '07-01'],
  ['Money', '82000'],
  ['NoticeId', '2024'],
  ['SitePath', '/register/'],
  ['Year', '2024'],
  ['IsoDate', '2024-07-01'],
  ['YearMonth', '2024-07'],
  ['DocumentNumber', '示例科〔2024〕3号'],
  ['HighTechCertificate', 'GR202332001234'],
  ['OfficePhone', '0518-85800000'],
  ['Owner', '@example/haizhou'],
  ['Sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['Slug', 'haizhou'],
] as const)('%s: nothing stands before or after it', (name, text) => {
  const codec = TABLE[name]?.[0] ?? z.never();
  const isRead = (written: string) => z.safeDecode(codec as z.ZodType<unknown, string>, written).success;
  expect([text, `#${text}`, `${text}#`].map(isRead)).toEqual([true, false, false]);
});
