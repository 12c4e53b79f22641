/** What is asked: a name or credit code, and a day. */
import { isDay } from '#src/views/listing.ts';
import { cleanQuery } from '#src/views/search-text.ts';

export interface Question {
  q: string;
  /** The day asked for, not after the day of the data. */
  on: string;
  /** Whether a later day was asked for: nobody knows it yet. */
  late: boolean;
}

/** Reads an address's parameters; without a day, or with none of the calendar, the day of the data counts. */
export function parseQuestion(parameters: URLSearchParams, asOf: string): Question {
  const on = (parameters.get('on') ?? '').trim();
  const late = isDay(on) && on > asOf;
  return { q: cleanQuery(parameters.get('q') ?? ''), on: isDay(on) && !late ? on : asOf, late };
}

/** The parameters of a question. The day is always written: an answer that is passed on must not change with time. */
export function formatQuestion({ q, on }: Pick<Question, 'q' | 'on'>): string {
  return q === '' ? '' : `?${new URLSearchParams({ q, on }).toString()}`;
}

/** The same as people can read and still type, for paper. */
export const readableQuestion = ({ q, on }: Pick<Question, 'q' | 'on'>): string =>
  `?q=${q.replace(/[&#%+]/g, encodeURIComponent).replaceAll(' ', '+')}&on=${on}`;
