import { expect, test } from 'vitest';
import { halfWidth, tidyText } from './written.ts';

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
