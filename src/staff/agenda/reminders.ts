/** What the calendar brings: days that ask somebody to do something. Reminders, never errors; nothing public. */
import { yearOf } from '#schemas/notice-words.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { chineseDate, chineseMonth, lastDayAfter } from '#src/dates.ts';
import { policiesOf, type JudgedBy } from '#src/eligibility/requirement.ts';
import { membersThatAre } from '#src/eligibility/whom.ts';
import { countedMembers } from '#src/eligibility/rules/distinct-members.ts';
import { viewOn } from '#src/eligibility/view-on.ts';
import type { AllianceRecord, Catalogue } from '#src/registry/registry.ts';
import { nameOn } from '#src/registry/state/parties.ts';
import { listedSince } from '#src/registry/state/standing.ts';
import { stateOn, type State } from '#src/registry/state/state-on.ts';

/** Who is asked: the bureau, or the board that recommends. */
export type Asked = '市局' | '板块';

/**
 * What is due: a 公示 that ended without a next step; the last day of a 限期整改; the year's 年度评估; what follows one that
 * failed; the last day of a 培育期; certificates of members; fewer members than the notice asks; the day by which to
 * recommend; a task that has ended without a word on what came of it.
 */
export type ReminderKind =
  '公示期满' | '整改到期' | '年度评估' | '评估后续' | '培育期满' | '证书到期' | '成员不足' | '推荐期限' | '任务到期';

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

/** Days ahead that an agenda looks, where nobody says otherwise. */
export const DAYS_AHEAD = 60;

/** A register as far as days tell of it: the whole one, or what is published of it, of which the bureau's part can be told. */
export interface Dated {
  alliances: readonly AllianceRecord[];
  catalogue?: Pick<Catalogue, 'districts'> & Parameters<typeof policiesOf>[0];
}

/** Everything that is due on a day or within so many days after it, the earliest first. Without a catalogue, nothing. */
export function remindersOf({ alliances, catalogue }: Dated, asOf: string, ahead = DAYS_AHEAD): Reminder[] {
  if (!catalogue) return [];
  const policies = policiesOf(catalogue);
  const last = new Date(Date.parse(asOf) + ahead * 86_400_000).toISOString();
  return alliances
    .flatMap((record) => remindersFor(record, asOf, policies.get(record.draft.batch ?? '') ?? NO_NOTICE, catalogue))
    .filter(({ day }) => day <= last)
    .sort((a, b) => (`${a.day} ${a.file} ${a.kind}` < `${b.day} ${b.file} ${b.kind}` ? -1 : 1));
}

const NO_NOTICE: JudgedBy = { vocabulary: NO_WORDS, requirements: [] };

type Due = Pick<Reminder, 'kind' | 'day' | 'who' | 'what'>;

function remindersFor(
  record: AllianceRecord,
  asOf: string,
  judgedBy: JudgedBy,
  { districts }: Pick<Catalogue, 'districts'>,
): Reminder[] {
  const state = stateOn(record, asOf);
  const due: Due[] = [
    ...publicity(record, state),
    ...rectification(state),
    ...evaluation(record, state),
    ...(state.standing === '在册'
      ? [...ending(state), ...members(record, state, judgedBy), ...tasks(record, state)]
      : []),
    ...recommendation(record, state, judgedBy),
  ];
  const about = {
    id: record.id,
    name: state.name ?? record.id,
    board: districts.find(({ id }) => id === record.district)?.name ?? record.district,
    file: record.source.file,
  };
  return due.map((each) => ({ ...each, ...about }));
}

