import { chineseDate } from '#src/dates.ts';
import { AFTER, BEGINNING, hindranceAt, placeAfter, type Place } from '#src/registry/decisions/course.ts';
import type { Step } from '#src/registry/state/steps.ts';
import { defineRule, type AllianceDraft, type Finding } from '../define-rule.ts';
import { None } from './none.ts';
import { echoOf } from './out-of-batch.ts';

/** Local practice: the steps follow one another, no day goes back and none lies ahead. */
export default defineRule({
  id: 'stage-order',
  title: '阶段依次进行',
  why: '某一天在不在名单上，以记录为准，何时列入、何时退出必须清楚',
  fix: '按发生的先后补齐或改正；已经公开的决定写错了的，另加一份更正',
  params: None,
  asks: () =>
    '申报、推荐、公示、列入培育名单依次进行，形式审查和评审可以没有，也可以不止一次；有异议的可以再次公示，退出的可以再次列入；列入在公示结束之后；评估、整改、支持和退出都在列入期间；日期不倒退，不晚于当日',
  judges: ['application.date'],
  *check(alliance, _params, { steps, asOf }) {
    yield* outOfOrder(alliance, steps);
    yield* notAhead(alliance, asOf);
  },
  basis: ({ recommendation }, _params, { acts }) =>
    ['申报', ...(recommendation ? ['推荐'] : []), ...acts.map(({ kind }) => kind)]
      .filter((kind) => kind in AFTER || kind === '申报')
      .join(' → '),
});

/** What is out of order among an alliance's steps, today apart. */
export function* outOfOrder(alliance: AllianceDraft, steps: readonly Step[]): Iterable<Finding> {
  yield* inOrder(alliance, steps);
  yield* onceAYear(alliance, steps);
}

function* inOrder(alliance: AllianceDraft, steps: readonly Step[]): Iterable<Finding> {
  const { name = '这个联合体' } = alliance;
  // Acts stand in the order of their days: only the board's own facts can come after one. Where they do, no order can be told.
  const isBack = (step: Step, i: number) => step.date < (steps[i - 1]?.date ?? '');
  const back = steps.some(isBack)
    ? steps.flatMap((step, i) => {
        const latest = steps[i - 1];
        return latest && isBack(step, i) ? [{ step, latest }] : [];
      })
    : [];
  for (const { step, latest } of back)
    yield {
      ...at(
        step,
        'date',
        `“${name}”${step.kind}（${chineseDate(step.date)}）早于${latest.kind}（${chineseDate(latest.date)}），日期不得倒退`,
        `不早于${chineseDate(latest.date)}`,
      ),
      ...(step.act ? {} : echoOf(step.date, alliance.batch)),
    };
  if (back.length > 0) return;
  let place: Place = BEGINNING;
  // The last day of the latest publicity.
  let until: string | undefined;
  for (const step of steps) {
    yield* hindered(alliance, place, step);
    if (step.kind === '列入培育名单' && until !== undefined && step.date <= until)
      yield at(
        step,
        'date',
        `“${name}”${chineseDate(step.date)}列入培育名单，公示到${chineseDate(until)}才结束，应在公示结束之后`,
        `晚于${chineseDate(until)}`,
      );
    if (step.kind === '公示') until = step.act?.content.until;
    place = placeAfter(place, step.kind, step.act?.result?.result);
  }
}

