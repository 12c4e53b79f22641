/** Working days between two days, by the holidays the State Council announces: what is not known is said, never guessed. */
import type { CalendarYear } from '#schemas/calendar.ts';

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Days from one to another, both counted; less than one where they are the other way round. */
export const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / DAY + 1;

/** How many days of a span are worked, both ends counted; or the years that the calendar would have to hold for that. */
export type Worked = { days: number } | { unknown: readonly number[] };

/**
 * Counts the working days from one day to another. A year's announcement may also move days of the last week of December
 * before it, so those need the next year too.
 */
export function workingDays(first: string, last: string, calendar: readonly CalendarYear[]): Worked {
  const known = new Set(calendar.map(({ year }) => year));
  const unknown = yearsOf(first, last).filter((year) => !known.has(year));
  if (unknown.length > 0) return { unknown };
  const holidays = new Set(calendar.flatMap((each) => each.holidays));
  const workdays = new Set(calendar.flatMap((each) => each.workdays));
  let days = 0;
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY) {
    const day = iso(time);
    const isWeekend = [0, 6].includes(new Date(time).getUTCDay());
    if (isWeekend ? workdays.has(day) : !holidays.has(day)) days += 1;
  }
  return { days };
}

/** The years whose announcements a span depends on. */
function yearsOf(first: string, last: string): number[] {
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4)) + (last.slice(5) >= '12-25' ? 1 : 0);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
