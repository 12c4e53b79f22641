/** The words of a text apart from its blanks, marks and width: what is compared when two notices are. */

export interface Words {
  /** Letters, digits, `%` and the point of a decimal number. */
  chars: string;
  /** Where each of {@link chars} stands in the text. */
  at: readonly number[];
}

const IS_WORD = /[\p{L}\p{N}%]/u;

export function wordsOf(text: string): Words {
  let chars = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const isPoint = unit === '.' && /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1));
    if (!isPoint && !IS_WORD.test(unit) && !/[\ud800-\udfff]/.test(unit)) continue;
    for (const each of unit.normalize('NFKC')) {
      chars += each;
      at.push(i);
    }
  }
  return { chars, at };
}

/** Every place where words stand in others; digits are not cut in two. */
export function placesOf(words: string, within: string): number[] {
  const places: number[] = [];
  for (let at = within.indexOf(words); at >= 0; at = within.indexOf(words, at + 1)) {
    const isCut = (a: string, b: string) => /\d/.test(a) && /[\d.]/.test(b);
    const end = at + words.length;
    if (isCut(words.charAt(0), within.charAt(at - 1)) || isCut(words.charAt(words.length - 1), within.charAt(end)))
      continue;
    places.push(at);
  }
  return words === '' ? [] : places;
}

const MARKS = '。；，：！？、';
const OPENING = '“‘（(《〈【';
const CLOSING = '”’）)》〉】';

/**
 * The text from one word to another, `from` to before `to`, with the marks that belong to it; the mark behind it is taken
 * where the text `like` which it stands for ends in one too.
 */
export function quoted(text: string, { at }: Words, from: number, to: number, like: string): string {
  let start = at[from] ?? 0;
  let end = (at[to - 1] ?? 0) + 1;
  while (start > 0 && OPENING.includes(text.charAt(start - 1))) start -= 1;
  while (CLOSING.includes(text.charAt(end)) && end < text.length && isOpened(text.slice(start, end), text.charAt(end)))
    end += 1;
  if (endsInMark(like.trim()) && endsInMark(text.slice(end, end + 1))) end += 1;
  return text.slice(start, end);
}

const endsInMark = (text: string) => text !== '' && MARKS.includes(text.slice(-1));

function isOpened(text: string, closing: string): boolean {
  const opening = OPENING.charAt(CLOSING.indexOf(closing));
  return text.split(opening).length > text.split(closing).length;
}