/** That a step cannot come where an alliance has come to. */
function* hindered(
  { name = '这个联合体', recommendation }: AllianceDraft,
  place: Place,
  step: Step,
): Iterable<Finding> {
  const { kind, date } = step;
  const { before = '申报' } = place;
  switch (hindranceAt(place, kind)) {
    case 'unlisted':
      yield at(step, 'kind', `“${name}”在${chineseDate(date)}不在培育名单上，不能${kind}`, '先列入培育名单');
      return;
    case 'settled':
      yield at(step, 'kind', `“${name}”没有尚未验收的限期整改，不能整改验收`, '先有限期整改');
      return;
    case 'first':
      // That the application's day is missing is what application-filed reports.
      yield { ...at(step, 'kind', `“${name}”还没有申报，不能${kind}`, '先有申报'), echo: 'application-filed' };
      return;
    case 'listed':
      yield at(step, 'kind', `“${name}”已在培育名单上，不能${kind}`, kind === '终止' ? '退出' : '先退出');
      return;
    case 'order': {
      const allowed = AFTER[kind] ?? [];
      const needed = `${kind}之前应为${allowed.join('或')}`;
      const finding = at(step, 'kind', `“${name}”${before}之后不能是${kind}：${needed}`, needed);
      // A recommendation that is not there is what recommended-in-time reports; one without a readable day, what the shape does.
      const skipped = before === '申报' && allowed.includes('推荐');
      yield skipped ? { ...finding, echo: recommendation ? 'shape' : 'recommended-in-time' } : finding;
    }
  }
}

/** One 年度评估 a year, of years on some day of which it was on the list. */
function* onceAYear({ name = '这个联合体' }: AllianceDraft, steps: readonly Step[]): Iterable<Finding> {
  const seen = new Map<number, Step>();
  const listed: { from: string; until?: string }[] = [];
  for (const step of steps) {
    const last = listed.at(-1);
    if (step.kind === '列入培育名单') listed.push({ from: step.date });
    if (step.kind === '退出' && last) last.until ??= step.date;
    const year = step.kind === '年度评估' ? step.act?.content.year : undefined;
    if (year === undefined) continue;
    const isIn = ({ from, until }: (typeof listed)[number]) =>
      from <= `${year}-12-31` && (until === undefined || until > `${year}-01-01`);
    // That it is not on the list at all is said of every kind alike.
    if (last && !listed.some(isIn))
      yield at(step, 'year', `“${name}”${year} 年度不在培育名单上，不能评估`, '在培育名单上的年度');
    const other = seen.get(year);
    seen.set(year, other ?? step);
    if (other)
      yield at(step, 'year', `“${name}”${year} 年度已在${chineseDate(other.date)}评估过，一年只评估一次`, '另一个年度');
  }
}

/** A finding on a step: in the decision's file, or for the board's own facts in the record's. */
function at({ kind, act }: Step, field: 'kind' | 'date' | 'year', message: string, needed: string): Finding {
  if (act) return { decision: act.decision, path: [field], message, needed };
  return { path: [kind === '申报' ? 'application' : 'recommendation', 'date'], message, needed };
}

/** Days of what was done that have not come yet. Those of parties and of decisions are told elsewhere, each once. */
function* notAhead(alliance: AllianceDraft, asOf: string): Iterable<Finding> {
  const { application, recommendation, agreement, charter, tasks = [] } = alliance;
  const isAhead = (date: string | undefined): date is string => date !== undefined && date > asOf;
  const ahead = (path: Finding['path'], what: string, date: string): Finding => ({
    path,
    message: `${what}${chineseDate(date)}晚于今天（${chineseDate(asOf)}），将来的事项等发生后再写`,
    found: date,
    needed: `不晚于${chineseDate(asOf)}`,
  });
  if (isAhead(application?.date)) yield ahead(['application', 'date'], '申报日期', application.date);
  if (isAhead(recommendation?.date)) yield ahead(['recommendation', 'date'], '推荐日期', recommendation.date);
  if (isAhead(agreement?.signed)) yield ahead(['agreement', 'signed'], '组建协议签署日期', agreement.signed);
  if (isAhead(charter?.adopted)) yield ahead(['charter', 'adopted'], '章程通过日期', charter.adopted);
  for (const [i, { outcome }] of tasks.entries())
    if (isAhead(outcome?.date)) yield ahead(['tasks', i, 'outcome', 'date'], '认定日期', outcome.date);
}
