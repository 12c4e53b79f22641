/** Where an alliance stands on a day: from its application and the bureau's acts. Days are ISO texts, compared as texts. */
import type { Alliance } from '#schemas/alliance.ts';
import type { DecisionKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Act } from '../decisions/acts.ts';

/** An alliance with what the bureau decided about it: all that is known over time. Acts stand in the order of their days. */
export interface Lived {
  draft: Draft<Alliance>;
  acts: readonly Act[];
}

/** 申报: not public yet. 公示: public, not listed. 在册: on the list. 未列入: ended before listing. */
export type Standing = '申报' | '公示' | '在册' | '已退出' | '未列入';

/** A time on the list, `[from, until)`, with the decisions that opened and closed it. */
export interface ListPeriod {
  from: string;
  by: Act;
  until?: string;
  closedBy?: Act;
}

/** Days after all days. */
const ALWAYS = '9999-12-31';

/** The first act of a kind on or before a day (any day when none is given). */
export const actOf = ({ acts }: Pick<Lived, 'acts'>, kind: DecisionKind, day = ALWAYS): Act | undefined =>
  acts.find((act) => act.kind === kind && act.date <= day);

/** The last act of a kind on or before a day (any day when none is given). */
export const lastActOf = ({ acts }: Pick<Lived, 'acts'>, kind: DecisionKind, day = ALWAYS): Act | undefined =>
  acts.findLast((act) => act.kind === kind && act.date <= day);

/** The times on the list, as far as acts up to a day tell: a period that is closed later is open here. */
export function periodsOf({ acts }: Pick<Lived, 'acts'>, day = ALWAYS): ListPeriod[] {
  const periods: ListPeriod[] = [];
  for (const act of acts) {
    if (act.date > day) break;
    const last = periods.at(-1);
    const open = last !== undefined && last.until === undefined;
    if (act.kind === '列入培育名单' && !open) periods.push({ from: act.date, by: act });
    if (act.kind === '退出' && open) periods[periods.length - 1] = { ...last, until: act.date, closedBy: act };
  }
  return periods;
}

/** On the list on a day: from the day of entry, off it from the day of exit. Only these may apply for directed projects, 三、（一）. */
export const isListedOn = (lived: Pick<Lived, 'acts'>, day: string): boolean => {
  const last = periodsOf(lived, day).at(-1);
  return last !== undefined && last.until === undefined;
};

/** Public from its first 公示 on, or from its listing where it never had one: before that, nothing of it may leave the repository. */
export const isPublicOn = (lived: Pick<Lived, 'acts'>, day: string): boolean =>
  lived.acts.some(({ kind, date }) => (kind === '公示' || kind === '列入培育名单') && date <= day);

/**
 * Files of applications nobody can see yet on a day: what is wrong with them stops their own change, and nothing that is
 * public.
 */
export const unseenFiles = (
  alliances: readonly (Pick<Lived, 'acts'> & { source: { file: string } })[],
  day: string,
): ReadonlySet<string> =>
  new Set(alliances.filter((each) => !isPublicOn(each, day)).map(({ source: { file } }) => file));

/** Where an alliance stands on a day; `periods` are its times on the list up to that day, where they are known already. */
export function standingOn(
  lived: Pick<Lived, 'acts'>,
  day: string,
  periods: readonly ListPeriod[] = periodsOf(lived, day),
): Standing {
  const last = periods.at(-1);
  if (last) return last.until === undefined ? '在册' : '已退出';
  if (actOf(lived, '终止', day)) return '未列入';
  return isPublicOn(lived, day) ? '公示' : '申报';
}

/** Neither off the list nor ended before listing on a day. */
export const isOpenOn = (lived: Pick<Lived, 'acts'>, day = ALWAYS): boolean =>
  !['已退出', '未列入'].includes(standingOn(lived, day));

/** The day of the first listing; undefined for an alliance that never was on the list. */
export const listedSince = (lived: Pick<Lived, 'acts'>): string | undefined => periodsOf(lived)[0]?.from;

/** The day the notice's clauses are judged on: of the recommendation, before it of the application. */
export const judgedOn = ({ recommendation, application }: Draft<Alliance>): string | undefined =>
  recommendation?.date ?? application?.date;
