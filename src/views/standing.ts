/** Where a record stands: a sentence, and the lines at the head of its page. Both stay true when nothing is built again. */
import type { Act, ListPeriod, PublicRecord, Step } from '#src/publication/public-registry.ts';
import { chineseDate, chineseDays } from '#src/dates.ts';
import { lastActOf } from '#src/registry/state/standing.ts';
import { actDetails, actTitle } from './act-words.ts';

type Facts = Pick<
  PublicRecord,
  'acts' | 'periods' | 'standing' | 'draft' | 'stage' | 'steps' | 'evaluation' | 'rectification'
>;

/** What the public should read first: `2024年8月5日列入培育名单`. A publicity tells its last day, and once it is over that it is. */
export function standingSentence({ acts, periods, standing, draft, stage }: Facts, asOf: string): string {
  if (draft) return `预览：尚未公开（${stage}）`;
  const last = periods.at(-1);
  if (standing === '已退出' && last) return exitWords(last, '退出名单');
  if (standing === '在册' && last) return entryWords(last, periods.length > 1);
  if (standing === '未列入') {
    const ended = acts.find(({ kind }) => kind === '终止');
    return `${ended ? chineseDate(ended.date) : ''}终止申报，未列入培育名单`;
  }
  const publicity = lastActOf({ acts }, '公示');
  const until = publicity?.content.until;
  if (!publicity || !until) return '公示，尚未列入';
  const days = chineseDays(publicity.date, until);
  return isOver({ acts }, asOf) ? `公示已结束（${days}），尚未列入` : `公示期${days}，尚未列入`;
}

/** Whether the last day of the latest publicity has passed. */
function isOver({ acts }: Pick<Facts, 'acts'>, asOf: string): boolean {
  const until = lastActOf({ acts }, '公示')?.content.until;
  return until !== undefined && until < asOf;
}

const entryWords = ({ from, by }: ListPeriod, again: boolean) =>
  `${chineseDate(from)}${again ? '再次' : ''}列入培育名单${by.content.until ? `，培育期至${chineseDate(by.content.until)}` : ''}`;

function exitWords({ until = '', closedBy }: ListPeriod, what: string): string {
  const cause = closedBy?.content.cause;
  return `${chineseDate(until)}${what}${cause ? `（${cause}）` : ''}`;
}

/** The publicity the public may still object to on a day: nothing was decided since, and its last day for that has not passed. */
export function openPublicity({ acts }: Pick<Facts, 'acts'>, asOf: string): Act | undefined {
  const last = acts.findLast(({ kind }) => ['公示', '列入培育名单', '终止'].includes(kind));
  const until = last?.content.objections?.until ?? last?.content.until;
  return last?.kind === '公示' && (until === undefined || asOf <= until) ? last : undefined;
}

/** How a line looks: as it stands towards the list (over: what led nowhere yet has ended), or by what it tells. */
export type StandingTone = 'standing' | 'over' | 'attention' | 'failing' | 'plain';

/** One line of the head: what is so, by which act, and why where that is public. */
export interface StandingLine {
  tone: StandingTone;
  text: string;
  act?: Act | undefined;
  reason?: string | undefined;
}

/**
 * The head of a record's page: where it stands, an open 整改, the latest evaluation, how it came on the list and off it, and
 * the latest step where none of these is it.
 */
export function standingLines(record: Facts, asOf: string): StandingLine[] {
  const { periods, standing, rectification, evaluation, steps, draft } = record;
  const text = standingSentence(record, asOf);
  const tone = standing === '公示' && isOver(record, asOf) ? 'over' : 'standing';
  const first: StandingLine = { tone, text, ...actBehind(record) };
  const open = standing === '在册' && rectification ? [rectificationLine(rectification)] : [];
  const lines: StandingLine[] = [
    first,
    ...open,
    ...(evaluation ? [evaluationLine(evaluation)] : []),
    ...earlierTimes(periods),
  ];
  const told = new Set(lines.map(({ act }) => act));
  const last = steps.at(-1);
  return draft || !last?.act || told.has(last.act) ? lines : [...lines, latestLine(last)];
}

/** The act that put a record where it stands. */
function actBehind({ acts, periods, standing }: Facts): Pick<StandingLine, 'act' | 'reason'> {
  const last = periods.at(-1);
  if (standing === '在册') return { act: last?.by };
  if (standing === '公示') return { act: lastActOf({ acts }, '公示') };
  const act = standing === '已退出' ? last?.closedBy : acts.find(({ kind }) => kind === '终止');
  return { act, reason: reasonOf(act) };
}

const reasonOf = (act: Act | undefined) => act?.result?.reason ?? act?.content.reason;

function rectificationLine(act: Act): StandingLine {
  const { until } = act.content;
  const limit = until ? `，期限至${chineseDate(until)}` : '';
  return {
    tone: 'attention',
    text: `${chineseDate(act.date)}限期整改${limit}，尚未验收通过`,
    act,
    reason: reasonOf(act),
  };
}

/** Results that are no good, whatever was assessed. */
export const isFailing = ({ result }: Pick<Act, 'result'>): boolean =>
  result?.result === '不合格' || result?.result === '不通过';

const evaluationLine = (act: Act): StandingLine => ({
  tone: isFailing(act) ? 'failing' : 'plain',
  text: `${actTitle('年度评估', act.content)}：${act.result?.result ?? ''}（${chineseDate(act.date)}）`,
  act,
  reason: reasonOf(act),
});

/** What the first line does not tell of the times on the list, the latest first. */
const earlierTimes = (periods: readonly ListPeriod[]): StandingLine[] =>
  periods
    .flatMap((period, i): StandingLine[] => [
      { tone: 'plain', text: entryWords(period, i > 0), act: period.by },
      ...(period.closedBy ? [{ tone: 'plain' as const, text: exitWords(period, '退出'), act: period.closedBy }] : []),
    ])
    .slice(0, -1)
    .toReversed();

function latestLine({ kind, date, act }: Step): StandingLine {
  const details = act ? actDetails(act) : [];
  const what = [actTitle(kind, act?.content), ...details].join('，');
  return { tone: 'plain', text: `最近一步：${chineseDate(date)}${what}`, act };
}
