/** The tasks of an alliance as bars on a time axis, in the order of the notice's kinds. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate, chineseMonth, monthSpan } from '#src/dates.ts';
import { countBy, leaders, listOf } from './counting.ts';
import { textWidth, wrapText } from './text.ts';
import { endOfMonth, timeAxis, timeOf, type AxisLine, type TimeAxis } from './time-axis.ts';

/** A task: its title over its bar. Places across are per cent, places down px. */
export interface TimelineTask {
  anchor: 'start' | 'end';
  x: number;
  lines: readonly { text: string; y: number }[];
  /** Shown after the title where there is room. */
  span: string;
  /** Absent for a task without any month. */
  bar?: { x: number; width: number; y: number; open: boolean };
}

export interface TimelineGroup {
  kind: string;
  count: number;
  y: number;
  tasks: readonly TimelineTask[];
}

export interface TaskTimeline {
  height: number;
  fontSize: number;
  smallSize: number;
  barHeight: number;
  axis: { y: number; lines: readonly AxisLine[] };
  groups: readonly TimelineGroup[];
  asOf?: { x: number; anchor: 'start' | 'middle' | 'end'; label: string };
}

type Task = NonNullable<PublicRecord['alliance']['tasks']>[number];

/** Two settings of the same picture: for figures at least 600 px wide, and for phones. */
export const TIMELINE_SIZES = {
  wide: { least: 600, fontSize: 14.5, smallSize: 13 },
  narrow: { least: 280, fontSize: 14, smallSize: 12.5 },
} as const;
export type TimelineSize = keyof typeof TIMELINE_SIZES;

const BAR = 8;
const LINE = 20;
const ROW_GAP = 14;
const HEAD = 34;
const LANE = 24;
/** The day is shown on the axis when it is within it or at most this far from it. */
const NEAR = 92 * 86_400_000;

/** The picture, or nothing where no task has a month. */
export function taskTimeline(
  { alliance: { tasks = [] }, vocabulary: { taskKinds } }: PublicRecord,
  asOf: string,
  size: TimelineSize,
): TaskTimeline | undefined {
  const { least, fontSize, smallSize } = TIMELINE_SIZES[size];
  const times = tasks.flatMap(({ start, end }) => [
    ...(start ? [timeOf(start)] : []),
    ...(end ? [endOfMonth(end)] : []),
  ]);
  if (times.length === 0) return undefined;
  const day = timeOf(asOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const shown = day >= first - NEAR && day <= last + NEAR;
  const from = Math.min(first, shown ? day : first);
  const axis = timeAxis(from, Math.max(last, from + 1, shown ? day + 1 : last), { least, fontSize: smallSize });
  const top = shown ? LANE : 0;
  const groups = placeGroups(tasks, taskKinds, axis, { y: top + LANE + 8, least, fontSize, smallSize });
  const x = axis.place(day);
  return {
    height: groups.height,
    fontSize,
    smallSize,
    barHeight: BAR,
    axis: { y: top, lines: axis.lines },
    groups: groups.groups,
    ...(shown ? { asOf: { x, anchor: anchorAt(x), label: `截至 ${chineseDate(asOf)}` } } : {}),
  };
}

const anchorAt = (x: number) => (x < 25 ? 'start' : x > 75 ? 'end' : 'middle');

interface Place {
  y: number;
  least: number;
  fontSize: number;
  smallSize: number;
}

function placeGroups(tasks: readonly Task[], kinds: readonly string[], axis: TimeAxis, place: Place) {
  const groups: TimelineGroup[] = [];
  let { y } = place;
  for (const { label: kind, count } of countKinds(tasks, kinds)) {
    if (count === 0) continue;
    const own = tasks.filter((task) => task.kind === kind).sort(byMonth);
    const head = y;
    y += HEAD;
    const placed = own.map((task) => {
      const row = placeTask(task, axis, { ...place, y });
      y += row.lines.length * LINE + (row.bar ? BAR + 4 : 0) + ROW_GAP;
      return row;
    });
    groups.push({ kind, count, y: head, tasks: placed });
    y += 6;
  }
  return { groups, height: Math.ceil(y) };
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

/** The title begins with its bar, or where that leaves too little room ends with it. */
function placeTask(task: Task, axis: TimeAxis, { y, least, fontSize, smallSize }: Place): TimelineTask {
  const { title, start, end } = task;
  const from = start ? axis.place(timeOf(start)) : 0;
  const to = end ? axis.place(endOfMonth(end)) : 100;
  const px = least / 100;
  const fits = textWidth(title, fontSize) <= (100 - from) * px;
  const anchor = fits || 100 - from >= to ? 'start' : 'end';
  const room = (anchor === 'start' ? 100 - from : to) * px;
  const lines = wrapText(title, fontSize, room);
  const span = shortSpan(start, end);
  const both = textWidth(title, fontSize) + 14 + textWidth(span, smallSize);
  return {
    anchor,
    x: anchor === 'start' ? from : to,
    lines: lines.map((text, i) => ({ text, y: y + (i + 0.5) * LINE + 0.36 * fontSize })),
    span: lines.length === 1 && both <= room ? span : '',
    ...(start || end
      ? {
          bar: {
            x: from,
            width: Math.round(10 * Math.max(0.5, to - from)) / 10,
            y: y + lines.length * LINE + 4,
            open: !start || !end,
          },
        }
      : {}),
  };
}

/** `2024.7—2026.12`, short enough to stand beside a title. */
function shortSpan(start: string | undefined, end: string | undefined): string {
  const short = (yearMonth: string) => yearMonth.split('-').map(Number).join('.');
  if (start && end) return `${short(start)}—${short(end)}`;
  if (start) return `${short(start)} 起`;
  return end ? `至 ${short(end)}` : '起止未定';
}

/** `8 项任务，2024年7月至2027年6月，其中关键技术攻关 3 项。` */
export function tasksTakeaway({ alliance: { tasks = [] }, vocabulary: { taskKinds } }: PublicRecord): string {
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
    .concat('。');
}
