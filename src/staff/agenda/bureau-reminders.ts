/** What asks the bureau: a 公示 or a 整改 that ended, the year's 年度评估, what follows one that failed, the end of a 培育期. */
import { chineseDate } from '#src/dates.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { lastActOf } from '#src/registry/state/standing.ts';
import type { State } from '#src/registry/state/state-on.ts';
import type { Due } from './due.ts';

/** All that is due of the bureau about one alliance, whenever its day. */
export const dueOfBureau = (record: AllianceRecord, state: State, isEvaluated: boolean): Due[] => [
  ...publicity(record, state),
  ...rectification(state),
  ...(isEvaluated ? yearly(record, state) : []),
  ...failed(record, state),
  ...(state.standing === '在册' ? ending(record, state) : []),
];

function* publicity(record: AllianceRecord, { day, standing }: State): Iterable<Due> {
  // What came in between, such as an answer to an objection, is no result.
  const until = lastActOf(record, '公示', day)?.content.until;
  if (standing !== '公示' || until === undefined) return;
  const what =
    until < day
      ? `公示已于${chineseDate(until)}结束，还没有结果：列入、终止，或再次公示`
      : `公示到${chineseDate(until)}为止，之后作出决定`;
  yield { kind: '公示期满', day: until, who: '市局', what };
}

function* rectification({ rectification: act, day }: State): Iterable<Due> {
  const until = act?.content.until;
  if (!act || until === undefined) return;
  const what = `${chineseDate(act.date)}要求整改，期限${chineseDate(until)}${until < day ? '已过' : ''}，还没有整改验收`;
  yield { kind: '整改到期', day: until, who: '市局', what };
}

/**
 * Once a year for whoever was on the list before that year began; last year's that was missed is overdue. Only where the
 * notice of the batch has it.
 */
function* yearly(record: AllianceRecord, { day, standing, periods }: State): Iterable<Due> {
  const since = periods.at(-1)?.from;
  if (standing !== '在册' || since === undefined) return;
  const evaluated = new Set(
    record.acts.flatMap(({ kind, date, content }) => (kind === '年度评估' && date <= day ? [content.year] : [])),
  );
  const thisYear = Number(day.slice(0, 4));
  for (const year of [thisYear - 1, thisYear])
    if (Number(since.slice(0, 4)) < year && !evaluated.has(year))
      yield { kind: '年度评估', day: `${year}-12-31`, who: '市局', what: `${year} 年度还没有评估` };
}

function* failed(
  record: AllianceRecord,
  { day, standing, evaluation: latest, rectification: open }: State,
): Iterable<Due> {
  if (standing !== '在册' || latest?.result?.result !== '不合格' || open) return;
  if (record.acts.some(({ kind, date }) => kind === '限期整改' && date >= latest.date && date <= day)) return;
  const { year } = latest.content;
  const what = `${year === undefined ? '' : `${year} `}年度评估不合格，还没有限期整改或退出`;
  yield { kind: '评估后续', day: latest.date, who: '市局', what };
}

function* ending(record: AllianceRecord, { periods, day }: State): Iterable<Due> {
  const { from, by } = periods.at(-1) ?? {};
  const until = by?.content.until;
  if (from === undefined || until === undefined) return;
  const accepted = lastActOf(record, '验收', day);
  const result = accepted && accepted.date >= from ? accepted.result?.result : undefined;
  if (result === '通过') return;
  const next = result === undefined ? '安排验收、延续或退出' : `验收${result}，安排延续或退出`;
  const what = `培育期${until < day ? '已于' : '到'}${chineseDate(until)}${until < day ? '届满' : '为止'}，${next}`;
  yield { kind: '培育期满', day: until, who: '市局', what };
}
