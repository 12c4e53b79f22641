/** The answer in words. */
import { chineseDate } from '#src/dates.ts';
import { listedOn, type Listing, type ListedState, type ListingEvent } from '#src/views/listing.ts';

export interface Statement {
  state: ListedState;
  sentence: string;
}

/** Whether a listing holds on a day, and why: `2024年8月5日列入（连科〔2024〕52号）。`. */
export function stateListing(listing: Listing, on: string, asOf: string): Statement {
  const { entered, exited } = listing;
  const state = listedOn(listing, on);
  if (!entered) return { state, sentence: `截至${chineseDate(asOf)}没有列入过培育名单。` };
  if (state === '未在册') return { state, sentence: `${happened(entered, '列入')}，此前不在培育名单之内。` };
  if (state === '在册' || !exited) return { state, sentence: `${happened(entered, '列入')}，当日在培育名单之内。` };
  return { state, sentence: `${happened(entered, '列入')}，${happened(exited, '退出')}，退出当日起不再在册。` };
}

const happened = ({ date, document }: ListingEvent, what: string): string =>
  `${chineseDate(date)}${what}${document ? `（${document}）` : ''}`;
