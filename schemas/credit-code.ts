/**
 * 统一社会信用代码 (GB 32100-2015) and the organisation code inside it (GB 11714): pure arithmetic, no schema.
 */

/** The 31 characters a code may hold; a character's index is its value. I, O, S, V and Z are not used. */
export const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const STRANGE = new RegExp(`[^${ALPHABET}]`, 'u');
/** Each character's value, by its code. */
const VALUES = [...ALPHABET].reduce<number[]>((values, character, value) => {
  values[character.charCodeAt(0)] = value;
  return values;
}, []);
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The first two characters of codes that are issued: the registering department, and of each the kinds of body. The table
 * in force since amendment 1 (2016) of GB 32100-2015, as published by 全国组织机构统一社会信用代码数据服务中心
 * (cods.org.cn, 2020-10-29, nos. 12574 and 12575) and reprinted at osuse.cn/post/10002590.html and, as a list, at
 * blog.csdn.net/qq_29449673/article/details/128663686. 54, 55, G1 and J1 are not in it but stand in lists of what is
 * met with (blog.csdn.net/weixin_40187450/article/details/127888399): what is issued is accepted.
 *
 * Many begin like the number of a province in a resident ID, which passes the checksum once in 31:
 * `src/registry/privacy.ts` tells those apart.
 */
const KINDS: Readonly<Record<string, string>> = {
  '1': '1239', // 机构编制：机关、事业单位、群众团体、其他
  '2': '19', // 外交
  '3': '123459', // 司法行政：律师、公证、基层法律服务、司法鉴定、仲裁、其他
  '4': '19', // 文化
  '5': '123459', // 民政：社会团体、民办非企业单位、基金会、村民委员会、居民委员会、其他
  '6': '129', // 旅游
  '7': '129', // 宗教
  '8': '19', // 工会
  '9': '123', // 市场监管：企业、个体工商户、农民专业合作社
  A: '19', // 中央军委改革和编制办公室
  G: '1',
  J: '1',
  N: '1239', // 农业农村：组、村、乡镇集体经济组织、其他
  Y: '1', // 其他部门
};

/** The character that completes the first 17 of a code. Plain loops here: every code of a register is asked several times. */
export function checkCharacter(code: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += (WEIGHTS[i] ?? 0) * (VALUES[code.charCodeAt(i)] ?? 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * What no issued code can look like, as a sentence in Chinese; undefined when an upper-case code may be one. Its last
 * character is another question: {@link checkCharacterFits}.
 */
export function creditCodeProblem(code: string): string | undefined {
  const strange = STRANGE.exec(code)?.[0];
  if (strange !== undefined)
    return `含有“${strange}”${foreign(strange)}，信用代码只用数字和除 I、O、S、V、Z 以外的大写字母`;
  if (code.length !== 18) return `有 ${code.length} 位，应为 18 位`;
  if (!KINDS[code.charAt(0)]?.includes(code.charAt(1)))
    return `以 ${code.slice(0, 2)} 开头，不是已启用的登记部门和机构类别`;
  return undefined;
}

/**
 * Whether the last character is the one that the first 17 ask for. A slip of one character never passes; but some codes
 * were issued that do not either, so it is asked beside the bureau's word and not of the shape.
 */
export const checkCharacterFits = (code: string): boolean => checkCharacter(code) === code.charAt(17);

/** A letter of another script may look like the right one: М (U+041C) for M. */
const foreign = (character: string) =>
  /(?![\x00-\x7f])\p{L}/u.test(character) && !/\p{Script=Han}/u.test(character)
    ? `（U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}，外文字母）`
    : '';

/** Positions 9–17: the organisation itself. Two codes alike in them are of one organisation, whoever registered it. */
export const organisationCode = (code: string): string => code.slice(8, 17);

/** Whether positions 9–17 form a valid organisation code; older codes sometimes do not, so a failure is only a hint. */
export function organisationCodeFits(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < ORGANISATION_WEIGHTS.length; i++)
    sum += (ORGANISATION_WEIGHTS[i] ?? 0) * ORGANISATION_ALPHABET.indexOf(code.charAt(8 + i));
  const check = 11 - (sum % 11);
  return code.charAt(16) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}
