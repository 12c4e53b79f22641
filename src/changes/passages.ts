/** Where two texts differ: piece by piece, so that no number is told by half; bounded in time, whatever they hold. */
import { diffArrays } from 'diff';
import { findPersonalData } from '#src/registry/privacy.ts';

/** What is compared as one: a word or number in Latin signs, a character, or a whole piece of personal data. */
export interface Piece {
  /** As it was written; decides whether two are the same. */
  raw: string;
  /** As it may be shown. */
  shown: string;
}

/** A place that differs: positions of pieces in the one text and in the other, ends not included. */
export interface Place {
  from: readonly [start: number, end: number];
  to: readonly [start: number, end: number];
}

/** Numbers with their decimals; a character with the marks that belong to it. */
const PIECE = /[A-Za-z0-9]{1,40}(?:\.[0-9]{1,20})?|[^]\p{M}{0,8}/gu;
const SENTENCE_END = /[。；！？;!?\n]/;

/** A text in pieces. Personal data is masked before anything is cut, and never cut. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (part: string) => {
    for (const [raw] of part.matchAll(PIECE)) pieces.push({ raw, shown: raw });
  };
  let at = 0;
  for (const { start, end, masked } of findPersonalData(text)) {
    if (start < at) continue;
    add(text.slice(at, start));
    pieces.push({ raw: text.slice(start, end), shown: masked });
    at = end;
  }
  add(text.slice(at));
  return pieces;
}

/** Beyond so many edits texts are not taken apart further: nobody reads them side by side, and the time it takes is bounded. */
const MOST_EDITS = 400;
const MOST_EDITS_IN_PLACE = 200;
/** Places that are looked into piece by piece; those after them stand as whole sentences. */
const MOST_LOOKED_INTO = 100;

/**
 * The places where two texts differ, in their order: first the sentences, then the pieces within those that differ.
 * Places with fewer than `apart` pieces between them are one.
 */
export function placesOf(from: readonly Piece[], to: readonly Piece[], apart: number): Place[] {
  const [old, young] = [sentencesOf(from), sentencesOf(to)];
  const text = ({ pieces }: Sentence) => pieces.map(({ raw }) => raw).join('');
  const whole: Place = { from: [0, old.length], to: [0, young.length] };
  const sentences = placesIn(old.map(text), young.map(text), MOST_EDITS) ?? [whole];
  let looks = MOST_LOOKED_INTO;
  const within = (place: Place): Place[] => {
    const range = { from: rangeOf(old, place.from, from.length), to: rangeOf(young, place.to, to.length) };
    const [a, b] = [rawOf(from, range.from), rawOf(to, range.to)];
    const found = looks-- > 0 ? placesIn(a, b, MOST_EDITS_IN_PLACE) : undefined;
    if (found) return found.map((each) => moved(each, range));
    const pairs = looks > 0 ? pairsOf(place) : [];
    return pairs.length > 0 ? pairs.flatMap(within) : [moved(withoutEnds(a, b), range)];
  };
  return joined(sentences.flatMap(within).filter(isSomething), apart);
}

const isSomething = ({ from, to }: Place) => from[1] > from[0] || to[1] > to[0];

const rawOf = (pieces: readonly Piece[], [start, end]: Place['from']) => pieces.slice(start, end).map(({ raw }) => raw);

/** As many sentences for as many: one by one. */
function pairsOf({ from, to }: Place): Place[] {
  const count = from[1] - from[0];
  if (count < 2 || count !== to[1] - to[0]) return [];
  return Array.from({ length: count }, (_, i) => ({
    from: [from[0] + i, from[0] + i + 1],
    to: [to[0] + i, to[0] + i + 1],
  }));
}

interface Sentence {
  /** Position of its first piece. */
  at: number;
  pieces: Piece[];
}

function sentencesOf(pieces: readonly Piece[]): Sentence[] {
  const sentences: Sentence[] = [];
  let isOpen = false;
  for (const [at, piece] of pieces.entries()) {
    if (!isOpen) sentences.push({ at, pieces: [] });
    sentences.at(-1)?.pieces.push(piece);
    isOpen = !SENTENCE_END.test(piece.raw);
  }
  return sentences;
}

/** The pieces of some sentences. */
function rangeOf(sentences: readonly Sentence[], [start, end]: Place['from'], length: number): Place['from'] {
  const startOf = (i: number) => sentences[i]?.at ?? length;
  return [startOf(start), startOf(end)];
}

/** Where two lists differ; undefined when it would take too many edits. */
function placesIn(from: readonly string[], to: readonly string[], most: number): Place[] | undefined {
  const parts = diffArrays([...from], [...to], { maxEditLength: most });
  if (!parts) return undefined;
  const places: Place[] = [];
  let [a, b] = [0, 0];
  let open: Place | undefined;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      if (open) places.push(open);
      open = undefined;
      a += count;
      b += count;
      continue;
    }
    const start = open ?? { from: [a, a], to: [b, b] };
    if (removed) a += count;
    else b += count;
    open = { from: [start.from[0], a], to: [start.to[0], b] };
  }
  return open ? [...places, open] : places;
}

/** Two lists as one place, without what both begin and end with. */
function withoutEnds(from: readonly string[], to: readonly string[]): Place {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  return { from: [start, from.length - end], to: [start, to.length - end] };
}

const moved = ({ from, to }: Place, by: Place): Place => ({
  from: [from[0] + by.from[0], from[1] + by.from[0]],
  to: [to[0] + by.to[0], to[1] + by.to[0]],
});

function joined(places: readonly Place[], apart: number): Place[] {
  const result: Place[] = [];
  for (const place of places) {
    const last = result.at(-1);
    if (last && place.from[0] - last.from[1] < apart)
      result[result.length - 1] = { from: [last.from[0], place.from[1]], to: [last.to[0], place.to[1]] };
    else result.push(place);
  }
  return result;
}
