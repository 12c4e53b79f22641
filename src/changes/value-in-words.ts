/** A value before and after as texts fit to be shown: personal data masked, what is long cut, and said to be. */
import { z } from 'zod';
import { bare } from '#schemas/shape.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import type { Difference, Passage } from './change-report.ts';
import { piecesOf, placesOf, type Piece, type Place } from './passages.ts';

/** What is written for a leaf. */
export function writtenValue(field: z.ZodType, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => writtenValue(z.string(), item)).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  const encoded = z.safeEncode(bare(field), value as never);
  return String(encoded.success ? encoded.data : value);
}

/** Characters of a text that stands by itself: an item's goal, a reason. */
const MOST_ALONE = 300;

/** A text to be shown by itself. */
export const shown = (text: string): string => written(piecesOf(text), MOST_ALONE);

/** Below this both texts are shown whole. */
const SHORT = 60;
/** A checksum is of use only as a whole. */
const CHECKSUM = /^[0-9a-f]{64}$/;
/** Pieces shown on either side of a place. */
const AROUND = 6;
/** Characters of one side of a place; of all places together; and how many places. */
const MOST_IN_PLACE = 1000;
const MOST_IN_ALL = 4000;
const MOST_PLACES = 20;

/** What differs between two values that are not the same, as they are written. */
export function differenceOf(from: string, to: string): Difference & { hidden?: true } {
  // What has no written form of its own, such as a part without a schema: that it changed is all there is to tell.
  if (from === to) return { hidden: true };
  if (maskPersonalData(from) === maskPersonalData(to)) return { hidden: true, only: '遮住的内容' };
  const blanks = from.replace(/\s/g, '') === to.replace(/\s/g, '');
  const only = blanks ? ({ only: '空白' } as const) : {};
  const [a, b] = [piecesOf(from), piecesOf(to)];
  if (CHECKSUM.test(from) && CHECKSUM.test(to)) return { from, to };
  if (sizeOf(a) <= SHORT && sizeOf(b) <= SHORT) {
    const whole = (pieces: readonly Piece[]) => written(blanks ? pieces.map(withBlanksSeen) : pieces, SHORT);
    return { from: whole(a), to: whole(b), ...only };
  }
  return { ...passagesOf(a, b), ...only };
}

function passagesOf(a: readonly Piece[], b: readonly Piece[]): Pick<Difference, 'passages' | 'passagesLeftOut'> {
  const places = placesOf(a, b, 2 * AROUND);
  const passages: Passage[] = [];
  let room = MOST_IN_ALL;
  for (const { from, to } of places.slice(0, MOST_PLACES)) {
    const cut = [a.slice(...from), b.slice(...to)].some((part) => sizeOf(part) > MOST_IN_PLACE);
    const passage: Passage = { from: around(a, from), to: around(b, to), ...(cut ? { cut } : {}) };
    room -= passage.from.length + passage.to.length;
    if (room < 0 && passages.length > 0) break;
    passages.push(passage);
  }
  const left = places.slice(passages.length);
  if (left.length === 0) return { passages };
  const characters = (pieces: readonly Piece[], side: 'from' | 'to') =>
    left.reduce((sum, place) => sum + sizeOf(pieces.slice(...place[side])), 0);
  return {
    passages,
    passagesLeftOut: { places: left.length, characters: characters(a, 'from') + characters(b, 'to') },
  };
}

/** One side of a place with what stands around it. */
function around(pieces: readonly Piece[], [start, end]: Place['from']): string {
  const [first, last] = [Math.max(0, start - AROUND), Math.min(pieces.length, end + AROUND)];
  const part = pieces.slice(start, end);
  const isBlank = part.length > 0 && part.every(({ raw }) => /^\s$/.test(raw));
  const differs = isBlank ? part.map(withBlanksSeen) : part;
  const [before, after] = [pieces.slice(first, start), pieces.slice(end, last)];
  const middle =
    sizeOf(part) > MOST_IN_PLACE ? written(part, MOST_IN_PLACE) : written([...differs, ...after], Infinity);
  return `${first > 0 ? '…' : ''}${written(before, Infinity)}${middle}${last < pieces.length ? '…' : ''}`;
}

/** Pieces as a text of so many characters, line ends seen; one that was cut says how long it is. */
function written(pieces: readonly Piece[], most: number): string {
  const size = sizeOf(pieces);
  let room = size > most ? most : Infinity;
  const fitting = pieces.findIndex(({ shown: text }) => (room -= [...text].length) < 0);
  const told = (fitting === -1 ? pieces : pieces.slice(0, fitting)).map((piece) => piece.shown).join('');
  return `${told.replaceAll('\n', '¶')}${fitting === -1 ? '' : `…（共 ${size} 字）`}`;
}

const withBlanksSeen = ({ raw, shown: text }: Piece): Piece => ({ raw, shown: text.replace(/[^\S\n]/g, '␣') });

const sizeOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { shown: text }) => sum + [...text].length, 0);

/** Whether a value is a map from keys to values, such as the parameters of a clause. */
export const isRecordOf = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
