/** A day somebody asks about, as it is written in an address or a box: read in one way wherever it is asked for. */
import { chineseDate } from '#src/dates.ts';
import { readDay } from '#src/written-day.ts';

/** Why nothing can be answered for a day: never is another one answered for. */
export interface Refusal {
  heading: string;
  sentence: string;
}

/** What days can be asked for: up to the one the data stand for, on a day of reading. */
export interface Days {
  asOf: string;
  today: string;
}

/** The ISO date of what is written; where nothing can be answered for it, what was written and why. */
export function readAskedDay(written: string, days: Days): { on: string; refused?: Refusal } {
  const { day, problem } = readDay(written);
  if (day === undefined) return { on: written, refused: { heading: '没有看懂日期', sentence: problem } };
  const refused = refuseLater(day, days);
  return { on: day, ...(refused ? { refused } : {}) };
}

/** Days after that of the data: what was decided by then is not known here. */
export function refuseLater(day: string, { asOf, today }: Days): Refusal | undefined {
  if (day <= asOf) return undefined;
  const reason = day > today ? '这一天还没有到。' : '这个网站在那以后还没有更新过，此后列入、退出的这里还看不到。';
  return {
    heading: `还不能查${chineseDate(day)}`,
    sentence: `数据截至${chineseDate(asOf)}。${reason}可以查${chineseDate(asOf)}和以前的日期。`,
  };
}
