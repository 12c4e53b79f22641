/** Characters that may not stand in the register: unseen, direction-changing, unprintable, or look-alikes from PDFs. */
import type { CheckId } from '../checks.ts';
import { unassignedClass } from './unassigned.ts';

/** A refused character by offset, with what stands there and what to do about it. */
export interface RefusedCharacter {
  check: CheckId;
  offset: number;
  length: number;
  message: string;
  /** What `npm run fix` puts in its place; undefined when only a person can tell. */
  replacement?: string;
}

/**
 * CJK radicals supplement: the ideographs meant, from Unicode's EquivalentUnifiedIdeograph, where they are in common
 * use; NFKC maps only two. Kangxi radicals need no table: NFKC maps them all.
 */
const RADICALS: Record<string, string> = Object.fromEntries(
  (
    '⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺍小 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺗㣺 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ' +
    '⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ' +
    '⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ' +
    '⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);

/**
 * Everything refused besides what has no character: C0 and C1 controls but line feed, format characters (zero width,
 * bidi), fillers and variation selectors, surrogates, private use, U+FFFD, radicals and compatibility ideographs. Format
 * characters are written out: browsers follow different versions of Unicode.
 */
const REFUSED =
  '\\0-\\t\\v-\\x1f\\x7f-\\x9f\\xad\\u034f\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f\\u1160\\u17b4\\u17b5\\u180e' +
  '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2e80-\\u2fdf\\u3164\\ud800-\\uf8ff\\uf900-\\ufaff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\ufffd' +
  '\\u{110bd}\\u{110cd}\\u{13430}-\\u{1343f}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{2f800}-\\u{2fa1f}\\u{e0000}-\\u{10ffff}';

/** Made when it is first needed: nearly every text is ordinary. */
let refused: RegExp | undefined;
const refusedCharacters = () => (refused ??= new RegExp(`[${REFUSED}${unassignedClass()}]`, 'gu'));

/**
 * Texts of nothing but these need no closer look: letters, digits and signs of ASCII, ordinary ideographs and Chinese
 * punctuation. None is refused and none is a compatibility form of a letter, a digit or a sign used in numbers.
 */
const EVERYDAY = ['\n', ' ~', '\u3001\u3020', '一龥', ...'°·×–—‘’“”…‰≤≥！（），：；？'];

/** The same by UTF-16 unit: a look into a table is several times faster than a character class of this kind. */
const IS_EVERYDAY = new Uint8Array(0x10000);
for (const range of EVERYDAY) IS_EVERYDAY.fill(1, range.charCodeAt(0), range.charCodeAt(range.length - 1) + 1);

/** Whether every character of a text is an everyday one; a quick answer for nearly every file. */
export function isOrdinary(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (IS_EVERYDAY[text.charCodeAt(i)] === 0) return false;
  return true;
}

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Every refused character of a text, in order. */
export function findRefusedCharacters(text: string): RefusedCharacter[] {
  if (isOrdinary(text)) return [];
  return Array.from(text.matchAll(refusedCharacters()), ({ 0: character, index }) => ({
    offset: index,
    length: character.length,
    ...(isBullet(character, text, index) ? bullet(character) : describe(character)),
  }));
}

type Described = Pick<RefusedCharacter, 'check' | 'message' | 'replacement'>;

/** Word's list marks come with a text that is copied, as characters of a font of signs. Elsewhere these may be letters. */
const isBullet = (character: string, text: string, index: number) =>
  /[\uf020-\uf0ff]/.test(character) &&
  /(?:^|\n)[\s-]*(?:[a-zA-Z]+: *)?["']?$/.test(text.slice(Math.max(0, index - 80), index));

const bullet = (character: string): Described => ({
  check: 'text/invisible',
  message: `有 Word 的项目符号（${codePoint(character)}），别人看不到`,
  replacement: '',
});

function describe(character: string): Described {
  const code = codePoint(character);
  const point = character.codePointAt(0) ?? 0;
  if (character === '\t') return { check: 'text/control', message: '有制表符（Tab），应为空格', replacement: '  ' };
  if (character === '\r')
    return { check: 'text/control', message: `有单独的回车符（${code}），应为换行`, replacement: '\n' };
  if (/[\u2028\u2029]/u.test(character))
    return { check: 'text/control', message: `有特殊换行符（${code}），应为普通换行`, replacement: '\n' };
  if (/\p{Cc}/u.test(character)) return { check: 'text/control', message: `有控制字符（${code}）`, replacement: '' };
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character)) {
    return { check: 'text/bidi', message: `有改变文字方向的字符（${code}）`, replacement: '' };
  }
  if (/[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]/u.test(character)) {
    return { check: 'text/invisible', message: `有不可见字符（${code}）`, replacement: '' };
  }
  if (
    (point >= 0x2e80 && point <= 0x2fdf) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x2f800 && point <= 0x2fa1f)
  ) {
    const meant = RADICALS[character] ?? character.normalize('NFKC');
    if (meant !== character)
      return {
        check: 'text/radical',
        message: `“${character}”（${code}）是部首或兼容字符，应为“${meant}”（${codePoint(meant)}）`,
        replacement: meant,
      };
    return { check: 'text/radical', message: `“${character}”（${code}）是部首或兼容字符，不是通用汉字` };
  }
  if (point === 0xfffd) return { check: 'text/unassigned', message: `有乱码（${code}）：原来的字在转换编码时已丢失` };
  if (/[\uf020-\uf0ff]/.test(character))
    return { check: 'text/unassigned', message: `有 Word 符号字体的字符（${code}），别人看不到` };
  return { check: 'text/unassigned', message: `有私用或未定义的字符（${code}），别人看不到` };
}
