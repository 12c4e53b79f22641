import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { scannerOf } from './scanner.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function found(texts: readonly string[], text: string, window: number, sample = ''): string[] {
  const places: string[] = [];
  scannerOf(texts, window, encode(sample))(encode(text), (i, start, end) => places.push(`${texts[i]}@${start}-${end}`));
  return places.toSorted();
}

test('finds every place of every text, overlapping ones and the very ends too', () => {
  expect(found(['甲乙丙', '乙丙丁'], '甲乙丙丁…乙丙丁', 6)).toEqual(['乙丙丁@15-24', '乙丙丁@3-12', '甲乙丙@0-9']);
  expect(found(['甲乙丙'], '', 6)).toEqual([]);
  expect(found([], '甲乙丙', 6)).toEqual([]);
});

test('agrees with a plain search, whatever the texts, the sample and the window', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', 'b', '1'), maxLength: 60 });
  const texts = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('甲', '乙', 'a', 'b', '1'), minLength: 5, maxLength: 9 }),
  );
  holdsFor(500, [texts, letters, letters, fc.integer({ min: 2, max: 5 })], (needles, text, sample, window) => {
    const hay = Buffer.from(text);
    const expected = needles.flatMap((needle) => {
      const places: string[] = [];
      const length = Buffer.byteLength(needle);
      for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1))
        places.push(`${needle}@${at}-${at + length}`);
      return places;
    });
    expect(found(needles, text, window, sample)).toEqual(expected.toSorted());
  });
});

test('agrees with a plain search for long texts too, wherever they stand', () => {
  const unit = fc.constantFrom('甲', '乙', 'a', 'b');
  const texts = fc.uniqueArray(fc.string({ unit, minLength: 12, maxLength: 20 }), { minLength: 1, maxLength: 5 });
  const around = fc.array(fc.oneof(fc.string({ unit, maxLength: 9 }), fc.nat(4)), { maxLength: 12 });
  holdsFor(500, [texts, around, fc.nat(7)], (needles, parts, offset) => {
    const text = parts.map((part) => (typeof part === 'number' ? (needles[part] ?? '') : part)).join('');
    const expected = needles.flatMap((needle) => {
      const places: string[] = [];
      const hay = Buffer.from(text);
      for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1))
        places.push(`${needle}@${at}-${at + Buffer.byteLength(needle)}`);
      return places;
    });
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).subarray(offset);
    const places: string[] = [];
    scannerOf(needles, 12, encode('甲乙'))(bytes, (i, start, end) => places.push(`${needles[i]}@${start}-${end}`));
    expect(places.toSorted()).toEqual(expected.toSorted());
  });
});

test('told where to look, finds what stands in a part as a whole and nothing that stands in none', () => {
  const unit = fc.constantFrom('甲', '乙', 'a', 'b');
  const texts = fc.uniqueArray(fc.string({ unit, minLength: 12, maxLength: 16 }), { minLength: 1, maxLength: 4 });
  const around = fc.array(fc.oneof(fc.string({ unit, maxLength: 9 }), fc.nat(3)), { maxLength: 12 });
  const cuts = fc.array(fc.nat(300), { maxLength: 8 });
  holdsFor(500, [texts, around, cuts, fc.constantFrom(5, 12)], (needles, pieces, ends, least) => {
    const hay = Buffer.from(pieces.map((each) => (typeof each === 'number' ? (needles[each] ?? '') : each)).join(''));
    const at = [...new Set(ends)].filter((end) => end <= hay.length).sort((a, b) => a - b);
    const parts = at.flatMap((end, i) => (i % 2 === 1 ? [{ start: at[i - 1]!, end }] : []));
    const told = new Set<string>();
    scannerOf(needles, least, hay)(hay, (i, start, end) => told.add(`${i}@${start}-${end}`), parts);
    for (const [i, needle] of needles.entries())
      for (let start = hay.indexOf(needle); start >= 0; start = hay.indexOf(needle, start + 1)) {
        const end = start + Buffer.byteLength(needle);
        const place = `${i}@${start}-${end}`;
        if (parts.some((part) => part.start <= start && end <= part.end)) expect(told).toContain(place);
        else if (parts.every((part) => end <= part.start || part.end <= start)) expect(told).not.toContain(place);
        told.delete(place);
      }
    expect([...told]).toEqual([]);
  });
});

test('a text shorter than the least length would never be found: it is a mistake of the caller', () => {
  expect(() => scannerOf(['甲'], 5, encode(''))).toThrow(RangeError);
});
