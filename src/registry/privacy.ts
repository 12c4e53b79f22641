/**
 * Personal data that must not stand anywhere in the register, comments included: resident IDs (GB 11643), mobile
 * numbers, personal e-mail and bank cards. Finds, names and masks; never shows the value.
 */
import { checkCharacterFits, creditCodeProblem } from '#schemas/credit-code.ts';
import { PERSONAL_PROVIDERS } from '#schemas/office-email.ts';
import type { CheckId } from './checks.ts';
import { isOrdinary } from './gate/characters.ts';
import { findPersonalNumbers, isResidentId, passesLuhn } from './personal-numbers.ts';
import { longRuns, unifySigns, type Span } from './written-numbers.ts';

/** A piece of personal data in a text, by offsets. */
export interface PersonalData {
  check: Extract<CheckId, `privacy/${string}`>;
  start: number;
  end: number;
  /** The value with its middle hidden. */
  masked: string;
}

/** Begins at the start of a run, so that a long run without an at sign is read once. */
const EMAIL = new RegExp(
  `(?<![\\w.+-])[\\w.+-]+@(?:vip\\.)?(?:${PERSONAL_PROVIDERS})\\.(?:com|cn|net)(?:\\.cn)?(?![A-Za-z0-9])`,
  'gi',
);
const CODE_LENGTH = 18;
const WORD = /^[0-9A-Za-z]{18}$/;
const A_CODE = /(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])/;
const CREDIT_CODE = new RegExp(A_CODE, 'g');

/** Every piece of personal data in a text, in order. */
export function findPersonalData(text: string): PersonalData[] {
  const plain = isOrdinary(text) ? text : unifySigns(text);
  const found = [...numbersIn(plain), ...addressesIn(plain)].map(({ check, start, end }) => ({
    check,
    start,
    end: endOfCharacter(text, end),
    masked: mask(plain.slice(start, end)),
  }));
  return found.sort((a, b) => a.start - b.start);
}

type Found = Pick<PersonalData, 'check' | 'start' | 'end'>;

/** A number is looked for apart from credit codes. Nearly every long run is just the digits of one: it needs no closer look. */
function numbersIn(plain: string): Found[] {
  const runs = longRuns(plain).filter((run) => !isOfOneCode(run, plain));
  if (runs.length === 0) return [];
  const searched = runs.some((run) => holdsCode(run, plain)) ? withoutCodes(plain) : plain;
  const numbers = findPersonalNumbers(searched, searched === plain ? runs : longRuns(searched));
  return numbers.map(({ kind, start, end }) => ({ check: `privacy/${kind}`, start, end }));
}

const withoutCodes = (plain: string) =>
  plain.replace(CREDIT_CODE, (code, start: number) =>
    isCreditCode(code, plain, start) ? 'A'.repeat(code.length) : code,
  );

/** Whether a run lies in a credit code; it begins behind no letter or digit, and so where the code does. */
function isOfOneCode({ start, end }: Span, plain: string): boolean {
  const word = plain.slice(start, start + CODE_LENGTH);
  return (
    end <= start + CODE_LENGTH &&
    WORD.test(word) &&
    !/[0-9A-Za-z]/.test(plain.charAt(start + CODE_LENGTH)) &&
    isCreditCode(word, plain, start)
  );
}

/** Whether a run reaches into something as long as a credit code. */
const holdsCode = ({ start, end }: Span, plain: string): boolean => A_CODE.test(plain.slice(start, end + CODE_LENGTH));

function addressesIn(plain: string): Found[] {
  if (!plain.includes('@')) return [];
  return Array.from(plain.matchAll(EMAIL), ({ index, 0: address }) => ({
    check: 'privacy/email',
    start: index,
    end: index + address.length,
  }));
}

/**
 * Whether a number is a credit code and no personal data. Some resident IDs of many provinces, this one's among them,
 * and some bank cards would pass for a code: such a number is a code only where a field of codes holds it. There alone a
 * number may be a code whose last character is wrong, which is reported as such; but never one that is a resident ID.
 */
function isCreditCode(text: string, plain: string, start: number): boolean {
  const code = text.toUpperCase();
  if (creditCodeProblem(code) !== undefined) return false;
  const inField = IN_FIELD.test(plain.slice(Math.max(0, start - 40), start));
  if (!checkCharacterFits(code)) return inField && !isResidentId(text);
  return inField || !(isResidentId(text) || (text.startsWith('62') && passesLuhn(text)));
}

/** The end of what stands before a value in a field of codes: `creditCode` of an organisation, `code` of a consent. */
const IN_FIELD = /(?:creditCode|(?<![A-Za-z])code)["']?: *["']?$/;

/** The text with every piece of personal data masked. */
export function maskPersonalData(text: string): string {
  return findPersonalData(text).reduceRight(
    (rest, { start, end, masked }) => rest.slice(0, start) + masked + rest.slice(end),
    text,
  );
}

/** A digit outside the basic plane takes two units; the second of the last one belongs to it. */
const endOfCharacter = (text: string, end: number) => (/[\udc00-\udfff]/.test(text.charAt(end)) ? end + 1 : end);

function mask(found: string): string {
  const value = found.replaceAll('\u200b', '');
  const at = value.indexOf('@');
  // Stryker disable next-line EqualityOperator: an address does not begin with its at sign
  if (at >= 0) return `${value.slice(0, 1)}***${value.slice(at)}`;
  return `${value.slice(0, 3)}****${value.slice(-4)}`;
}
