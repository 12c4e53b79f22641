import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { spansOf, textOf, type Piece } from './clause-spans.ts';

/** Spans as brackets; a piece that goes on or has gone before is marked with a tilde. */
const drawn = (pieces: readonly Piece<string>[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : `${piece.first ? '' : '~'}[${piece.mark}:${drawn(piece.children)}]${piece.last ? '' : '~'}`,
    )
    .join('');

const draw = (text: string, ...passages: [start: number, end: number, mark: string][]) =>
  drawn(
    spansOf(
      text,
      passages.map(([start, end, mark]) => ({ start, end, mark })),
    ),
  );

test.each([
  ['none', draw('abcdef'), 'abcdef'],
  ['one', draw('abcdef', [1, 3, 'x']), 'a[x:bc]def'],
  ['side by side', draw('abcdef', [3, 6, 'y'], [0, 3, 'x']), '[x:abc][y:def]'],
  ['one inside another', draw('abcdef', [2, 4, 'y'], [0, 6, 'x']), '[x:ab[y:cd]ef]'],
  ['the same twice', draw('abcdef', [1, 3, 'x'], [1, 3, 'y']), 'a[x:[y:bc]]def'],
  ['half over one another', draw('abcdef', [0, 3, 'x'], [2, 5, 'y']), '[x:ab[y:c]~]~[y:de]f'],
  ['over two others', draw('abcdef', [0, 2, 'x'], [1, 5, 'y'], [3, 6, 'z']), '[x:a[y:b]~]~[y:c[z:de]~]~[z:f]'],
])('passages: %s', (_what, found, expected) => {
  expect(found).toBe(expected);
});

test('whatever the passages, no word is lost or said twice, and each passage begins and ends once', () => {
  const passage = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a < b);
  holdsFor(100, [fc.array(passage, { maxLength: 6 })], (ranges) => {
    const pieces = spansOf(
      '一二三四五六七八九十甲乙',
      ranges.map(([start, end], mark) => ({ start, end, mark })),
    );
    expect(textOf(pieces)).toBe('一二三四五六七八九十甲乙');
    const spans = [...spansIn(pieces)];
    for (const [mark, [start, end]] of ranges.entries()) {
      const own = spans.filter((span) => span.mark === mark);
      expect(own.map((span) => textOf(span.children)).join('')).toBe('一二三四五六七八九十甲乙'.slice(start, end));
      expect([own.filter(({ first }) => first).length, own.filter(({ last }) => last).length]).toEqual([1, 1]);
    }
  });
});

function* spansIn<Mark>(pieces: readonly Piece<Mark>[]): Iterable<Exclude<Piece<Mark>, string>> {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    yield piece;
    yield* spansIn(piece.children);
  }
}
