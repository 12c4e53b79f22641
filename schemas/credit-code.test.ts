import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import {
  ALPHABET,
  checkCharacter,
  checkCharacterFits,
  creditCodeProblem,
  organisationCode,
  organisationCodeFits,
} from './credit-code.ts';
import { CreditCode } from './text-fields.ts';

const REAL = [
  '9132070070404786XB',
  '913207006083959289',
  '913207000676274307',
  '913207005668923863',
  '9132070057037483XG',
  '9132070059004095XG',
  '91320700585543210A',
  '913207033983311165',
  '91320703MA1MEFWW1N',
  '913207030695410245',
  '91320722MA27RF9U87',
  '91320700MA1MBGC09C',
  '9112000023944464XD',
  '91460100984090386D',
  '92141127MA0KD1Y64A',
  '12440600MB2C07549J',
  '11441300007187648G',
  '11330282002978985X',
];
const SYNTHETIC = [
  '91320706522377040Q',
  '913207031110544666',
  '12320700506198990M',
  '52320700296137814T',
  '913207002327633067',
  '913207002283038840',
];
const VALID = [...REAL, ...SYNTHETIC];

const read = (text: string) => z.safeDecode(CreditCode, text);
const reason = (text: string) => read(text).error?.issues[0]?.message;
const fullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('valid codes', () => {
  test.each(VALID)('%s', (code) => {
    expect(read(code).data).toBe(code);
    expect(z.encode(CreditCode, code)).toBe(code);
    expect(checkCharacterFits(code)).toBe(true);
  });

  test.each(VALID)('%s is read in lower case, full-width and in groups, and written one way', (code) => {
    const groups = code.replace(/(.{4})(?=.)/g, '$1 ');
    for (const written of [
      code.toLowerCase(),
      fullWidth(code),
      fullWidth(code.toLowerCase()),
      groups,
      groups.replaceAll(' ', '-'),
      ` ${code}　`,
    ])
      expect(read(written).data).toBe(code);
  });
});

describe('refused', () => {
  test.each([
    ['362322198709086409', '以 36 开头，不是已启用的登记部门和机构类别'],
    ['91320700608395928', '有 17 位，应为 18 位'],
    ['9132070060839592899', '有 19 位，应为 18 位'],
    ['', '有 0 位，应为 18 位'],
    ['9132O700608395928I', '含有“O”，信用代码只用数字和除 I、O、S、V、Z 以外的大写字母'],
    ['91320700608395928示', '含有“示”，信用代码只用数字和除 I、O、S、V、Z 以外的大写字母'],
    ['9.13207006E+17', '含有“.”，信用代码只用数字和除 I、O、S、V、Z 以外的大写字母'],
  ])('%s: %s', (code, problem) => {
    expect(reason(code)).toBe(problem);
  });

  test.each([
    '00',
    '10',
    '14',
    '20',
    '22',
    '36',
    '37',
    '46',
    '56',
    '63',
    '73',
    '82',
    '94',
    '99',
    'A2',
    'B1',
    'N4',
    'Y2',
    '1A',
  ])('no code begins with %s', (pair) => {
    expect(creditCodeProblem(`${pair}3207065223770400`)).toBe(`以 ${pair} 开头，不是已启用的登记部门和机构类别`);
  });

  test('a resident ID can pass the checksum; its beginning may give it away', () => {
    expect(checkCharacter('36232219870908640')).toBe('9');
    expect(creditCodeProblem('362322198709086409')).toContain('以 36 开头');
  });
});

describe('a letter of another script, which may look like the right one, is told by its number', () => {
  test.each([
    ['a Cyrillic М for M', '91320722М', 'М', 'U+041C'],
    ['a Greek Α for A, written small', '9132070007040478α', 'Α', 'U+0391'],
    ['a letter with an accent', '9132070070404786É', 'É', 'U+00C9'],
    ['a letter beyond the first 65,536', '𝐀', '𝐀', 'U+1D400'],
  ])('%s', (_, code, letter, number) => {
    expect(creditCodeProblem(code.toUpperCase())).toBe(
      `含有“${letter}”（${number}，外文字母），信用代码只用数字和除 I、O、S、V、Z 以外的大写字母`,
    );
  });

  test.each(['O', '示', '*', '—', '①'])('%s is no such letter', (character) => {
    expect(creditCodeProblem(`9132${character}`)).toContain(`含有“${character}”，`);
  });
});

describe('issued', () => {
  const pairs =
    '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 G1 J1 N1 N2 N3 N9 Y1';
  test.each(pairs.split(' '))('codes that begin with %s', (pair) => {
    const first17 = `${pair}320706522377040`;
    const code = first17 + checkCharacter(first17);
    expect(read(code).data).toBe(code);
  });
});

describe('a last character that does not fit is no matter of the shape', () => {
  test.each([
    '91320700787688206W',
    '91320700111234567H',
    '91320700MA1M7F2Q9D',
    '91320700595593999Q',
    '111111111111111111',
    '913207006083959280',
  ])('%s', (code) => {
    expect(read(code).data).toBe(code);
    expect(checkCharacterFits(code)).toBe(false);
  });
});

describe('slips of the hand are caught', () => {
  const RUNS = 1000;
  const passes = (code: string) => creditCodeProblem(code) === undefined && checkCharacterFits(code);
  const valid = fc.oneof(
    fc.constantFrom(...VALID),
    fc
      .tuple(
        fc.constantFrom('91', '12', '52', 'Y1'),
        fc.array(fc.constantFrom(...ALPHABET), { minLength: 15, maxLength: 15 }),
      )
      .map(([pair, rest]) => pair + rest.join(''))
      .map((first17) => first17 + checkCharacter(first17)),
  );

  test('one character for another', () => {
    holdsFor(RUNS, [valid, fc.nat(17), fc.constantFrom(...ALPHABET)], (code, at, character) => {
      fc.pre(code[at] !== character);
      expect(passes(code.slice(0, at) + character + code.slice(at + 1))).toBe(false);
    });
  });

  test('two neighbours that change places', () => {
    holdsFor(RUNS, [valid, fc.nat(16)], (code, at) => {
      fc.pre(code[at] !== code[at + 1]);
      const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      expect(passes(swapped)).toBe(false);
    });
  });

  test('and every valid code is read', () => {
    holdsFor(RUNS, [valid], (code) => {
      expect(passes(code)).toBe(true);
    });
  });
});

describe('the organisation code within', () => {
  test('is the same in two codes of one organisation', () => {
    expect(organisationCode('91320706522377040Q')).toBe('522377040');
  });

  test.each(VALID)('%s fits', (code) => {
    expect(organisationCodeFits(code)).toBe(true);
  });

  test.each([
    ['9132070070404786XB', true],
    ['91320700704047861B', false],
    ['913207000000000000', true],
    ['91320700000000001A', false],
  ])('%s: %s', (code, fits) => {
    expect(organisationCodeFits(code)).toBe(fits);
  });
});
