import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import type { Entry } from '../search/entries.ts';
import { comparedOf, holding } from './compared.ts';

const entryOf = (text: string, standing: readonly string[] = []): Entry =>
  ({ text, facets: { industry: ['a'], district: ['b'], batch: ['c'], lead: ['d'], standing } }) as unknown as Entry;
const heldBy = (texts: readonly string[], word: string) =>
  Array.from(holding(comparedOf(texts.map((text) => entryOf(text))).texts, word));

test.each([
  { texts: [], word: '光', held: [] },
  { texts: ['光', '', '光'], word: '光', held: [1, 0, 1] },
  // Twice in one text, at its end and at the beginning of the next.
  { texts: ['光光\n缆光', '光缆', '缆'], word: '光', held: [1, 1, 0] },
  // Only across two texts: held by none.
  { texts: ['碳纤', '维材'], word: '纤维', held: [0, 0] },
  { texts: ['一', '二', '三二'], word: '二', held: [0, 1, 1] },
])('$word in $texts', ({ texts, word, held }) => {
  expect(heldBy(texts, word)).toEqual(held);
});

test('all texts at once hold a word where each by itself does', () => {
  const text = fc.string({ unit: fc.constantFrom('光', '缆', 'a', '\n'), maxLength: 6 });
  const word = fc.string({ unit: fc.constantFrom('光', '缆', 'a'), minLength: 1, maxLength: 3 });
  holdsFor(200, [fc.array(text, { maxLength: 8 }), word], (texts, sought) => {
    expect(heldBy(texts, sought)).toEqual(texts.map((each) => Number(each.includes(sought))));
  });
});

test('what a filter compares stands once, whoever shares it, and each entry names its own', () => {
  const rectifying = ['在册', '限期整改', '全部'];
  const entries = [entryOf('', ['在册', '全部']), entryOf('', rectifying), entryOf('', ['在册', '全部'])];
  const { lists, own } = comparedOf(entries).facets.standing;
  expect(lists).toEqual([['在册', '全部'], rectifying]);
  expect(Array.from(own)).toEqual([0, 1, 0]);
  expect(comparedOf(entries)).toBe(comparedOf(entries));
});
