/** What is seen only once a text is parsed: characters written as escapes, and personal data folded over lines. */
import { findPersonalData, type PersonalData } from '../privacy.ts';
import { findRefusedCharacters, type RefusedCharacter } from './characters.ts';
import type { WrittenScalar } from './structure.ts';

/** At most this many of each; escapes come by the thousand or not at all. */
const MOST = 20;

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))/g;
const NAMED: Record<string, string> = {
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  0: '\0',
  N: '\x85',
  L: '\u2028',
  P: '\u2029',
};

/** Refused characters smuggled in as escapes, such as "\\u202e", each at its escape. */
export function hiddenCharacters(text: string, scalars: readonly WrittenScalar[]): RefusedCharacter[] {
  return scalars.flatMap((scalar) => hiddenIn(text, scalar)).slice(0, MOST);
}

function hiddenIn(text: string, { value, start, end }: WrittenScalar): RefusedCharacter[] {
  const source = text.slice(start, end);
  const escapes = [...source.matchAll(ESCAPE)];
  let after = 0;
  return findRefusedCharacters(value)
    .slice(0, MOST)
    .map((refused) => {
      const character = value.slice(refused.offset, refused.offset + refused.length);
      const index = escapes.findIndex((escape, i) => i >= after && written(escape) === character);
      const escape = escapes[index];
      after = index + 1;
      const place = escape
        ? { offset: start + escape.index, length: escape[0].length }
        : { offset: start, length: source.length };
      return { check: refused.check, message: `转义写出的字符：${refused.message}`, ...place };
    });
}

const written = ([, two, four, eight, name = '']: RegExpExecArray) => {
  const code = two ?? four ?? eight;
  return code === undefined ? (NAMED[name] ?? name) : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
};

/** Personal data that the written text hides from view, at the text that holds it. */
export function hiddenPersonalData(text: string, scalars: readonly WrittenScalar[]): PersonalData[] {
  return scalars
    .flatMap(({ value, start, end }) =>
      findPersonalData(text.slice(start, end)).length > 0
        ? []
        : findPersonalData(value).map((each) => ({ ...each, start, end })),
    )
    .slice(0, MOST);
}
