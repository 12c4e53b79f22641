/**
 * Which of the numbers written in a text belong to a person: resident IDs (GB 11643) and bank cards by their check
 * digits, mobile numbers by how people group them. Dates, years, land-lines, amounts and codes are not taken for them.
 */
import { checkCharacterFits, creditCodeProblem } from '#schemas/credit-code.ts';
import { groupsOf, LAST_LETTER, type DigitGroup, type NumberRun, type Span } from './written-numbers.ts';

export interface PersonalNumber {
  kind: 'resident-id' | 'mobile' | 'bank-card';
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** Some groups of a run that may be one number, with what stands around them. */
interface Candidate {
  groups: NumberRun;
  /** All digits. */
  value: string;
  /** The group before, where the run goes on there. */
  before: DigitGroup | undefined;
  /** The text, and where the number ends in it. */
  text: string;
  end: number;
}

interface Kind {
  /** How many digits there are, the most first. */
  lengths: readonly number[];
  /** A letter that must follow them. */
  letter?: 'X';
  /** Whether these digits, with a last letter where there is one, can be one at all. */
  is: (value: string) => boolean;
  /** Whether they are written as one. */
  isWritten: (candidate: Candidate) => boolean;
}

/** In the order in which they take digits: those with check digits first. */
const KINDS: readonly (readonly [PersonalNumber['kind'], Kind])[] = [
  ['resident-id', { lengths: [18], is: isResidentId, isWritten: () => true }],
  ['resident-id', { lengths: [17], letter: 'X', is: isResidentId, isWritten: () => true }],
  ['bank-card', { lengths: [19, 18, 17, 16], is: isCardNumber, isWritten: isWrittenAsCard }],
  ['mobile', { lengths: [15, 13, 11], is: isMobileNumber, isWritten: isWrittenAsMobile }],
];

/** Every number of a person in some runs of a text whose signs are unified. A digit belongs to one number. */
export function findPersonalNumbers(text: string, runs: readonly Span[]): PersonalNumber[] {
  return runs.flatMap((run) => numbersIn(groupsOf(text, run), text));
}

/** Each group is looked at a few times, however many follow it. */
function numbersIn(run: NumberRun, text: string): PersonalNumber[] {
  const digits = run.map((group) => group.digits).join('');
  /** By the count of digits before its end: the place of a group, from one. */
  const endsAt = new Uint32Array(digits.length + 1);
  let count = 0;
  const starts = run.map((group, i) => {
    const start = count;
    count += group.digits.length;
    endsAt[count] = i + 1;
    return start;
  });
  const taken = new Uint8Array(run.length);
  const found: PersonalNumber[] = [];
  for (const [kind, { lengths, letter = '', is, isWritten }] of KINDS)
    for (let first = 0; first < run.length; first++)
      for (const length of lengths) {
        const start = starts[first] ?? 0;
        const last = endsAt[start + length] ?? 0;
        if (last === 0) continue;
        const end = letter === '' ? run[last - 1]?.end : afterLetter(text, run[last - 1]);
        const value = digits.slice(start, start + length);
        if (end === undefined || !is(value + letter)) continue;
        const candidate = { groups: run.slice(first, last), value, before: run[first - 1], text, end };
        if (/[A-Za-z]/.test(text.charAt(end)) || taken.subarray(first, last).includes(1) || !isWritten(candidate))
          continue;
        taken.fill(1, first, last);
        found.push({ kind, start: startOf(candidate), end });
      }
  return found;
}

/** Where a last letter ends that follows a group; undefined where none does. */
function afterLetter(text: string, group: DigitGroup | undefined): number | undefined {
  LAST_LETTER.lastIndex = group?.end ?? 0;
  return LAST_LETTER.test(text) ? LAST_LETTER.lastIndex : undefined;
}

/** The plus sign before the code of the country belongs to the number. */
const startOf = ({ groups: [first], text }: Candidate): number => {
  const start = first?.start ?? 0;
  return text.charAt(start - 1) === '+' ? start - 1 : start;
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 18 characters are a resident ID: a date of birth, and the check character that fits. */
export function isResidentId(value: string): boolean {
  if (!/^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[0-9Xx]$/.test(value)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return '10X98765432'[sum % 11] === value[17]?.toUpperCase();
}

/** Whether the last digit fits the others as that of a bank card does. */
export function passesLuhn(value: string): boolean {
  const sum = [...value].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 1 : 2);
    // Stryker disable next-line ArithmeticOperator: a sum and its negative are multiples of ten together
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const isYear = (digits: string | undefined) => /^(19|20)\d{2}$/.test(digits ?? '');
const lengthsOf = (groups: readonly string[]) => groups.map(({ length }) => length).join('-');
const isSpacedOut = (groups: readonly string[]) => groups.every(({ length }) => length === 1);

function isCardNumber(value: string): boolean {
  return /^(?:62|[345])/.test(value) && passesLuhn(value);
}

/** One number in ten passes for a card: where it is written in groups, they must be those of a card and no figures. */
function isWrittenAsCard({ groups, value, before }: Candidate): boolean {
  const parts = groups.map(({ digits }) => digits);
  if (parts.length === 1 || isSpacedOut(parts)) return true;
  const isLandLine = /^0\d{2,3}$/.test(before?.digits ?? '');
  const areFigures = parts.every((part) => part.endsWith('00')) || parts.filter(isYear).length > 1;
  const isCode = value.length === 18 && creditCodeProblem(value) === undefined && checkCharacterFits(value);
  return parts.slice(0, -1).every(({ length }) => length >= 4) && !isLandLine && !areFigures && !isCode;
}

/** How people group the eleven digits of a mobile number. */
const MOBILE_GROUPS =
  /^(?:11|3-4-4|3-3-5|3-5-3|3-8|4-3-4|4-4-3|4-7|7-4|5-6|6-5|3-4-2-2|3-2-2-4|3-2-3-3|3-3-2-3|3-4-1-3|3-4-3-1)$/;
const COUNTRY = /^(?:00)?86/;

function isMobileNumber(value: string): boolean {
  return /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(value);
}
/** What makes an amount of a number: the unit after it, or two decimals. */
const UNIT =
  /^(?: ?(?:余|多)?(?:[十百千]?[万亿]?(?:元|美元|欧元|港元|日元)(?![旦月宵])|吨|亩|平方米|立方米|公斤|千瓦|台套|件套)|\.\d{2}(?!\d))/;
const MONEY_BEFORE = /(?:[¥￥$€]|RMB|CNY|人民币) ?$/;

function isWrittenAsMobile({ groups, text, end }: Candidate): boolean {
  const parts = nationalParts(groups.map(({ digits }) => digits));
  if (!MOBILE_GROUPS.test(lengthsOf(parts)) && !isSpacedOut(parts)) return false;
  const start = groups[0]?.start ?? 0;
  const [first] = parts;
  // A year and an amount, or two years and another figure.
  if (isYear(first) && (parts.length === 2 || parts.slice(1).some(isYear))) return false;
  // One point alone among digits is an amount such as 15680.123456, one wave a range: neither is a separated number.
  if (/^\d+ ?[.~〜] ?\d+$/.test(text.slice(start, end))) return false;
  return !UNIT.test(text.slice(end, end + 12)) && !MONEY_BEFORE.test(text.slice(Math.max(0, start - 5), start));
}

/** The groups without the code of the country. */
function nationalParts(parts: readonly string[]): string[] {
  const [first = '', ...rest] = parts;
  if (first === '00' && rest[0] === '86') return rest.slice(1);
  const national = first.replace(COUNTRY, '');
  return national === '' ? rest : [national, ...rest];
}
