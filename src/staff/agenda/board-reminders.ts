/** What asks the board: fewer members than the notice asks, certificates, tasks, the day by which to recommend, what was filed. */
import { yearOf } from '#schemas/notice-words.ts';
import { chineseDate, chineseMonth, lastDayAfter } from '#src/dates.ts';
import type { JudgedBy } from '#src/eligibility/requirement.ts';
import { changesIn, covers, filedIn } from '#src/registry/state/told-changes.ts';
import { countedMembers } from '#src/eligibility/rules/distinct-members.ts';
import { viewOn } from '#src/eligibility/view-on.ts';
import { membersThatAre } from '#src/eligibility/whom.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { nameOn } from '#src/registry/state/parties.ts';
import { listedSince } from '#src/registry/state/standing.ts';
import type { State } from '#src/registry/state/state-on.ts';
import type { Due } from './due.ts';

/** All that is due of the board about one alliance, whenever its day. */
export const dueOfBoard = (record: AllianceRecord, state: State, judgedBy: JudgedBy): Due[] => [
  ...(state.standing === '在册' ? [...members(record, state, judgedBy), ...tasks(record, state)] : []),
  ...recommendation(record, state, judgedBy),
  ...filed(record, state),
];

/** What the bureau filed and the file of the alliance does not tell: a filing changes nothing by itself. */
function* filed(record: AllianceRecord, { day }: State): Iterable<Due> {
  const told = changesIn(record.draft);
  for (const act of record.acts.filter(({ date }) => date <= day)) {
    for (const { change } of filedIn([act], record.id)) {
      const { what: done, name, from } = change;
      if (from === undefined || told.some((each) => covers(change, each))) continue;
      const what = `${act.content.document ?? `${chineseDate(act.date)}的变更备案`}备案的${done}“${name}”（${chineseDate(from)}起），登记文件里没有写`;
      yield { kind: '备案未办', day: from, who: '板块', what };
    }
  }
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
