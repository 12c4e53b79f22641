/** The steps of one record as a track: what has been, where it stands, what is still to come. */
import type { PublicRecord, Step, StepKind } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';

/** One stop of the track. */
export interface TrackStage {
  event: StepKind;
  /** The last step of what is still going on is 最近; what has ended is 已结束. */
  state: '已完成' | '最近' | '已结束' | '未到';
  /** The days it took: one, or for 公示 the first and the last. */
  days: readonly string[];
  /** Result of an assessment. */
  result?: string;
}

/** What every record goes through; the other steps are shown only where they took place. */
const NECESSARY: readonly StepKind[] = ['申报', '推荐', '公示', '列入培育名单', '年度评估'];
const CLOSING: readonly StepKind[] = ['终止', '退出'];

/** The steps so far, then the necessary ones still ahead (none when the record is closed). */
export function stageTrack({ steps, standing }: PublicRecord): TrackStage[] {
  const past = steps.map((step, i): TrackStage => {
    const result = step.act?.result?.result;
    const state = CLOSING.includes(step.kind) ? '已结束' : i < steps.length - 1 ? '已完成' : '最近';
    return { event: step.kind, state, days: daysOf(step), ...(result ? { result } : {}) };
  });
  if (standing === '已退出' || standing === '未列入') return past;
  const reached = Math.max(-1, ...steps.map(({ kind }) => NECESSARY.indexOf(kind)));
  return [...past, ...NECESSARY.slice(reached + 1).map((event): TrackStage => ({ event, state: '未到', days: [] }))];
}

function daysOf({ kind, date, act }: Step): string[] {
  const until = kind === '公示' ? act?.content.until : undefined;
  return until ? [date, until] : [date];
}

/** `2024年8月5日列入培育名单，最近一步是2026 年度评估（2026年9月21日，合格）。` What is over is told as such on any day. */
export function stageTakeaway(record: PublicRecord, asOf: string): string {
  const { steps, standing, rectification } = record;
  const last = steps.at(-1);
  if (!last) return '尚无阶段记录。';
  const listed = listedWords(record);
  if (standing === '未列入')
    return `${chineseDate(record.acts.find(({ kind }) => kind === '终止')?.date ?? last.date)}终止，未列入培育名单。`;
  if (rectification) return `${listed}，限期整改至${chineseDate(rectification.content.until ?? rectification.date)}。`;
  if (last.kind === '列入培育名单' || last.kind === '退出') return `${listed}。`;
  const now = lastWords(last, asOf);
  return `${listed === '' ? now : `${listed}，${now}`}。`;
}

/** Each time on the list: `2024年8月5日列入培育名单，2025年10月20日退出，2026年5月1日再次列入`. */
const listedWords = ({ periods }: PublicRecord): string =>
  periods
    .flatMap(({ from, until }, i) => [
      `${chineseDate(from)}${i > 0 ? '再次列入' : '列入培育名单'}`,
      ...(until ? [`${chineseDate(until)}退出`] : []),
    ])
    .join('，');

function lastWords(step: Step, asOf: string): string {
  const { kind, act } = step;
  const [first = '', until] = daysOf(step);
  if (kind === '公示' && until)
    return asOf <= until
      ? `正在公示（${chineseDate(first)}至${chineseDate(until)}）`
      : `${chineseDate(first)}至${chineseDate(until)}公示，公示已结束`;
  const detail = [chineseDate(first), act?.result?.result].filter(Boolean).join('，');
  const year = kind === '年度评估' ? act?.content.year : undefined;
  return `最近一步是${year ? `${year} ` : ''}${kind}（${detail}）`;
}
