/** What changed on the list, from the records' histories: from 公示 on, since nothing before it is public. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';
import { once } from './once.ts';

/** The events that are news. */
export const UPDATE_KINDS = ['公示', '列入培育名单', '年度评估', '限期整改', '退出', '终止'] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** One event of one alliance. */
export interface Update {
  kind: UpdateKind;
  /** ISO date; of a publicity its first day. */
  date: string;
  record: PublicRecord;
  until?: string;
  document?: string;
  result?: string;
  reason?: string;
  /** Which one it is of its kind and day in the record's history, from 1: tells two of one day apart. */
  turn: number;
}

/** Every event, the newest first; within a day by kind, then by id. Drafts of a preview are no news. */
export const updatesOf = once((records: readonly PublicRecord[]): readonly Update[] =>
  records
    .filter(({ draft }) => !draft)
    .flatMap(updatesIn)
    .sort(
      (a, b) =>
        compare(b.date, a.date) ||
        UPDATE_KINDS.indexOf(a.kind) - UPDATE_KINDS.indexOf(b.kind) ||
        compare(a.record.id, b.record.id) ||
        a.turn - b.turn,
    ),
);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function updatesIn(record: PublicRecord): Update[] {
  const { history } = record.alliance;
  return history.flatMap(({ event, date, until, document, result, reason }, i) => {
    const kind = UPDATE_KINDS.find((each) => each === event);
    if (!kind) return [];
    const turn = history.slice(0, i + 1).filter((other) => other.event === event && other.date === date).length;
    return [
      {
        kind,
        date,
        record,
        turn,
        ...(until ? { until } : {}),
        ...(document ? { document } : {}),
        ...(result ? { result } : {}),
        ...(reason ? { reason } : {}),
      },
    ];
  });
}

/** What happened, without saying to whom: `年度评估：合格`, `公示，至2024年7月28日`. */
export function updateSentence({ kind, until, result, reason }: Update): string {
  if (kind === '公示') return until ? `公示，至${chineseDate(until)}` : '公示';
  if (kind === '年度评估') return result ? `年度评估：${result}` : '年度评估';
  if (kind === '列入培育名单') return kind;
  const what = { 限期整改: '限期整改', 退出: '退出培育名单', 终止: '终止，未列入培育名单' }[kind];
  return reason ? `${what}：${reason}` : what;
}

/** Events of one day, kind and document, which are one act of the bureau. */
export interface UpdateGroup {
  date: string;
  kind: UpdateKind;
  until?: string;
  document?: string;
  updates: readonly Update[];
}

export interface UpdateMonth {
  /** `2024-08`. */
  month: string;
  groups: readonly UpdateGroup[];
}

/** Events by month and act, in the order given. */
export function groupUpdates(updates: readonly Update[]): UpdateMonth[] {
  return [...Map.groupBy(updates, ({ date }) => date.slice(0, 7))].map(([month, own]) => ({
    month,
    groups: [...Map.groupBy(own, actOf).values()].flatMap(groupOf),
  }));
}

const actOf = ({ date, kind, until = '', document = '' }: Update) => [date, kind, until, document].join(' ');

function groupOf(updates: readonly Update[]): UpdateGroup[] {
  const [first] = updates;
  if (!first) return [];
  const { date, kind, until, document } = first;
  return [{ date, kind, ...(until ? { until } : {}), ...(document ? { document } : {}), updates }];
}

/** Publicity periods, each once with all its alliances, in the order of their first days. */
export interface PublicityPeriod {
  first: string;
  /** The last day, itself included. */
  last: string;
  records: readonly PublicRecord[];
}

export function publicityPeriods(updates: readonly Update[]): PublicityPeriod[] {
  const publicities = updates.filter(({ kind }) => kind === '公示');
  return [...Map.groupBy(publicities, ({ date, until }) => `${date} ${until ?? date}`)]
    .map(([days, own]) => {
      const [first = '', last = ''] = days.split(' ');
      return { first, last, records: own.map(({ record }) => record) };
    })
    .sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last));
}

/** The periods open on a day: the public may object until their last day. */
export const openOn = (periods: readonly PublicityPeriod[], day: string): PublicityPeriod[] =>
  periods.filter(({ first, last }) => first <= day && day <= last);

/** Years that have an event, in the order given. */
export const updateYears = (updates: readonly Update[]): string[] => [
  ...new Set(updates.map(({ date }) => date.slice(0, 4))),
];
