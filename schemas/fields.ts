/**
 * The kinds of value that fields hold, each a codec from the written text. Formats and their sources: see each one. Those of
 * no record of an alliance are marked as pure: what the form does not use stays out of its script.
 */
import { z } from 'zod';
import { creditCodeProblem } from './credit-code.ts';
import { deviceNameProblem, DEVICES } from './device-name.ts';
import { webAddressProblem } from './web-address.ts';
import { saysNothing } from './says-nothing.ts';
import { Unreadable, written, writtenText } from './written.ts';

/** Counted in characters as people count them, which are never more than the units a text is stored in. */
const longerThan = (most: number, text: string) => text.length > most && [...text].length > most;

/** Ways of writing nothing that other programs know; here they would be taken for text. */
const isNothing = (value: string) => /^(~|null)?$/i.test(value);

/** What was written, on one line and cut where it is long. */
const quoted = (value: string) => {
  const line = [...value.replace(/\s+/g, ' ')];
  return line.length > 30 ? `“${line.slice(0, 30).join('')}…”` : `“${line.join('')}”`;
};

const text = (most: number) =>
  writtenText(
    (value) =>
      isNothing(value)
        ? new Unreadable('为空', '填写文字；暂时没有的，删去')
        : saysNothing(value)
          ? new Unreadable(`只写了${quoted(value)}`, '写清楚；没有要写的，删去')
          : longerThan(most, value)
            ? new Unreadable(`有 ${[...value].length} 字`, `不超过 ${most} 字`)
            : value,
    { type: 'string', minLength: 1, maxLength: most },
  );

/** One line or a short paragraph that says something, at most 300 characters. */
export const Text = text(300);

/** Several paragraphs that say something, at most 4,000 characters. */
export const LongText = text(4000);

const HAN = '\\p{Script=Han}';
/** Dots as keyboards and Word give them, for the one between the parts of a name. */
const DOT = new RegExp(`(?<=${HAN}) ?[•‧・･∙⋅·] ?(?=${HAN})`, 'gu');
const INNER_SPACE = new RegExp(`(?<=[${HAN}）】》”’·]) +(?=[${HAN}（【《“‘·])`, 'gu');
const BESIDE_HAN = new RegExp(`${HAN} *[()]|[()] *${HAN}`, 'u');

/** As names are printed: · between the parts of a foreign one, no space between ideographs, brackets of full width. */
function oneWayOfName(value: string): string {
  if (!/[ ()（）•‧・･∙⋅·]/.test(value)) return value;
  const named = value.replace(DOT, '·').replace(INNER_SPACE, '');
  return BESIDE_HAN.test(named) || /[（）]/.test(named)
    ? named.replace(/ *\( */g, '（').replace(/ *\) */g, '）')
    : named;
}

