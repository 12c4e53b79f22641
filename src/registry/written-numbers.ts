/**
 * Numbers as people and Word write them: digits in groups, with any dash, slash, dot, bracket or blanks between them.
 * Only reads what is written; what a number may be is for `personal-numbers.ts`.
 */

/** Digits that stand together; signs that are not seen between them do not part them. */
export interface DigitGroup {
  /** Offsets in the text. */
  start: number;
  end: number;
  digits: string;
}

/** Groups with nothing but separating signs between them, in order. */
export type NumberRun = readonly DigitGroup[];

/** What may stand between two groups, after {@link unifySigns}. The ideograph for one is a dash that an input method made. */
const SIGN = ' \\-–—一_~〜/\\\\.·。()（）\\[\\]【】〔〕〖〗';
const UNSEEN = '\\u200b';
/** More signs than this part two numbers. */
const MOST_SIGNS = 8;
const RUN = new RegExp(`(?<![0-9A-Za-z])\\d(?:[${SIGN}${UNSEEN}]{0,${MOST_SIGNS}}\\d){10,}`, 'g');
const GROUP = new RegExp(`\\d(?:${UNSEEN}*\\d)*`, 'g');

/** Where digits stand in a text with nothing but separating signs between them. */
export interface Span {
  start: number;
  end: number;
}

/** The runs of at least eleven digits, the shortest number looked for. A run of fewer is not worth a look. */
export function longRuns(text: string): Span[] {
  const runs: Span[] = [];
  RUN.lastIndex = 0;
  for (let found = RUN.exec(text); found; found = RUN.exec(text)) runs.push({ start: found.index, end: RUN.lastIndex });
  return runs;
}

/** The groups of a run. */
export const groupsOf = (text: string, { start, end }: Span): NumberRun =>
  Array.from(text.slice(start, end).matchAll(GROUP), ({ index: at, 0: group }) => ({
    start: start + at,
    end: start + at + group.length,
    digits: group.replaceAll('\u200b', ''),
  }));

/** The end of one sign that may stand before the last letter of a number, and of that letter. */
export const LAST_LETTER = new RegExp(`[${SIGN}${UNSEEN}]?[Xx](?![0-9A-Za-z])`, 'y');

const ODD = /[^ -~\n\u3001-\u3020\u4e00-\u9fff]/gu;
/** Blanks of any width that are one character, not line ends. */
const BLANK = /[\t\p{Zs}]/u;
/** Dashes, and what looks like one: soft and long vowel signs, lines for boxes, signs of minus and length. */
const DASH = /[\p{Dash}\u2043\u30fc\u2500\u2501\u2212\u23af\u00af\u02c9\u02d7\u4e28]/u;
const WAVE = /[\u223c\u2053\u3030]/u;
const SLASH = /[\u2044\u2215\u29f8\u2571]/u;
const DOT = /[\u2022\u2024\u2027\u2219\u22c5\u30fb\u318d\u25cf\uff61\u06d4\u16eb]/u;
const OPENING = /[\p{Ps}\p{Pe}]/u;
/** Not seen where they stand: zero width, soft hyphens, direction marks, variation selectors. */
const NOT_SEEN = /[\u00ad\u034f\p{Cf}\ufe00-\ufe0f]/u;

/** A text with every form of digits, letters and separating signs as the ordinary one, keeping every offset. */
export const unifySigns = (text: string): string =>
  text.replace(ODD, (character) => {
    const plain = character.normalize('NFKC');
    const sign = plain.length === 1 ? signOf(plain) : plain;
    if (sign.length === character.length) return sign;
    // A digit outside the basic plane takes two units.
    return sign.length === 1 && character.length === 2 ? `${sign}\u200b` : character;
  });

function signOf(character: string): string {
  if (NOT_SEEN.test(character)) return '\u200b';
  if (BLANK.test(character)) return ' ';
  if (WAVE.test(character)) return '~';
  if (DASH.test(character)) return '-';
  if (SLASH.test(character)) return '/';
  if (DOT.test(character)) return '·';
  return OPENING.test(character) ? '(' : character;
}
