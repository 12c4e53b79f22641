/** The stages of one record as a track: what has been, where it stands, what is still to come. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';

/** One stop of the track. */
export interface TrackStage {
  event: string;
  state: '已完成' | '当前' | '已结束' | '未到';
  /** The days it took: one, or for 公示 the first and the last. */
  days: readonly string[];
  /** Result of an evaluation. */
  result?: string;
}

type Event = PublicRecord['stage'];

/** What every record goes through; 形式审查 and 评审 are shown only where they took place. */
const NECESSARY: readonly Event[] = ['申报', '推荐', '公示', '列入培育名单', '年度评估'];
const CLOSED: readonly Event[] = ['终止', '退出'];

/** The stages so far, then the necessary ones still ahead (none when the record is closed). */
export function stageTrack({ alliance: { history }, stage }: PublicRecord): TrackStage[] {
  const past = history.map(({ event, date, until, result }, i): TrackStage => ({
    event,
    state: i < history.length - 1 ? '已完成' : CLOSED.includes(event) ? '已结束' : '当前',
    days: until ? [date, until] : [date],
    ...(result ? { result } : {}),
  }));
  if (CLOSED.includes(stage)) return past;
  const reached = Math.max(-1, ...history.map(({ event }) => NECESSARY.indexOf(event)));
  return [...past, ...NECESSARY.slice(reached + 1).map((event): TrackStage => ({ event, state: '未到', days: [] }))];
}

/** `2024年8月5日列入培育名单，现处于年度评估阶段（2026年9月21日，合格）。` */
export function stageTakeaway({ alliance: { history }, listed, stage }: PublicRecord): string {
  const last = history.at(-1);
  if (!last) return '尚无阶段记录。';
  const entered = listed ? `${chineseDate(listed.date)}列入培育名单` : '';
  if (stage === '列入培育名单' && entered !== '') return `${entered}。`;
  if (stage === '退出') return `${entered}，${chineseDate(last.date)}退出。`;
  if (stage === '终止') return `${chineseDate(last.date)}终止，未列入培育名单。`;
  const days = last.until ? `${chineseDate(last.date)}至${chineseDate(last.until)}` : chineseDate(last.date);
  const detail = [days, last.result].filter(Boolean).join('，');
  return `${[entered, `现处于${stage}阶段`].filter((part) => part !== '').join('，')}（${detail}）。`;
}
