/** What awaits a decision of the bureau, as `npm run agenda` tells it, gathered by the decisions that answer it. */
import type { DecisionKind } from '#schemas/decision.ts';
import { remindersOf, type Reminder, type ReminderKind } from '#src/staff/agenda/reminders.ts';
import type { DecidingRegister } from './deciding-register.ts';

/** Alliances that await the same. */
export interface DueWork {
  title: string;
  /** The reminders themselves, the earliest first. */
  reminders: readonly Reminder[];
  /** Kinds that answer it, the usual one first. */
  kinds: readonly DecisionKind[];
  /** The year to be evaluated. */
  year?: number;
}

/** Which decisions answer a reminder; the board's reminders ask for none. */
const ANSWERS: Partial<Record<ReminderKind, readonly DecisionKind[]>> = {
  公示期满: ['列入培育名单', '终止', '公示'],
  整改到期: ['整改验收'],
  年度评估: ['年度评估'],
  评估后续: ['限期整改', '退出'],
  培育期满: ['验收', '退出'],
};

/** Everything that awaits the bureau on a day or soon after it, by what it is; evaluations by their year. */
export function dueWork({ alliances, catalogue }: DecidingRegister, asOf: string): DueWork[] {
  const due = remindersOf({ alliances, catalogue }, asOf).filter(({ kind }) => ANSWERS[kind] !== undefined);
  // What is still being shown in public awaits nothing yet.
  const now = due.filter(({ kind, day }) => kind !== '公示期满' || day < asOf);
  const titleOf = ({ kind, day }: Reminder) => (kind === '年度评估' ? `${day.slice(0, 4)} 年度评估` : kind);
  return [...Map.groupBy(now, titleOf)].map(([title, reminders]) => {
    const { kind = '公示期满', day = asOf } = reminders[0] ?? {};
    const year = kind === '年度评估' ? { year: Number(day.slice(0, 4)) } : {};
    return { title, reminders, kinds: ANSWERS[kind] ?? [], ...year };
  });
}