const areBracketsPaired = (value: string) => {
  let open = 0;
  for (const bracket of value.match(/[()（）]/g) ?? []) if ((open += /[(（]/.test(bracket) ? 1 : -1) < 0) return false;
  return open === 0;
};

function readName(written: string): string | Unreadable {
  const value = oneWayOfName(written);
  if (isNothing(value)) return new Unreadable('为空', '填写全称；暂时没有的，删去');
  if (/\n/.test(value)) return new Unreadable('分成了几行', '写在一行内');
  if (/^[=+\-@＝＋－＠]/.test(value))
    return new Unreadable(`以“${value.charAt(0)}”开头`, '去掉开头的符号，电子表格会把它当作公式');
  const strange = /[<>`{}|\\]/.exec(value)?.[0];
  if (strange !== undefined) return new Unreadable(`含有“${strange}”`, '只用文字、数字、括号和间隔号');
  if (!areBracketsPaired(value)) return new Unreadable('括号不成对', '补上缺的括号，或删去多的');
  if (saysNothing(value)) return new Unreadable(`只写了${quoted(value)}`, '填写全称；暂时没有的，删去');
  return longerThan(80, value) ? new Unreadable(`有 ${[...value].length} 字`, '不超过 80 字') : value;
}

/** A name of an organisation, alliance, task or person. It must not look like a spreadsheet formula or command. */
export const Name = writtenText(readName, { type: 'string', minLength: 1, maxLength: 80 });

/** An alliance's name: ends in 创新联合体; a fictional one adds （示例）. */
export const AllianceName = writtenText(
  (value) => {
    const needed = '以“创新联合体”结尾的全称';
    const name = readName(value);
    if (name instanceof Unreadable) return new Unreadable(name.problem, needed);
    return /创新联合体(（示例）)?$/.test(name) ? name : new Unreadable('不以“创新联合体”结尾', needed);
  },
  { type: 'string', pattern: '创新联合体(（示例）)?$', patternErrorMessage: '名称以“创新联合体”结尾', maxLength: 80 },
);

/** 统一社会信用代码, GB 32100-2015: 18 characters, upper case. Whether the last fits the others is asked by a rule. */
export const CreditCode = writtenText(
  (value) => {
    const code = value.replace(/[\s-]/g, '').toUpperCase();
    const problem = creditCodeProblem(code);
    return problem ? new Unreadable(problem, '请对照营业执照或法人证书逐位核对') : code;
  },
  {
    type: 'string',
    pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$',
    patternErrorMessage: '18 位统一社会信用代码；在编辑器中请加引号',
  },
);

/** Whether the calendar has the day that four, two and two digits name. */
const isDay = (year: string, month: string, day: string) => {
  if (month < '01' || month > '12' || day < '01') return false;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
};

/** A day, canonically `2024-07-01`; `2024年7月1日`, `2024/7/1` and `2024.7.1` are read too. */
export const IsoDate = writtenText(
  (value) => {
    const needed = '写作 2024-05-20';
    const [, year, month = '', day = ''] =
      /^((?:19|20)\d{2})\s*[-/.年—－]\s*(\d{1,2})\s*[-/.月—－]\s*(\d{1,2})\s*[日号]?$/.exec(value) ?? [];
    if (year === undefined) return new Unreadable('不是日期', needed);
    const [m, d] = [month.padStart(2, '0'), day.padStart(2, '0')];
    return isDay(year, m, d) ? `${year}-${m}-${d}` : new Unreadable('日历上没有这一天', needed);
  },
  { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', patternErrorMessage: '日期写作 2024-05-20' },
);

/** A month, canonically `2024-07`; `2024年7月` and `2024/7` are read too. */
export const YearMonth = writtenText(
  (value) => {
    const found = /^((?:19|20)\d{2})\s*[-/.年—－]\s*(\d{1,2})\s*月?$/.exec(value);
    const month = (found?.[2] ?? '').padStart(2, '0');
    return found && month >= '01' && month <= '12'
      ? `${found[1]}-${month}`
      : new Unreadable('不是年月', '写作 2024-07');
  },
  { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', patternErrorMessage: '年月写作 2024-07' },
);

const number = (text: string) => Number(text);

/** A year of four digits. */
export const Year = written({
  output: z.number(),
  read: (value) => (/^20\d{2}年?$/.test(value) ? number(value.slice(0, 4)) : new Unreadable('不是年份', '写作 2024')),
  write: String,
  editor: { type: ['integer', 'string'], pattern: '^20\\d{2}$', minimum: 2000, maximum: 2099 },
});

/** A notice's id, which is the batch it opens: the year, or `2024-2` for the second notice of a year. */
export const NoticeId = writtenText(
  (value) => {
    const [, year, round] = /^(20\d{2})(?:年|[-—－]([2-9]))?$/.exec(value) ?? [];
    if (year === undefined) return new Unreadable('不是批次', '写年份，如 2024；同一年的第二批写作 2024-2');
    return round === undefined ? year : `${year}-${round}`;
  },
  {
    type: ['integer', 'string'],
    pattern: '^20\\d{2}(-[2-9])?$',
    patternErrorMessage: '批次写作 2024；同一年的第二批写作 2024-2',
    minimum: 2000,
    maximum: 2099,
  },
);

/** A whole number, 0 to 9,999. */
export const Count = written({
  output: z.number(),
  read: (value) => (/^\d{1,4}$/.test(value) ? number(value) : new Unreadable('不是整数', '写作 3')),
  write: String,
  editor: { type: ['integer', 'string'] },
});

/** A decimal number such as a percentage, at most four digits before and four after the point. */
export const Decimal = written({
  output: z.number(),
  read: (value) => (/^\d{1,4}(\.\d{1,4})?$/.test(value) ? number(value) : new Unreadable('不是数', '写作 3 或 3.5')),
  write: String,
  editor: { type: ['number', 'string'] },
});

/** `true` or `false`. */
export const Flag = written({
  output: z.boolean(),
  read: (value) =>
    value === 'true' ? true : value === 'false' ? false : new Unreadable('不是 true 或 false', 'true 或 false'),
  write: String,
  editor: { type: ['boolean', 'string'] },
});

const UNITS: Record<string, number> = { '': 6, 万: 6, 万元: 6, 亿: 10, 亿元: 10, 元: 2 };

/**
 * Money in 万元, a number of at most six decimals (0.01 元). `82,000`, `8.2亿元` and `5000万` are read too, exactly:
 * the text is shifted as decimal digits, never multiplied as a float.
 */
export const Money = written({
  output: z.number(),
  read: (value) => {
    const needed = '以万元为单位的数，写作 82000；1 亿元写作 10000';
    const found = /^(\d{1,15}|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d{1,10}))?\s*(万元|万|亿元|亿|元)?$/.exec(value);
    if (!found) return new Unreadable('不是金额', needed);
    const shift = UNITS[found[3] ?? ''] ?? 6;
    const fraction = (found[2] ?? '').replace(/0+$/, '');
    if (fraction.length > shift) return new Unreadable('小数位过多', '精确到分');
    const fen = BigInt(`${(found[1] ?? '').replace(/[,，]/g, '')}${fraction.padEnd(shift, '0')}`);
    return fen > 10n ** 15n ? new Unreadable('金额过大', needed) : Number(fen) / 1e6;
  },
  write: (value) => moneyText(value),
  editor: { type: ['number', 'string'], minimum: 0, description: '万元' },
});

/** An amount in 万元 as a whole number of 分 (0.01 元), so that comparisons and ratios are exact. */
export const inFen = (money: number): bigint => BigInt(Math.round(money * 1e6));

/** A part of a sum in percent, cut (not rounded) after four decimals, so that 2.99999 does not read as 3; none of 0. */
export const percentOf = (part: number, sum: number): string | undefined =>
  inFen(sum) === 0n ? undefined : String(Number((inFen(part) * 1_000_000n) / inFen(sum)) / 10000);

const moneyText = (value: number) => {
  const fen = inFen(value).toString().padStart(7, '0');
  return `${fen.slice(0, -6)}.${fen.slice(-6)}`.replace(/\.?0+$/, '');
};

/** 文号 such as ×科〔2024〕12号; look-alike brackets are read and rewritten as 〔〕 (U+3014, U+3015). */
export const DocumentNumber = writtenText(
  (value) => {
    const number = value.replace(/\s/g, '').replace(/[[［【(（〈《﹝](20\d{2})[\]］】)）〉》﹞]/, '〔$1〕');
    return /^[一-龥]+〔20\d{2}〕[1-9]\d{0,3}号$/.test(number)
      ? number
      : new Unreadable('不是文号', '发文代字、年份和序号，写作 ×科〔2024〕12号');
  },
  {
    type: 'string',
    pattern: '^[一-龥]+〔20\\d{2}〕[1-9]\\d{0,3}号$',
    patternErrorMessage: '文号写作 ×科〔2024〕12号',
  },
);

/** The words before the year in an office's document numbers (发文机关代字), such as ×科 of ×科〔2024〕12号. */
export const DocumentSeries = /* @__PURE__ */ writtenText(
  (value) =>
    saysNothing(value)
      ? new Unreadable(`只写了${quoted(value)}`, '只写文号中年份前面的字；没有的，删去')
      : /^[一-龥]{2,12}$/.test(value)
        ? value
        : new Unreadable('不是发文代字', '只写文号中年份前面的字'),
  { type: 'string', pattern: '^[一-龥]{2,12}$' },
);

/** 高新技术企业证书 number: GR, year of issue, two digits of province, six digits. */
export const HighTechCertificate = writtenText(
  (value) => {
    const certificate = value.replace(/\s/g, '').toUpperCase();
    return /^GR20\d{2}\d{2}\d{6}$/.test(certificate)
      ? certificate
      : new Unreadable('不是高新技术企业证书编号', '写作 GR202332001234（GR 加 12 位数字）');
  },
  { type: 'string', pattern: '^GR20\\d{10}$', patternErrorMessage: '证书编号写作 GR202332001234' },
);

/** An office land-line with area code, canonically `0xxx-xxxxxxxx`. Mobile numbers may not stand in the register. */
export const OfficePhone = writtenText(
  (value) => {
    const digits = value.replace(/[\s()（）]/g, '').replace(/[—－转]/g, '-');
    const found = /^(010|02\d|0[3-9]\d{2})-?([2-9]\d{6,7})(?:-(\d{1,6}))?$/.exec(digits);
    if (!found) return new Unreadable('不是办公座机', '区号-号码，写作 0xxx-xxxxxxxx；不得填写手机号');
    return `${found[1]}-${found[2]}${found[3] ? `-${found[3]}` : ''}`;
  },
  { type: 'string', pattern: '^0\\d{2,3}-\\d{7,8}(-\\d{1,6})?$', patternErrorMessage: '办公座机写作 0xxx-xxxxxxxx' },
);

/** SHA-256 of a file, 64 hexadecimal digits in lower case. */
export const Sha256 = writtenText(
  (value) =>
    /^[0-9a-f]{64}$/i.test(value)
      ? value.toLowerCase()
      : new Unreadable('不是 SHA-256', '64 位十六进制数；不会算的可以不填'),
  { type: 'string', pattern: '^[0-9a-f]{64}$', patternErrorMessage: '64 位十六进制数' },
);

const SLUG = `(?!(?:${DEVICES})$)[a-z0-9]+(-[a-z0-9]+)*`;

const slug = (pattern: string, problem: string, needed: string) => {
  const form = new RegExp(pattern);
  return writtenText(
    (value) => {
      const device = deviceNameProblem(value);
      if (device) return new Unreadable(device.problem, device.needed);
      return form.test(value) ? value : new Unreadable(problem, needed);
    },
    { type: 'string', pattern },
  );
};

/** An id that is also a file name and a URL segment: lower-case letters, digits and single hyphens, no device's name. */
export const Slug = slug(
  `^${SLUG}$`,
  '不是标识',
  '只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
);

/** A decision's id: the year's folder and the file's name, `2024/peiyu-mingdan`. */
export const DecisionId = slug(`^20\\d{2}/${SLUG}$`, '不是决定的标识', '写年份和文件名，如 2024/peiyu-mingdan');

/** The address of a site or repository: https, or http inside an organisation; `javascript:` and the like are no addresses. */
export const HttpUrl = writtenText(
  (value) => {
    const wrong = webAddressProblem(value);
    return wrong ? new Unreadable(wrong.problem, wrong.needed) : value;
  },
  { type: 'string', format: 'uri', pattern: '^https?://' },
);

/** Where another register is published: the address of its front page, or the path of a folder it was copied into. */
export const RegisterPlace = /* @__PURE__ */ writtenText(
  (value) => {
    const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(value);
    const wrong = isAddress ? webAddressProblem(value) : undefined;
    if (wrong) return new Unreadable(wrong.problem, wrong.needed);
    if (isAddress && /[?#]/.test(value)) return new Unreadable('网址里有 ? 或 #', '写到首页为止');
    if (!isAddress && saysNothing(value)) return new Unreadable(`只写了${quoted(value)}`, '写网址，或文件夹的路径');
    return value === '' || /[\n<>"|?*]/.test(value)
      ? new Unreadable('不是网址，也不是文件夹', '写 https:// 开头的网址，或文件夹的路径')
      : value;
  },
  { type: 'string' },
);

/** Where on its host a site lies: `/`, or `/register/`. */
export const SitePath = /* @__PURE__ */ writtenText(
  (value) => (/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(value) ? value : new Unreadable('不是路径', '以 / 开头，根路径写 /')),
  { type: 'string', pattern: '^/(?:[\\w.~-]+/)*[\\w.~-]*$' },
);

/** An account or team of the code host, as CODEOWNERS names it: `@account` or `@organisation/team`. */
export const Owner = /* @__PURE__ */ writtenText(
  (value) =>
    /^@[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9][\w.-]*)?$/.test(value)
      ? value
      : new Unreadable('不是审核组', '@账号 或 @组织/小组'),
  { type: 'string', pattern: '^@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][\\w.-]*)?$' },
);

/** The first two characters of a credit code (GB 32100): who registered its holder, and as what. */
export const CodePair = /* @__PURE__ */ writtenText(
  (value) =>
    /^[0-9A-HJ-NPQRTUWXY]{2}$/.test(value) ? value : new Unreadable('不是信用代码的前两位', '写作 "91"，加引号'),
  { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{2}$' },
);

/** The area code of office land-lines. */
export const AreaCode = /* @__PURE__ */ writtenText(
  (value) => (/^0\d{2,3}$/.test(value) ? value : new Unreadable('不是电话区号', '0 开头的三四位数字，加引号')),
  { type: 'string', pattern: '^0\\d{2,3}$' },
);

/** A day of any year, `07-01`; `7月1日` is read too. */
export const MonthDay = writtenText(
  (value) => {
    const [, month = '', day = ''] = /^(\d{1,2})\s*[-月—－]\s*(\d{1,2})\s*日?$/.exec(value) ?? [];
    const [m, d] = [month.padStart(2, '0'), day.padStart(2, '0')];
    return isDay('2024', m, d) ? `${m}-${d}` : new Unreadable('不是某月某日', '写作 05-20');
  },
  { type: 'string', pattern: '^\\d{2}-\\d{2}$' },
);
