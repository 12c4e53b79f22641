import { expect, test } from 'vitest';
import { z } from 'zod';
import { IsoDate } from './day-fields.ts';
import { LongText } from './text-fields.ts';
import { halfWidth, isWrittenAs, rewrittenSoFar, tidyText } from './written.ts';

/** What tidying does to one character between two others, said in the longest way. */
const tidied = (text: string) =>
  halfWidth(text.normalize('NFC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim();

test('tidying does the same to every character, alone, at either end and before a combining mark', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    for (const text of [character, `${character}甲`, `甲${character}`, `甲${character}甲`, `e${character}`])
      if (tidyText(text) !== tidied(text)) expect.unreachable(`U+${code.toString(16)} in ${JSON.stringify(text)}`);
  }
});

test.each([
  ['甲\n乙', true],
  ['甲 \t\n乙', true],
  [' \n甲\n乙\n\n', true],
  ['甲\n 乙', false],
  ['甲\n\n乙', false],
  ['甲 乙', false],
  ['', false],
])('%j is written as two lines: %s', (text, is) => {
  expect(isWrittenAs(text, '甲\n乙')).toBe(is);
});

test('what is read and not written the one way is counted; blanks at the ends and what is not read are not', () => {
  const counted = (codec: z.ZodType<string, string>, text: string) => {
    const before = rewrittenSoFar();
    z.safeDecode(codec, text);
    return rewrittenSoFar() - before;
  };
  expect(counted(IsoDate, '2024-07-01')).toBe(0);
  expect(counted(IsoDate, ' 2024-07-01\n')).toBe(0);
  expect(counted(IsoDate, '2024年7月1日')).toBe(1);
  expect(counted(IsoDate, '2024年7月')).toBe(0);
  expect(counted(LongText, '甲 \n乙')).toBe(0);
  expect(counted(LongText, '甲　１\n乙')).toBe(1);
});
