import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { processorSeconds } from '#src/testing/processor-time.ts';
import { ALPHABET, checkCharacter, checkCharacterFits, creditCodeProblem } from '#schemas/credit-code.ts';
import { findPersonalData, maskPersonalData } from './privacy.ts';

const digit = fc.constantFrom(...'0123456789');
const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(''));
const signs = fc.constantFrom(' ', '-', '—', '·', '/', '  ', '\u3000', '\u2009', '\u2011', ' – ', '）', '\u200b');
const around = fc.constantFrom('', '甲', '（', '：', '，', '\n', '"', '# ');

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheckDigit = (first17: string) =>
  first17 + '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0) % 11);

const residentId = fc
  .tuple(
    fc.constantFrom('110105', '320706', '362322'),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2024-01-01'), noInvalidDate: true }),
    digits(3),
  )
  .map(([region, day, order]) =>
    withCheckDigit(`${region}${day.toISOString().slice(0, 10).replaceAll('-', '')}${order}`),
  );
const mobile = fc.tuple(fc.constantFrom(...'3456789'), digits(9)).map(([second, rest]) => `1${second}${rest}`);
/** A number in groups of so many characters, the rest last, with signs between them; or in one piece. */
const grouped = (number: fc.Arbitrary<string>, ...shapes: readonly (readonly number[])[]) =>
  fc.tuple(number, fc.constantFrom(...shapes), signs).map(([text, shape, between]) => {
    let at = 0;
    return [...shape.map((length) => text.slice(at, (at += length))), text.slice(at)].join(between);
  });
const fullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const creditCode = fc
  .tuple(
    fc.constantFrom('91', '12', '52', '93', 'Y1'),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 15, maxLength: 15 }),
  )
  .map(([pair, rest]) => `${pair}${rest.join('')}`)
  .map((first17) => first17 + checkCharacter(first17));

const checks = (text: string) => findPersonalData(text).map(({ check }) => check);
const RUNS = 300;

describe('found however it is written', () => {
  test('resident IDs', () => {
    holdsFor(
      RUNS,
      [grouped(residentId, [], [6, 8], [6, 4, 4], [3, 3, 4, 4], [4, 4, 4, 4]), around, around],
      (id, before, after) => {
        expect(checks(before + id + after)).toEqual(['privacy/resident-id']);
        expect(checks(before + fullWidth(id) + after)).toEqual(['privacy/resident-id']);
      },
    );
  });

  test('mobile numbers', () => {
    holdsFor(RUNS, [grouped(mobile, [], [3, 4], [3, 3], [3], [7], [4, 3]), around, around], (number, before, after) => {
      // A year before other figures is no number of a telephone.
      fc.pre(!/^19\d\d(?!\d)/.test(number.replaceAll('\u200b', '')));
      expect(checks(before + number + after)).toEqual(['privacy/mobile']);
      expect(checks(before + fullWidth(number) + after)).toEqual(['privacy/mobile']);
    });
  });
});

const codeOfDigits = fc
  .tuple(fc.constantFrom('11', '12', '31', '32', '51', '52', '59'), digits(15))
  .map((parts) => parts.join(''))
  .map((first17) => first17 + checkCharacter(first17))
  .filter((code) => /^\d+$/.test(code) && withCheckDigit(code.slice(0, 17)) !== code);

/** Resident IDs that are valid credit codes too, as one in 31 of this province is. */
const both = residentId
  .filter((id) => /^(11|12|13|21|3[1-5]|41|5[1-4]|6[12])/.test(id))
  .map((id) => id.slice(0, 14))
  .chain((person) => fc.nat(999).map((first) => [person, first] as const))
  .map(([person, first]) =>
    Array.from({ length: 1000 }, (_, i) => withCheckDigit(person + String((first + i) % 1000).padStart(3, '0'))).find(
      (id) => creditCodeProblem(id) === undefined && checkCharacterFits(id),
    ),
  )
  .filter((id) => id !== undefined);

test('a resident ID that is a valid credit code by chance is one all the same, but in the field of codes', () => {
  holdsFor(RUNS, [both, around, around], (id, before, after) => {
    expect(checks(before + id + after)).toEqual(['privacy/resident-id']);
    expect(checks(`${before}\n  creditCode: ${id}\n${after}`)).toEqual([]);
    expect(checks(`- { name: 甲, creditCode: "${id}" }`)).toEqual([]);
    expect(checks(`{"creditCode": "${id}"}`)).toEqual([]);
    expect(checks(`{"creditCode":"${id}"}`)).toEqual([]);
    expect(checks(`creditCode:   '${id}'`)).toEqual([]);
    expect(checks(`code: ${id}`)).toEqual([]);
    // Figures behind it are of the same run of digits.
    expect(checks(`creditCode: ${id} （2024）`)).toEqual([]);
    expect(checks(`creditCode: ${id} / 138 1234 5678`)).toEqual(['privacy/mobile']);
    expect(checks(`  creditCode: 甲 ${id}`)).toEqual(['privacy/resident-id']);
    expect(checks(`postcode: ${id}`)).toEqual(['privacy/resident-id']);
  });
});

test('a resident ID that is no valid credit code is one in the field of codes too', () => {
  holdsFor(RUNS, [residentId.filter((id) => !checkCharacterFits(id))], (id) => {
    expect(checks(`creditCode: ${id}`)).toEqual(['privacy/resident-id']);
    expect(checks(`code: "${id}"`)).toEqual(['privacy/resident-id']);
  });
});

