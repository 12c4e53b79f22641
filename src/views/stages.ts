/** The steps of one record in their order: what has been, what came last, what is still to come. */
import type { Act, PublicRecord, Step, StepKind } from '#src/publication/public-registry.ts';
import { chineseDate, chineseDays } from '#src/dates.ts';
import { actDetails, actTitle } from './act-words.ts';
import { isFailing } from './standing.ts';

/** One row of the list. */
export interface Stage {
  /** `评审（答辩）`, `2025 年度评估：合格`. */
  event: string;
  /** 止: the application or a time on the list ended here. */
  state: '已过' | '最近' | '止' | '未到';
  /** Asks for attention: 限期整改, or a result that is no good. */
  attention: boolean;
  /** First day, and the days in words: none of what is still ahead. */
  date?: string;
  days?: string;
  /** Number of the board's recommendation, which is no decision of the bureau. */
  document?: string;
  act?: Act;
  /** What more is said of it. */
  details: readonly string[];
}

/** What every record goes through, the last where its notice has it; the other steps are shown only where they took place. */
const NECESSARY: readonly StepKind[] = ['申报', '推荐', '公示', '列入培育名单'];
const YEARLY: StepKind = '年度评估';
const CLOSING: readonly StepKind[] = ['终止', '退出'];

/**
 * The steps so far, then the necessary ones still ahead (none when the record is closed). What the listing led to
 * (支持事项) is told by itself.
 */
export function stagesOf(record: Pick<PublicRecord, 'steps' | 'standing' | 'alliance' | 'isEvaluated'>): Stage[] {
  const { standing, alliance } = record;
  const steps = record.steps.filter(({ kind }) => kind !== '支持事项');
  const past = steps.map((step, i) => pastStage(step, i === steps.length - 1, alliance.recommendation?.document));
  if (standing === '已退出' || standing === '未列入') return past;
  const necessary = record.isEvaluated ? [...NECESSARY, YEARLY] : NECESSARY;
  const reached = Math.max(-1, ...steps.map(({ kind }) => necessary.indexOf(kind)));
  return [...past, ...necessary.slice(reached + 1).map(aheadStage)];
}

const aheadStage = (event: StepKind): Stage => ({ event, state: '未到', attention: false, details: [] });

function pastStage({ kind, date, act }: Step, isLast: boolean, recommendation: string | undefined): Stage {
  const until = kind === '公示' ? act?.content.until : undefined;
  const { result, ...found } = act?.result ?? {};
  return {
    event: [actTitle(kind, act?.content), result].filter(Boolean).join('：'),
    state: CLOSING.includes(kind) ? '止' : isLast ? '最近' : '已过',
    attention: kind === '限期整改' || (act !== undefined && isFailing(act)),
    date,
    days: until ? chineseDays(date, until) : chineseDate(date),
    ...(kind === '推荐' && recommendation ? { document: recommendation } : {}),
    ...(act ? { act } : {}),
    // The result stands with the event, the last day of a publicity with its first.
    details: act
      ? actDetails({ ...act, result: found }).filter((detail) => kind !== '公示' || !detail.startsWith('至'))
      : [],
  };
}