function* publicity(record: AllianceRecord, { day, standing }: State): Iterable<Due> {
  const last = record.acts.findLast((act) => act.date <= day);
  const until = last?.kind === '公示' ? last.content.until : undefined;
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

/** Once a year for whoever was on the list before that year began; last year's that was missed is overdue. */
function* evaluation(
  record: AllianceRecord,
  { day, standing, periods, evaluation: latest, rectification: open }: State,
): Iterable<Due> {
  const since = periods.at(-1)?.from;
  if (standing !== '在册' || since === undefined) return;
  const evaluated = new Set(
    record.acts.flatMap(({ kind, date, content }) => (kind === '年度评估' && date <= day ? [content.year] : [])),
  );
  const thisYear = Number(day.slice(0, 4));
  for (const year of [thisYear - 1, thisYear])
    if (Number(since.slice(0, 4)) < year && !evaluated.has(year))
      yield { kind: '年度评估', day: `${year}-12-31`, who: '市局', what: `${year} 年度还没有评估` };
  if (latest?.result?.result !== '不合格' || open) return;
  if (record.acts.some(({ kind, date }) => kind === '限期整改' && date >= latest.date && date <= day)) return;
  const { year } = latest.content;
  const what = `${year === undefined ? '' : `${year} `}年度评估不合格，还没有限期整改或退出`;
  yield { kind: '评估后续', day: latest.date, who: '市局', what };
}

function* ending({ periods, day }: State): Iterable<Due> {
  const until = periods.at(-1)?.by.content.until;
  if (until === undefined) return;
  const what = `培育期${until < day ? '已于' : '到'}${chineseDate(until)}${until < day ? '届满' : '为止'}，安排验收、延续或退出`;
  yield { kind: '培育期满', day: until, who: '市局', what };
}

/** What the notice asked of members when the alliance was recommended, and is no longer so. */
function* members(record: AllianceRecord, state: State, { requirements, vocabulary }: JudgedBy): Iterable<Due> {
  for (const { rule, params } of requirements) {
    if (rule.id === 'min-members') yield* tooFew(record, state, params as { atLeast: number; countLead: boolean });
    if (rule.id === 'member-high-tech') {
      const { kinds, validYears } = params as { kinds?: readonly string[]; validYears: number };
      yield* certificates(state, membersThatAre('企业', vocabulary, kinds), validYears);
    }
  }
}

function* tooFew(
  record: AllianceRecord,
  { day }: State,
  { atLeast, countLead }: { atLeast: number; countLead: boolean },
): Iterable<Due> {
  const countedOn = (on: string) => countedMembers(viewOn(record.draft, on).draft, countLead);
  const { count, said } = countedOn(day);
  if (count >= Math.min(atLeast, countedOn(listedSince(record) ?? day).count)) return;
  const what = `现有${said}，通知要求不少于 ${atLeast} 家，请商牵头单位补充`;
  yield { kind: '成员不足', day: lastLeft(record, day), who: '板块', what };
}

function* certificates({ members: all, day: today }: State, kinds: readonly string[], years: number): Iterable<Due> {
  const expiries: Ending[] = [];
  for (const { value } of all) {
    const issued = (value.highTech ?? [])
      .flatMap((each) => each.issued ?? [])
      .sort()
      .at(-1);
    if (value.kind !== undefined && kinds.includes(value.kind) && issued !== undefined)
      expiries.push({ day: lastDayAfter(issued, years), what: nameOn(value, today) ?? '' });
  }
  for (const { day, all: some } of together(expiries, today)) {
    const what = `${said(some)}的高新技术企业证书${day < today ? '已' : `到${chineseDate(day)}`}到期，换发的请加到登记文件`;
    yield { kind: '证书到期', day, who: '板块', what };
  }
}

interface Ending {
  day: string;
  what: string;
}

/** What had ended before a day as one, by its earliest; what is to come by its day: a file is opened once for all. */
function together(dated: readonly Ending[], today: string): { day: string; all: readonly Ending[] }[] {
  const sorted = [...dated].sort((a, b) => (a.day < b.day ? -1 : 1));
  const past = sorted.filter(({ day }) => day < today);
  const ahead = Map.groupBy(
    sorted.filter(({ day }) => day >= today),
    ({ day }) => day,
  );
  return [...(past[0] ? [{ day: past[0].day, all: past }] : []), ...[...ahead].map(([day, all]) => ({ day, all }))];
}

const said = (all: readonly Ending[]) =>
  all.map(({ what, day }) => (all.length === 1 ? what : `${what}（${chineseDate(day)}）`)).join('、');

const lastLeft = ({ draft: { members: all = [] } }: AllianceRecord, day: string) =>
  all
    .flatMap(({ left }) => (left !== undefined && left <= day ? [left] : []))
    .sort()
    .at(-1) ?? day;

function* tasks({ draft: { tasks: all = [] } }: AllianceRecord, { day: today }: State): Iterable<Due> {
  const ended: Ending[] = [];
  for (const { title = '', end, outcome } of all)
    if (end !== undefined && outcome === undefined) ended.push({ day: lastDayOf(end), what: `“${title}”` });
  for (const { day, all: some } of together(ended, today)) {
    const what = `任务${said(some)}${day < today ? '已' : chineseMonth(day.slice(0, 7))}到期，请写明进展（outcome）`;
    yield { kind: '任务到期', day, who: '板块', what };
  }
}

const lastDayOf = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

function* recommendation(
  { draft }: AllianceRecord,
  { standing, day }: State,
  { requirements }: JudgedBy,
): Iterable<Due> {
  if (standing !== '申报' || draft.recommendation !== undefined || draft.batch === undefined) return;
  const asked = requirements.find(({ rule }) => rule.id === 'recommended-in-time');
  if (!asked) return;
  const by = `${yearOf(draft.batch)}-${(asked.params as { by: string }).by}`;
  const what = `申报还没有推荐，本批次推荐期限${by < day ? '已过' : '为'}${chineseDate(by)}`;
  yield { kind: '推荐期限', day: by, who: '板块', what };
}