/** Numbers of digits that begin as codes do and pass for bank cards. */
const cardLike = fc
  .tuple(fc.constantFrom('31', '52', '62'), digits(16))
  .map((parts) => parts.join(''))
  .filter((number) => luhn(number) && withCheckDigit(number.slice(0, 17)) !== number);
const luhn = (number: string) =>
  [...number]
    .reverse()
    .reduce(
      (sum, digit, i) => sum + [...String(Number(digit) * (i % 2 ? 2 : 1))].reduce((a, b) => a + Number(b), 0),
      0,
    ) %
    10 ===
  0;

test('a code whose last digit is wrong is no bank card in the field of codes, and one anywhere else', () => {
  holdsFor(RUNS, [cardLike.filter((number) => !checkCharacterFits(number))], (number) => {
    expect(checks(`creditCode: ${number}`)).toEqual([]);
    expect(checks(`role: ${number}`)).toEqual(['privacy/bank-card']);
  });
});

test('a bank card that is a valid credit code by chance is one all the same, but in the field of codes', () => {
  const chance = cardLike.filter((number) => number.startsWith('62') && checkCharacterFits(number));
  holdsFor(10, [chance], (number) => {
    expect(checks(`creditCode: ${number}`)).toEqual([]);
    expect(checks(`role: ${number}`)).toEqual(['privacy/bank-card']);
  });
});

test('a valid credit code of digits is neither a card nor a resident ID, whatever else is in the text', () => {
  holdsFor(RUNS, [codeOfDigits, around, around], (code, before, after) => {
    expect(checks(`${before}${code}${after}，13800138000`)).toEqual(['privacy/mobile']);
  });
});

test('a valid credit code is never taken for anything else', () => {
  holdsFor(RUNS, [creditCode, around, around], (code, before, after) => {
    expect(checks(before + code + after)).toEqual([]);
    expect(checks(before + code.toLowerCase() + after)).toEqual([]);
  });
});

test('the masked text holds nothing more to find, and few of the digits', () => {
  holdsFor(RUNS, [fc.oneof(residentId, mobile), around, around], (number, before, after) => {
    const masked = maskPersonalData(before + number + after);
    expect(findPersonalData(masked)).toEqual([]);
    expect(masked).not.toContain(number.slice(3, -4));
    expect(masked.startsWith(before) && masked.endsWith(after)).toBe(true);
  });
});

describe('offsets and masks', () => {
  test.each([
    ['电话 13800138000。', 3, 14, '138****8000'],
    ['１３８００１３８０００', 0, 11, '138****8000'],
    ['𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎', 0, 22, '138****8000'],
    ['(138)0013-8000', 1, 14, '138****8000'],
    ['（138）0013—8000。', 1, 14, '138****8000'],
    ['138\u00ad0013\u20118000', 0, 13, '138****8000'],
    ['+86-138-0013-8000', 0, 17, '+86****8000'],
    ['0086 13800138000', 0, 16, '008****8000'],
    ['a.b+c@qq.com', 0, 12, 'a***@qq.com'],
    ['见 a@vip.163.com', 2, 15, 'a***@vip.163.com'],
    // Offsets are those of the text as written, whatever stands before.
    ['㎏13800138000', 1, 12, '138****8000'],
    ['🄐13800138000', 2, 13, '138****8000'],
    ['𠮷13800138000。', 2, 13, '138****8000'],
  ])('%s', (text, start, end, masked) => {
    const [found] = findPersonalData(text);
    expect([found?.start, found?.end, found?.masked]).toEqual([start, end, masked]);
  });
});

test('several in one text are all masked, in the order they stand in', () => {
  const text = 'a.b@qq.com，13800138000，6222021234567890128，11010519491231002X';
  expect(findPersonalData(text).map(({ start }) => start)).toEqual([0, 11, 23, 43]);
  expect(maskPersonalData(text)).toBe('a***@qq.com，138****8000，622****0128，110****002X');
});

describe('left alone', () => {
  test.each([
    '12345678901', // does not begin like a mobile number
    '138001380001', // twelve digits
    'a13800138000',
    '13800138000a',
    '11010519491231002Y',
    '110105194912310021', // check digit
    '11010519491331002X', // month
    '110105194913310021', // month, with the check digit it would need
    '110105194912320025', // day
    '110105174912310021', // century
    '6222021234567890123', // Luhn
    'office@example.org',
    'office@qq.company',
    'qq.com',
    '＠',
    '0518-85800000',
    '2024-07-01 2026-12-31',
    '15680.123456',
    '连科〔2024〕31号',
    '',
  ])('%s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

test('no text takes long, however its numbers are written', () => {
  const hostile = [
    '1',
    '1 ',
    '1—',
    '1\u200b',
    '1（',
    '1        ',
    '13',
    '62 ',
    '138 0013 800 ',
    '6222 0212 ',
    '110105 1949 ',
    '86 ',
    '00 86 ',
    'a@',
    '2024-07-01 ',
    '𝟏',
  ];
  const seconds = processorSeconds(() => {
    for (const piece of hostile) expect(findPersonalData(piece.repeat(2 ** 17 / piece.length))).toEqual([]);
  });
  // Two megabytes in all: a second or two; were it to grow with the square, minutes.
  expect(seconds).toBeLessThan(30);
});
