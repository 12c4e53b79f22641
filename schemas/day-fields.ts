/** Days, months and days of any year, each a codec from the written text. */
import { Unreadable, writtenText } from './written.ts';

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

/** A day of any year, `07-01`; `7月1日` is read too. */
export const MonthDay = writtenText(
  (value) => {
    const [, month = '', day = ''] = /^(\d{1,2})\s*[-月—－]\s*(\d{1,2})\s*日?$/.exec(value) ?? [];
    const [m, d] = [month.padStart(2, '0'), day.padStart(2, '0')];
    return isDay('2024', m, d) ? `${m}-${d}` : new Unreadable('不是某月某日', '写作 05-20');
  },
  { type: 'string', pattern: '^\\d{2}-\\d{2}$' },
);
