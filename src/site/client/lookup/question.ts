/** What is asked: a name or credit code, and a day. */
import { chineseDate } from '#src/dates.ts';
import { cleanQuery } from '#src/views/search-text.ts';
import { readDay } from '#src/written-day.ts';

export interface Question {
  q: string;
  /** The day asked for, an ISO date; as it was written where nothing can be answered for it. */
  on: string;
  /** Why nothing can be answered for that day: never is another one answered for. */
  refused?: Refusal;
}

export interface Refusal {
  heading: string;
  sentence: string;
}

/** What days can be asked for: up to the one the data stand for, on a day of reading. */
export interface Days {
  asOf: string;
  today: string;
}

/** Reads an address's parameters; without a day, that of the data counts. */
export function parseQuestion(parameters: URLSearchParams, days: Days): Question {
  const q = cleanQuery(parameters.get('q') ?? '');
  const written = cleanQuery(parameters.get('on') ?? '');
  if (written === '') return { q, on: days.asOf };
  const { day, problem } = readDay(written);
  if (day === undefined) return { q, on: written, refused: { heading: '没有看懂日期', sentence: problem } };
  const refused = refuseLater(day, days);
  return { q, on: day, ...(refused ? { refused } : {}) };
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

/** The parameters of a question. The day is always written: an answer that is passed on must not change with time. */
export function formatQuestion({ q, on }: Pick<Question, 'q' | 'on'>): string {
  return q === '' ? '' : `?${new URLSearchParams({ q, on }).toString()}`;
}

/** The same as people can read and still type, for paper. */
export const readableQuestion = ({ q, on }: Pick<Question, 'q' | 'on'>): string =>
  `?q=${q.replace(/[&#%+]/g, encodeURIComponent).replaceAll(' ', '+')}&on=${on}`;
