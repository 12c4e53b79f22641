/** What is asked: a name or credit code, and a day. */
import { cleanQuery } from '#src/views/search-text.ts';
import { readAskedDay, type Days, type Refusal } from '../asked-day.ts';

export interface Question {
  q: string;
  /** The day asked for, an ISO date; as it was written where nothing can be answered for it. */
  on: string;
  refused?: Refusal;
}

/** Reads an address's parameters; without a day, that of the data counts. */
export function parseQuestion(parameters: URLSearchParams, days: Days): Question {
  const q = cleanQuery(parameters.get('q') ?? '');
  const written = cleanQuery(parameters.get('on') ?? '');
  return written === '' ? { q, on: days.asOf } : { q, ...readAskedDay(written, days) };
}

/** The parameters of a question. The day is always written: an answer that is passed on must not change with time. */
export function formatQuestion({ q, on }: Pick<Question, 'q' | 'on'>): string {
  return q === '' ? '' : `?${new URLSearchParams({ q, on }).toString()}`;
}

/** The same as people can read and still type, for paper. */
export const readableQuestion = ({ q, on }: Pick<Question, 'q' | 'on'>): string =>
  `?q=${q.replace(/[&#%+]/g, encodeURIComponent).replaceAll(' ', '+')}&on=${on}`;
