/**
 * The kinds of text that fields hold, each a codec from what was written: texts, names, codes and ids. Formats and their
 * sources: see each one.
 */
import { creditCodeProblem } from './credit-code.ts';
import { deviceNameProblem, DEVICES } from './device-name.ts';
import { onlyWritten, saysNothing } from './says-nothing.ts';
import { Unreadable, writtenText } from './written.ts';

const longerThan = (most: number, text: string) => text.length > most && [...text].length > most;

/** Ways of writing nothing that other programs know; here they would be taken for text. */
const isNothing = (value: string) => /^(~|null)?$/i.test(value);

const text = (most: number) =>
  writtenText(
    (value) =>
      isNothing(value)
        ? new Unreadable('为空', '填写文字；暂时没有的，删去')
        : saysNothing(value)
          ? new Unreadable(onlyWritten(value), '写清楚；没有要写的，删去')
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
  if (saysNothing(value)) return new Unreadable(onlyWritten(value), '填写全称；暂时没有的，删去');
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

/** A number without blanks, the brackets of its year as documents have them. */
export const withYearBrackets = (number: string): string =>
  number.replace(/\s/g, '').replace(/[[［【(（〈《﹝](20\d{2})[\]］】)）〉》﹞]/, '〔$1〕');

/** 文号 such as ×科〔2024〕12号; look-alike brackets are read and rewritten as 〔〕 (U+3014, U+3015). */
export const DocumentNumber = writtenText(
  (value) => {
    const number = withYearBrackets(value);
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
