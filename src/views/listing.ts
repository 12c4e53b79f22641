/** When an alliance was on the list: from the day of 列入 to the day before 退出. Dates are ISO texts. */

/** An event that opens or closes the time on the list. */
export interface ListingEvent {
  date: string;
  document?: string | undefined;
}

/** Time on the list; an alliance that never entered has neither end. */
export interface Listing {
  entered?: ListingEvent | undefined;
  exited?: ListingEvent | undefined;
}

/** 在册: listed on the day. 曾在册: had left by then. 未在册: had not entered by then, or never did. */
export type ListedState = '在册' | '曾在册' | '未在册';

interface Event {
  event: string;
  date: string;
  document?: string | undefined;
}

/** The time on the list by a record's history. */
export function listingOf(history: readonly Event[]): Listing {
  const first = (name: string): ListingEvent | undefined => {
    const found = history.find(({ event }) => event === name);
    return found && { date: found.date, document: found.document };
  };
  const entered = first('列入培育名单');
  return entered ? { entered, exited: first('退出') } : {};
}

/** Where an alliance stood on a day. The day of entry counts, the day of exit does not. */
export function listedOn({ entered, exited }: Listing, day: string): ListedState {
  if (!entered || day < entered.date) return '未在册';
  return exited && day >= exited.date ? '曾在册' : '在册';
}

/** Whether a text is a day of the calendar, `2025-01-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
