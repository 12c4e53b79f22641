/** Dates as people read and count them. */

/** `2024-07-01` → `2024年7月1日`, without leading zeros (GB/T 9704). */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A day and a later one: `2024年12月2日至12月8日`, the year once where both are of it. */
export function chineseDays(from: string, until: string): string {
  const last = chineseDate(until);
  return `${chineseDate(from)}至${from.slice(0, 4) === until.slice(0, 4) ? last.replace(/^\d+年/, '') : last}`;
}

/** `2024-07` → `2024年7月`. */
export function chineseMonth(yearMonth: string): string {
  const [year, month] = yearMonth.split('-').map(Number);
  return `${year}年${month}月`;
}

/** Two months as one span; either may be missing. */
export function monthSpan(start: string | undefined, end: string | undefined): string {
  if (start && end) return `${chineseMonth(start)}—${chineseMonth(end)}`;
  if (start) return `${chineseMonth(start)}起`;
  return end ? `至${chineseMonth(end)}` : '';
}

/**
 * The last day of a term of years that begins with a day: the corresponding day, which belongs to the term; where the
 * month has none, its last (Civil Code arts. 201, 202).
 */
export function lastDayAfter(iso: string, years: number): string {
  const year = Number(iso.slice(0, 4)) + years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return iso.endsWith('-02-29') && !isLeap ? `${year}-02-28` : `${year}${iso.slice(4)}`;
}
