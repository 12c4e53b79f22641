/** Days as people write them. Apart from the other dates: pages that only show days need none of it. */

/** A day that was understood, as an ISO date, or a sentence in Chinese on why none was. */
export type ReadDay = { day: string; problem?: never } | { day?: never; problem: string };

const SEPARATORS = String.raw`-/.、,_‐‑‒–—―−·\s`;
const PARTS = new RegExp(String.raw`^(\d+)\s*[${SEPARATORS}年]\s*(\d+)\s*[${SEPARATORS}月]\s*(\d+)\s*[日号]?$`);
const MONTH_ALONE = new RegExp(String.raw`^(19|20)\d{2}\s*[${SEPARATORS}年]\s*\d{1,2}\s*月?$`);
const HOW = '请写年月日，如 2024-8-5、20240805 或 2024年8月5日';

/**
 * Reads a day in the usual ways of writing: with any separator, without any, in full width or in Chinese numerals. Year,
 * month and day in this order, the year whole, 1900 to 2099. Nothing is guessed: what is not clear is no day, and days of
 * the lunar calendar are none.
 */
export function readDay(text: string): ReadDay {
  const written = text.normalize('NFKC').trim();
  const digits = inDigits(written);
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? PARTS.exec(digits) ?? [];
  if (MONTH_ALONE.test(digits)) return { problem: `“${written}”没有写到哪一天。${HOW}。` };
  if (day === '') return { problem: `看不懂“${written}”是哪一天。${HOW}。` };
  if (!/^(19|20)\d{2}$/.test(year) || month.length > 2 || day.length > 2)
    return { problem: `看不懂“${written}”是哪一天：先写四位数的年份。${HOW}。` };
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12) return { problem: `“${written}”不是一天：没有 ${m} 月。${HOW}。` };
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (d < 1 || d > last) return { problem: `“${written}”不是一天：${y}年${m}月只有 1 日至 ${last} 日。` };
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** Chinese numerals of years, months and days as digits: `二〇二四年十二月三十一日` → `2024年12月31日`. */
const inDigits = (text: string): string =>
  text
    .replace(/元(?=月)/g, '1')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((hanDigit(tens) || 1) * 10 + hanDigit(ones)),
    )
    .replace(/[〇○零一二三四五六七八九]/g, (digit) => String(hanDigit(digit)));

const hanDigit = (digit: string): number => Math.max(0, '〇一二三四五六七八九'.indexOf(digit || '〇'));
