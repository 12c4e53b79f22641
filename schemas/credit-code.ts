/**
 * 统一社会信用代码 (GB 32100-2015) and the organisation code inside it (GB 11714): pure arithmetic, no schema.
 */

/** The 31 characters a code may hold; a character's index is its value. I, O, S, V and Z are not used. */
export const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The first two characters (registering department and kind) that are issued. A resident ID passes the checksum once in
 * 31: this keeps out those of most provinces, but not of Jiangsu (32), which `src/registry/privacy.ts` tells apart.
 */
const PAIRS = ['11', '12', '13', '19', '31', '32', '33', '34', '35', '51', '52', '53', '59', '91', '92', '93', 'Y1'];

/** The character that completes the first 17 of a code. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** What is wrong with an upper-case code, as a sentence in Chinese; undefined when it is valid. */
export function creditCodeProblem(code: string): string | undefined {
  const strange = [...code].find((character) => !ALPHABET.includes(character));
  if (strange) return `含有“${strange}”${foreign(strange)}，信用代码只用数字和除 I、O、S、V、Z 以外的大写字母`;
  if (code.length !== 18) return `有 ${code.length} 位，应为 18 位`;
  if (!PAIRS.includes(code.slice(0, 2))) return `以 ${code.slice(0, 2)} 开头，不是已启用的登记部门和机构类别`;
  if (checkCharacter(code.slice(0, 17)) !== code[17]) return '第 18 位校验码与前 17 位不符';
  return undefined;
}

/** A letter of another script may look like the right one: М (U+041C) for M. */
const foreign = (character: string) =>
  /^(?![\x00-\x7f])\p{L}$/u.test(character) && !/\p{Script=Han}/u.test(character)
    ? `（U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}，外文字母）`
    : '';

/** Whether positions 9–17 form a valid organisation code; older codes sometimes do not, so a failure is only a hint. */
export function organisationCodeFits(code: string): boolean {
  const part = code.slice(8, 17);
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, w, i) => total + w * ORGANISATION_ALPHABET.indexOf(part.charAt(i)),
    0,
  );
  const check = 11 - (sum % 11);
  return part[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}
