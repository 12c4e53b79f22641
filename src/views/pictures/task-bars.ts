/** The tasks of an alliance in the order of the notice's kinds, each with its bar on a time axis all of them share. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate, chineseMonth, monthSpan } from '#src/dates.ts';
import { countBy, leaders, listOf } from './counting.ts';
import { rounded } from './text.ts';
import { endOfMonth, timeAxis, timeOf, type AxisLine } from './time-axis.ts';

type Task = NonNullable<PublicRecord['alliance']['tasks']>[number];
type Facts = Pick<PublicRecord, 'alliance' | 'vocabulary'>;

/** A bar from `x`, `width` wide, both in per cent of the axis; open where a month is missing. */
export interface TaskBar {
  x: number;
  width: number;
  open: boolean;
}

export interface TaskRow extends Pick<Task, 'kind' | 'title' | 'goal'> {
  undertakers: readonly string[];
  /** `2024年7月—2026年12月`, in the parts that stay on one line. */
  span: readonly string[];
  /** What came of it, as far as it was filed: `已完成，2026年1月5日：通过验收`. */
  outcome: string;
  /** Absent for a task without any month. */
  bar?: TaskBar;
}

export interface TaskBars {
  /** The width the axis has on a wide page, px, and the size of its labels. */
  width: number;
  fontSize: number;
  /** Lines of the axis; none where no task has a month. */
  lines: readonly AxisLine[];
  rows: readonly TaskRow[];
}

const SIZE = { width: 232, fontSize: 12 };

/** Rows by kind, within a kind by time; which day it is changes nothing. */
export function taskBars({ alliance: { tasks = [] }, vocabulary: { taskKinds } }: Facts): TaskBars {
  const times = tasks.flatMap(({ start, end }) => [
    ...(start ? [timeOf(start)] : []),
    ...(end ? [endOfMonth(end)] : []),
  ]);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const axis =
    times.length > 0 ? timeAxis(first, Math.max(last, first + 1), { ...SIZE, least: SIZE.width }) : undefined;
  const rows = countKinds(tasks, taskKinds)
    .flatMap(({ label }) => tasks.filter(({ kind }) => kind === label).sort(byMonth))
    .map((task) => rowOf(task, axis?.place));
  return { ...SIZE, lines: axis?.lines.filter(({ year }) => year) ?? [], rows };
}

const countKinds = (tasks: readonly Task[], kinds: readonly string[]) =>
  countBy(
    tasks.map(({ kind }) => kind),
    kinds,
  );

const byMonth = (a: Task, b: Task) => {
  const key = ({ start = '', end = '', title }: Task) => `${start || '9'} ${end || '9'} ${title}`;
  return key(a) < key(b) ? -1 : 1;
};

function rowOf(task: Task, place: ((time: number) => number) | undefined): TaskRow {
  const { kind, title, goal, undertakers = [], start, end, outcome } = task;
  const from = start && place ? place(timeOf(start)) : 0;
  const to = end && place ? place(endOfMonth(end)) : 100;
  const note = outcome?.note ? `：${outcome.note}` : '';
  return {
    kind,
    title,
    ...(goal === undefined ? {} : { goal }),
    undertakers,
    span: monthSpan(start, end).split(/(?<=—)/),
    outcome: outcome ? `${outcome.state}，${chineseDate(outcome.date)}${note}` : '',
    ...(start || end ? { bar: { x: from, width: rounded(Math.max(0.5, to - from)), open: !start || !end } } : {}),
  };
}

/** `8 项任务，2024年7月至2027年6月，其中关键技术攻关 3 项。登记了完成情况的 2 项：已完成和延期各 1 项。` */
export function tasksTakeaway({ alliance: { tasks = [] }, vocabulary: { taskKinds } }: Facts): string {
  if (tasks.length === 0) return '尚无任务。';
  const starts = tasks.flatMap(({ start }) => start ?? []).sort();
  const ends = tasks.flatMap(({ end }) => end ?? []).sort();
  const [from] = starts;
  const to = ends.at(-1);
  const span = from && to ? `${chineseMonth(from)}至${chineseMonth(to)}` : monthSpan(from, to);
  const most = leaders(countKinds(tasks, taskKinds));
  const count = most[0]?.count ?? 0;
  const names = listOf(most.map(({ label }) => label));
  const kinds =
    count === tasks.length
      ? `均为${names}`
      : `${most.length * count === tasks.length ? '' : '其中'}${names}${most.length > 1 ? '各' : ''} ${count} 项`;
  return [`${tasks.length} 项任务`, span, kinds]
    .filter((part) => part !== '')
    .join('，')
    .concat('。', outcomesSentence(tasks));
}

/** What came of the tasks, by how often; that nothing was filed is told too. */
function outcomesSentence(tasks: readonly Task[]): string {
  const states = tasks.flatMap(({ outcome }) => outcome?.state ?? []);
  if (states.length === 0) return '尚未登记完成情况。';
  const counts = countBy(states, []).map(({ label, count }) => `${label} ${count} 项`);
  return `登记了完成情况的 ${states.length} 项：${counts.join('、')}。`;
}
