/** Whether an alliance was on the list on a day, for those who ask about that day. */
import type { Standing } from '#src/publication/public-registry.ts';

/** 在册: listed on the day. 曾在册: had left by then. 未在册: had not entered by then, or never did. */
export type ListedState = '在册' | '曾在册' | '未在册';

/** The answer by where the alliance stood on that day. */
export const listedState = (standing: Standing): ListedState =>
  standing === '在册' ? '在册' : standing === '已退出' ? '曾在册' : '未在册';

/** Whether a text is a day of the calendar, `2025-01-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
