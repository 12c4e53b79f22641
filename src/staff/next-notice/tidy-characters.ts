/** Characters that come along from Word and PDF: made those the register takes. Not a word is changed. */
import { findRefusedCharacters } from '#src/registry/gate/characters.ts';

export interface Tidied {
  text: string;
  /** What was done, for the person; each a sentence. */
  remarks: readonly string[];
}

const HAN_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const offset = (character: string, from: number) => (character.codePointAt(0) ?? 0) - from;

/** Each with what is said of it; undefined for what nobody needs to know. */
const CHANGES: readonly { pattern: RegExp; by: (found: string) => string; said?: string }[] = [
  { pattern: /\r\n?|[\v\f\u2028\u2029\u0085]/g, by: () => '\n' },
  { pattern: /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, by: () => ' ' },
  {
    pattern: /[０-９Ａ-Ｚａ-ｚ％]/g,
    by: (found) => found.normalize('NFKC'),
    said: '处全角数字、字母改为半角',
  },
  { pattern: /(?<=^[ \u3000]*\d{1,2})．/gm, by: () => '.' },
  { pattern: /[㈠-㈩]/g, by: (found) => `（${HAN_NUMBERS[offset(found, 0x3220)]}）`, said: '处合写的括号序号拆开' },
  { pattern: /[⒈-⒛]/g, by: (found) => `${offset(found, 0x2488) + 1}.`, said: '处合写的数字序号拆开' },
  { pattern: /[⑴-⒇]/g, by: (found) => `（${offset(found, 0x2474) + 1}）`, said: '处合写的括号序号拆开' },
  { pattern: /[﹙﹚]/g, by: (found) => (found === '﹙' ? '（' : '）'), said: '处异形括号改正' },
  // The mark of a line, written with blanks in it.
  {
    pattern: /(?<=^[ \u3000]*)([（(]) *([一二三四五六七八九十]+|\d{1,2}) *([）)])/gm,
    by: (found) => found.replaceAll(' ', ''),
  },
  { pattern: /(?<=^[ \u3000]*)([一二三四五六七八九十]+) +、/gm, by: (found) => found.replaceAll(' ', '') },
];

/** A text with line feeds, plain blanks and, where there is one, the character meant in place of each refused one. */
export function tidyCharacters(written: string): Tidied {
  let text = written.replace(/^\ufeff/, '');
  const counts = new Map<string, number>();
  const count = (said: string | undefined, many = 1) => said && counts.set(said, (counts.get(said) ?? 0) + many);
  for (const { pattern, by, said } of CHANGES)
    text = text.replace(pattern, (found: string) => {
      count(said);
      return by(found);
    });
  for (const { offset: at, length, replacement } of findRefusedCharacters(text).toReversed()) {
    if (replacement === undefined) continue;
    count(replacement === '' ? '处看不见的字符删去' : '处部首、兼容字符改为通用汉字');
    text = text.slice(0, at) + replacement + text.slice(at + length);
  }
  return { text, remarks: [...counts].map(([said, many]) => `${many} ${said}`) };
}
