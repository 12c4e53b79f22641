/**
 * Personal data that must not stand anywhere in the register, comments included: resident IDs (GB 11643), mobile
 * numbers, personal e-mail and bank cards. Finds, names and masks; never shows the value.
 */
import { checkCharacterFits, creditCodeProblem } from '#schemas/credit-code.ts';
import type { CheckId } from './checks.ts';
import { isOrdinary } from './gate/characters.ts';

/** A piece of personal data in a text, by offsets. */
export interface PersonalData {
  check: Extract<CheckId, `privacy/${string}`>;
  start: number;
  end: number;
  /** The value with its middle hidden. */
  masked: string;
}

const SEPARATOR = '[ \\-.·\\u200b-\\u200d\\u2060\\ufeff]?';
const digits = (count: number) => `(?:${SEPARATOR}\\d){${count}}`;
const LEFT = '(?<![0-9A-Za-z])';
const RIGHT = '(?![0-9A-Za-z])';
const RESIDENT_ID = new RegExp(`${LEFT}[1-9]${digits(16)}${SEPARATOR}[0-9Xx]${RIGHT}`, 'g');
const MOBILE = new RegExp(`${LEFT}(?:(?:\\+|00)?86${SEPARATOR})?1${SEPARATOR}[3-9]${digits(9)}${RIGHT}`, 'g');
const BANK_CARD = new RegExp(
  `${LEFT}(?:62|[345]\\d)${digits(14)}(?:${digits(3)}|${digits(2)}|${digits(1)})?${RIGHT}`,
  'g',
);
/** Begins at the start of a run, so that a long run without an at sign is read once. */
const EMAIL =
  /(?<![\w.+-])[\w.+-]+@(?:vip\.)?(?:qq|foxmail|163|126|yeah|139|189|188|wo|sina|sohu|aliyun|21cn|tom|263|gmail|outlook|hotmail|live|icloud|me|yahoo|msn)\.(?:com|cn|net)(?:\.cn)?(?![A-Za-z0-9])/gi;
const CREDIT_CODE = /(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])/g;

/** How every number above begins, so that a text without one needs no closer look. */
// Stryker disable next-line StringLiteral: a pattern that fits everything costs time and changes no answer
const LONG_NUMBER = new RegExp(`${LEFT}(?:00)?[1-9]${digits(10)}`, 'g');
const CREDIT_CODE_HERE = new RegExp(CREDIT_CODE, 'y');

/** Every piece of personal data in a text, in order. */
export function findPersonalData(text: string): PersonalData[] {
  const plain = isOrdinary(text) ? text : unifyWidth(text);
  // Stryker disable next-line ConditionalExpression,StringLiteral: what is looked at more closely gets the same answer, later
  if (!plain.includes('@') && !hasLongNumber(plain)) return [];
  const searched = plain.replace(CREDIT_CODE, (code, start: number) =>
    isCreditCode(code, plain, start) ? ' '.repeat(code.length) : code,
  );
  const found: PersonalData[] = [];
  /** What is found already, character by character: a text may hold thousands. */
  const taken = new Uint8Array(text.length);
  const collect = (check: PersonalData['check'], pattern: RegExp, real: (value: string) => boolean) => {
    for (const match of searched.matchAll(pattern)) {
      const start = match.index;
      const end = endOfCharacter(text, start + match[0].length);
      // One point among digits is an amount such as 15680.123456, not a separated number.
      if (/^\d+\.\d+$/.test(match[0])) continue;
      if (!real(match[0].replace(/[^0-9A-Za-z]/g, '')) || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ check, start, end, masked: mask(match[0]) });
    }
  };
  collect('privacy/resident-id', RESIDENT_ID, isResidentId);
  collect('privacy/mobile', MOBILE, () => true);
  collect('privacy/bank-card', BANK_CARD, passesLuhn);
  collect('privacy/email', EMAIL, () => true);
  return found.sort((a, b) => a.start - b.start);
}

/** Whether there is a long number other than valid credit codes, of which every record has some. */
function hasLongNumber(plain: string): boolean {
  LONG_NUMBER.lastIndex = 0;
  for (let found = LONG_NUMBER.exec(plain); found; found = LONG_NUMBER.exec(plain)) {
    CREDIT_CODE_HERE.lastIndex = found.index;
    const [code] = CREDIT_CODE_HERE.exec(plain) ?? [];
    if (code === undefined || !isCreditCode(code, plain, found.index)) return true;
    LONG_NUMBER.lastIndex = found.index + code.length;
  }
  return false;
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

/** Compatibility forms of digits and signs as ordinary ones, keeping every offset. */
function unifyWidth(text: string): string {
  return text.replace(/[^\x00-\x7f\u3000-\u303f\u4e00-\u9fff]/gu, (character) => {
    const plain = character.normalize('NFKC');
    if (plain.length === character.length) return plain;
    return plain.length === 1 && character.length === 2 ? `${plain}\u200b` : character;
  });
}

function isResidentId(value: string): boolean {
  if (!/^\d{6}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[0-9Xx]$/.test(value)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return '10X98765432'[sum % 11] === value[17]?.toUpperCase();
}

function passesLuhn(value: string): boolean {
  const sum = [...value].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 1 : 2);
    // Stryker disable next-line ArithmeticOperator: a sum and its negative are multiples of ten together
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function mask(found: string): string {
  const value = found.replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
  const at = value.indexOf('@');
  // Stryker disable next-line EqualityOperator: an address does not begin with its at sign
  if (at >= 0) return `${value.slice(0, 1)}***${value.slice(at)}`;
  return `${value.slice(0, 3)}****${value.slice(-4)}`;
}
