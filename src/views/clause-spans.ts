/** A text with passages marked in it, as nested spans: each word stands once, whatever passages share it. */

/** A passage of a text: the characters from `start` up to `end`. */
export interface Passage<Mark> {
  start: number;
  end: number;
  mark: Mark;
}

/**
 * A piece of a passage with what stands inside it. A passage that only partly overlaps another is cut in pieces: the
 * first one carries the anchor, the last one the number.
 */
export interface Span<Mark> {
  mark: Mark;
  first: boolean;
  last: boolean;
  children: readonly Piece<Mark>[];
}

export type Piece<Mark> = string | Span<Mark>;

/** Cuts a text into plain strings and spans; joined again, the pieces are the text. */
export function spansOf<Mark>(text: string, passages: readonly Passage<Mark>[]): Piece<Mark>[] {
  const longestFirst = [...passages].sort((a, b) => a.start - b.start || b.end - a.end);
  return within(
    text,
    0,
    text.length,
    longestFirst.map((passage) => ({ ...passage, whole: passage })),
  );
}

/** A passage, or what is left of it, with the whole it comes from. */
type Part<Mark> = Passage<Mark> & { whole: Passage<Mark> };

function within<Mark>(text: string, from: number, to: number, parts: readonly Part<Mark>[]): Piece<Mark>[] {
  const pieces: Piece<Mark>[] = [];
  let at = from;
  let rest = parts;
  for (let next = rest[0]; next !== undefined; next = rest[0]) {
    const part = next;
    const inside = rest.slice(1).filter(({ start }) => start < part.end);
    const after = rest.slice(1).filter(({ start }) => start >= part.end);
    if (part.start > at) pieces.push(text.slice(at, part.start));
    pieces.push({
      mark: part.mark,
      first: part.start === part.whole.start,
      last: part.end === part.whole.end,
      children: within(
        text,
        part.start,
        part.end,
        inside.map((each) => ({ ...each, end: Math.min(each.end, part.end) })),
      ),
    });
    at = part.end;
    const cut = inside.filter(({ end }) => end > part.end).map((each) => ({ ...each, start: part.end }));
    rest = [...cut, ...after].sort((a, b) => a.start - b.start || b.end - a.end);
  }
  if (at < to) pieces.push(text.slice(at, to));
  return pieces;
}

/** The text that pieces stand for. */
export const textOf = <Mark>(pieces: readonly Piece<Mark>[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.children))).join('');
