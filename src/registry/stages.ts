/** Where a record stands: everything derived from its history. Dates are ISO texts, compared as texts. */
import type { Alliance, HistoryEntry, StageEvent } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';

type History = Draft<HistoryEntry>[] | undefined;
type WithHistory = Pick<Draft<Alliance>, 'history'> | { history: readonly HistoryEntry[] };

/** The last event: the current stage. */
export const currentStage = (alliance: WithHistory): StageEvent | undefined =>
  (alliance.history as History)?.at(-1)?.event;

/** The first entry of an event on or before a day (any day when none is given). */
export function entryOf(
  alliance: WithHistory,
  event: StageEvent,
  asOf = '9999-12-31',
): Draft<HistoryEntry> | undefined {
  return (alliance.history as History)?.find((entry) => entry.event === event && (entry.date ?? '') <= asOf);
}

/** Public from 公示 on: before that, nothing of a record may leave the repository. */
export const isPublicOn = (alliance: WithHistory, asOf: string): boolean =>
  entryOf(alliance, '公示', asOf) !== undefined;

/** On the list on a day: entered and not yet exited. Only listed alliances may apply for directed projects, 三、（一）. */
export const isListedOn = (alliance: WithHistory, asOf: string): boolean =>
  entryOf(alliance, '列入培育名单', asOf) !== undefined && entryOf(alliance, '退出', asOf) === undefined;

/** Neither 退出 nor 终止. */
export function isOpen(alliance: WithHistory): boolean {
  const stage = currentStage(alliance);
  return stage !== '退出' && stage !== '终止';
}

/** The day a record is judged on: `asOf`, or for a closed record the day it closed, so that history stays settled. */
export function judgementDay(alliance: WithHistory, asOf: string): string {
  const closed = isOpen(alliance) ? undefined : (alliance.history as History)?.at(-1)?.date;
  return closed !== undefined && closed < asOf ? closed : asOf;
}
