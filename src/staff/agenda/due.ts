/** One thing to do, as the agenda tells it. */

/** Who is asked: the bureau, or the board that recommends. */
export type Asked = '市局' | '板块';

/**
 * What is due: a 公示 that ended without a next step; the last day of a 限期整改; the year's 年度评估; what follows one that
 * failed; the last day of a 培育期; certificates of members; fewer members than the notice asks; the day by which to
 * recommend; a task that has ended without a word on what came of it; a change that was filed and is not in the file.
 */
export type ReminderKind =
  | '公示期满'
  | '整改到期'
  | '年度评估'
  | '评估后续'
  | '培育期满'
  | '证书到期'
  | '成员不足'
  | '推荐期限'
  | '任务到期'
  | '备案未办';

/** One thing to do. */
export interface Reminder {
  kind: ReminderKind;
  /** The day it is due, an ISO date: gone by, today or ahead. */
  day: string;
  who: Asked;
  /** Id, name and board of the alliance. */
  id: string;
  name: string;
  board: string;
  /** The file it is about. */
  file: string;
  /** What is the matter and what to do, a sentence. */
  what: string;
}

/** What is due about an alliance that is known. */
export type Due = Pick<Reminder, 'kind' | 'day' | 'who' | 'what'>;
