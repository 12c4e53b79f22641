/** Numbers in Chinese characters and in digits. */

/** The characters numbers are written with. */
export const HAN_DIGITS = '零〇一二两三四五六七八九十百千万亿';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of `50,000`, `2.5`, `十二`, `三亿五千万`, `二点五`; NaN for what is no number. */
export function numberIn(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [whole = '', fraction] = text.split('点');
  const integer = hanInteger(whole);
  if (fraction === undefined) return integer;
  const decimals = [...fraction].map((digit) => DIGITS[digit] ?? NaN);
  return decimals.some(Number.isNaN) ? NaN : Number(`${integer}.${decimals.join('')}`);
}

/** 二〇二四 digit by digit; everything else by its units. */
function hanInteger(text: string): number {
  const characters = [...text];
  if (characters.length > 1 && characters.every((each) => each in DIGITS))
    return Number(characters.map((each) => DIGITS[each]).join(''));
  let [total, section, digit] = [0, 0, 0];
  for (const each of characters) {
    if (each in DIGITS) digit = DIGITS[each] ?? 0;
    else if (each in UNITS) {
      section += (digit || 1) * (UNITS[each] ?? 1);
      digit = 0;
    } else if (each === '万' || each === '亿') {
      const unit = each === '万' ? 10_000 : 100_000_000;
      // 三亿五千万: what stands before 亿 is done with.
      total = each === '亿' ? (total + section + digit) * unit : total + (section + digit) * unit;
      [section, digit] = [0, 0];
    } else return NaN;
  }
  return characters.length === 0 ? NaN : total + section + digit;
}
