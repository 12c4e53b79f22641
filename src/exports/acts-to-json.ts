/** What the bureau decided about an alliance, as machines read it: acts, times on the list, and the shapes of version 1. */
import type { Act, ListPeriod, PublicRecord } from '#src/publication/public-registry.ts';

type Text = string | null;
export const orNull = (text: string | undefined): Text => (text === undefined || text === '' ? null : text);

const actsOf = ({ acts }: PublicRecord, kind: Act['kind']) => acts.filter((act) => act.kind === kind);

/** An act by its day, its document and the id of its decision: null for a decision that is not public itself. */
export const actToJson = ({ date, decision, content, result }: Act) => ({
  date,
  by: orNull(decision),
  document: orNull(content.document),
  reason: orNull(result?.reason ?? content.reason),
});

const exitToJson = (act: Act) => ({ ...actToJson(act), cause: orNull(act.content.cause) });

export const evaluationToJson = (act: Act) => ({
  year: act.content.year ?? null,
  ...actToJson(act),
  result: orNull(act.result?.result),
});

export const exitsOf = (record: PublicRecord) => actsOf(record, '退出').map(exitToJson);

export const evaluationsOf = (record: PublicRecord) => actsOf(record, '年度评估').map(evaluationToJson);

/** The exit that ended the latest time on the list; null while on it, and for what never was. */
export function exitedOf({ periods }: PublicRecord) {
  const closedBy = periods.at(-1)?.closedBy;
  return closedBy ? exitToJson(closedBy) : null;
}

/** The latest 公示, over or not. */
export function publicityOf(record: PublicRecord) {
  const act = actsOf(record, '公示').at(-1);
  return act ? { from: act.date, until: orNull(act.content.until), by: orNull(act.decision) } : null;
}

export const stepToJson = ({ kind, date, act }: PublicRecord['steps'][number]) => ({
  kind,
  ...(act ? actToJson(act) : { date, by: null, document: null, reason: null }),
  until: orNull(act?.content.until),
  result: orNull(act?.result?.result),
});

export const periodToJson = ({ from, by, until, closedBy }: ListPeriod) => ({
  from,
  until: until ?? null,
  by: orNull(by.decision),
  document: orNull(by.content.document),
  closedBy: orNull(closedBy?.decision),
  closedDocument: orNull(closedBy?.content.document),
  cause: orNull(closedBy?.content.cause),
});

/** The events version 1 knew. */
const EVENTS: readonly string[] = [
  '申报',
  '推荐',
  '形式审查',
  '评审',
  '公示',
  '列入培育名单',
  '年度评估',
  '限期整改',
  '终止',
  '退出',
];

/** The steps as the files of version 1 wrote them. */
export const historyOf = ({ steps, alliance: { recommendation } }: PublicRecord) =>
  steps
    .filter(({ kind }) => EVENTS.includes(kind))
    .map(({ kind, date, act }) => {
      const { until, document = kind === '推荐' ? recommendation?.document : undefined } = act?.content ?? {};
      const result = kind === '年度评估' ? act?.result?.result : undefined;
      const reason = act?.result?.reason ?? act?.content.reason;
      return {
        event: kind,
        date,
        ...(until && kind === '公示' ? { until } : {}),
        ...(document ? { document } : {}),
        ...(result ? { result } : {}),
        ...(reason ? { reason } : {}),
      };
    });

/** The consents as the files of version 1 wrote them; they do not lapse any more, so `expires` is null. */
export const waiversOf = ({ acts, verdicts }: PublicRecord, bureau: string) =>
  acts.flatMap(({ kind, content: { clause, subject, reason, document } }) => {
    const rule = verdicts.find((verdict) => verdict.clause === clause)?.rule;
    if (kind !== '书面同意' || rule === undefined) return [];
    return [
      {
        rule,
        ...(subject ? { subject } : {}),
        reason: reason ?? '',
        approvedBy: bureau,
        document: document ?? '',
        expires: null,
      },
    ];
  });
