/** What is wrong with a credit code, as far as arithmetic tells, and which code may have been meant. */
import {
  ALPHABET,
  checkCharacter,
  checkCharacterFits,
  creditCodeProblem,
  organisationCodeFits,
} from '#schemas/credit-code.ts';
import { distance } from './distance.ts';

/** What a letter that no code holds may have been read for. */
const READ_FOR: Readonly<Record<string, string>> = { O: '0QD', I: '1LJ', Z: '2', S: '58', V: 'UYW' };

/** What was typed as a code: upper case, without spaces and dashes; undefined for what is none. */
export function asCode(query: string): string | undefined {
  const code = query
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑–—·]/g, '');
  return /^[0-9A-Z]{12,24}$/.test(code) && (code.match(/\d/g)?.length ?? 0) >= 6 ? code : undefined;
}

/** What is wrong with a code, sentence by sentence; that nothing is wrong with it is said too. */
export function tellCode(code: string): string[] {
  if (code.length !== 18)
    return [`统一社会信用代码是 18 位，这里是 ${code.length} 位。请对照营业执照或法人证书逐位核对。`];
  const letters = [...code].flatMap((character, i) =>
    ALPHABET.includes(character) ? [] : [{ character, place: i + 1 }],
  );
  if (letters.length > 0) return letters.map(({ character, place }) => tellLetter(character, place));
  const problem = creditCodeProblem(code);
  if (problem) return [`信用代码${problem}，应核对第 1、2 位。`];
  if (checkCharacterFits(code)) return ['这个信用代码的校验位相符，只是名单和公示中没有用它的单位。'];
  const where = organisationCodeFits(code) ? '第 1 至 8 位和第 18 位' : '第 9 至 17 位';
  return [
    `信用代码校验位不符：按前 17 位，第 18 位应为“${checkCharacter(code.slice(0, 17))}”，这里是“${code.charAt(17)}”。应核对${where}。`,
  ];
}

function tellLetter(character: string, place: number): string {
  const meant = READ_FOR[character]?.charAt(0) ?? '';
  const hint = /\d/.test(meant) ? `，常是数字“${meant}”之误` : '';
  return `信用代码有误，应核对第 ${place} 位：这里是字母“${character}”${hint}；信用代码不用 I、O、S、V、Z。`;
}

/** A code that may have been meant, and how it differs. */
export interface NearCode {
  code: string;
  why: string;
}

/** Codes that are one slip away: a place that differs, two side by side exchanged, one left out or added. */
export function nearCodes(code: string, codes: readonly string[]): NearCode[] {
  const written = [...code];
  return codes.flatMap((each) => {
    if (Math.abs(each.length - code.length) > 1 || distance(written, [...each]) > 1) return [];
    return [{ code: each, why: slipOf(code, each) }];
  });
}

/** Letters that no code holds, read as what they look like, where that makes a right code: proposed though not known. */
export function readOtherwise(code: string): string[] {
  const foreign = [...code].filter((character) => !ALPHABET.includes(character)).length;
  // With more of them, too many codes could be meant.
  if (code.length !== 18 || foreign === 0 || foreign > 4) return [];
  const all = [...code].reduce<string[]>(
    (begun, character) => begun.flatMap((text) => [...(READ_FOR[character] ?? character)].map((read) => text + read)),
    [''],
  );
  return all.filter((each) => creditCodeProblem(each) === undefined && checkCharacterFits(each));
}

/** How a code differs from what was typed: `应核对第 5 位：这里是“O”，名单中是“0”`. */
export function slipOf(written: string, code: string): string {
  if (written.length < code.length) return `少写了一位`;
  if (written.length > code.length) return `多写了一位`;
  const places = [...code].flatMap((character, i) => (character === written.charAt(i) ? [] : [i]));
  const at = (text: string) => places.map((i) => text.charAt(i)).join('');
  return `应核对第 ${places.map((i) => i + 1).join('、')} 位：这里是“${at(written)}”，名单中是“${at(code)}”`;
}
