/** The answer in words. */
import { chineseDate } from '#src/dates.ts';
import type { Act, ListPeriod } from '#src/publication/public-registry.ts';
import { standingOn, periodsOf } from '#src/registry/state/standing.ts';
import { listedState, type ListedState } from '#src/views/listing.ts';

export interface Statement {
  state: ListedState;
  sentence: string;
}

/** Whether an alliance was listed on a day by what the bureau decided, and why: `2024年8月5日列入（连科〔2024〕52号）。`. */
export function stateListing(lived: { acts: readonly Act[] }, on: string, asOf: string): Statement {
  const state = listedState(standingOn(lived, on));
  const periods = periodsOf(lived);
  const [first] = periods;
  if (!first) return { state, sentence: `截至${chineseDate(asOf)}没有列入过培育名单。` };
  if (state === '未在册') return { state, sentence: `${opened(first, 0)}，此前不在培育名单之内。` };
  const i = periods.findLastIndex(({ from }) => from <= on);
  const period = periods[i] ?? first;
  if (state === '在册') return { state, sentence: `${opened(period, i)}，当日在培育名单之内。` };
  const next = periods[i + 1];
  const again = next ? `；${opened(next, i + 1)}` : '';
  return { state, sentence: `${opened(period, i)}，${closed(period)}，退出当日起不再在册${again}。` };
}

const opened = ({ from, by }: ListPeriod, i: number) => happened(from, i > 0 ? '再次列入' : '列入', by);
const closed = ({ until = '', closedBy }: ListPeriod) => happened(until, '退出', closedBy);

const happened = (date: string, what: string, act: Act | undefined): string =>
  `${chineseDate(date)}${what}${act?.content.document ? `（${act.content.document}）` : ''}`;
