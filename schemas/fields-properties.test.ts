/** What holds of every codec whatever is written, beyond the examples. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { from, VALUES } from '#src/testing/fuzz/values.ts';
import type { CodecTable } from '#src/testing/codecs/codec-table.ts';
import { NUMBERS } from '#src/testing/codecs/numbers.ts';
import { TEXTS } from '#src/testing/codecs/texts.ts';
import { inFen, Money } from './number-fields.ts';
import { anyText } from '#src/testing/fuzz/texts.ts';

const RUNS = 500;
const TABLE: CodecTable = { ...TEXTS, ...NUMBERS };

describe.each(Object.entries(TABLE))('%s', (name, [codec, reads]) => {
  test('reads every value it writes', () => {
    const value = VALUES[name];
    expect(value).toBeDefined();
    holdsFor(RUNS, [value ?? fc.constant('')], (held) => {
      const written = z.encode(codec, held);
      expect(z.safeDecode(codec, written)).toEqual({ success: true, data: held });
      expect(z.encode(codec, z.decode(codec, written))).toBe(written);
    });
  });

  test('what it reads of any text, it writes one way, which it reads again as the same', () => {
    const seen = reads.map(([written]) => written);
    const text = fc.oneof(
      anyText({ maxLength: 30 }),
      from(' 　0123456789.,，-－/年月日号万亿元ABGRabgr〔〕（）甲', 0, 20),
      fc
        .tuple(fc.constantFrom(...seen), fc.nat(20), fc.constantFrom('', ' ', '　', '-', '０', '1', '甲'))
        .map(([written, at, extra]) => written.slice(0, at) + extra + written.slice(at)),
    );
    holdsFor(RUNS, [text], (written) => {
      const read = z.safeDecode(codec, written);
      if (!read.success) {
        expect(read.error.issues).toHaveLength(1);
        return;
      }
      const canonical = z.encode(codec, read.data);
      expect(z.safeDecode(codec, canonical)).toEqual(read);
      expect(z.encode(codec, z.decode(codec, canonical))).toBe(canonical);
    });
  });
});

test('an amount is read exactly, to the last 分', () => {
  const amount = fc.tuple(fc.nat(999_999_999), fc.nat(999_999));
  holdsFor(RUNS, [amount], ([whole, rest]) => {
    const read = z.decode(Money, `${whole}.${String(rest).padStart(6, '0')}`);
    expect(inFen(read)).toBe(BigInt(whole) * 1_000_000n + BigInt(rest));
  });
});
