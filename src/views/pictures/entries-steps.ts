/** The steps of the list over time, drawn: a line over the full width, places across in per cent, down in px. */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { ListChange } from './entries-over-time.ts';
import { crosses, overlap, type Box, type Point } from './geometry.ts';
import { rounded, textWidth } from './text.ts';
import { timeAxis, timeOf, type AxisLine } from './time-axis.ts';

export interface StepLabel {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface EntriesSteps {
  height: number;
  /** The baseline, where nothing is listed. */
  bottom: number;
  fontSize: number;
  smallSize: number;
  /** Path in a box 100 wide and `height` high, to be stretched across. */
  path: string;
  /** The baseline and the labelled levels above it. */
  levels: readonly { y: number; label: string }[];
  lines: readonly AxisLine[];
  labels: readonly StepLabel[];
  end: { x: number; y: number; label: string };
}

export const STEPS_SIZES = {
  wide: { least: 560, height: 280 },
  narrow: { least: 280, height: 230 },
} as const;

const FONT = 14;
const SMALL = 13;
const TOP = 34;
const BOTTOM = 30;

/** The picture; nothing before the first entry. */
export function entriesSteps(
  changes: readonly ListChange[],
  asOf: string,
  size: keyof typeof STEPS_SIZES,
): EntriesSteps | undefined {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return undefined;
  const { least, height } = STEPS_SIZES[size];
  const [start, end] = [timeOf(first.date), timeOf(asOf)];
  const axis = timeAxis(start - Math.max(0.15 * (end - start), 1), end + 1, { least, fontSize: SMALL });
  const most = Math.max(1, ...changes.map(({ listed }) => listed));
  const level = scaleLinear([0, most], [height - BOTTOM, TOP]).nice(4);
  const y = (count: number) => rounded(level(count));
  const points: Point[] = [
    { x: 0, y: y(0) },
    ...changes.map(({ date, listed }) => ({ x: axis.place(timeOf(date)), y: y(listed) })),
    { x: axis.place(end), y: y(last.listed) },
  ];
  const path =
    line<Point>(
      ({ x }) => x,
      ({ y: down }) => down,
    )
      .curve(curveStepAfter)
      .digits(1)(points) ?? '';
  const levels = level
    .ticks(4)
    .filter(Number.isInteger)
    .map((count, i, all) => ({
      y: y(count),
      label: count === 0 ? '' : `${count}${i === all.length - 1 ? ' 个' : ''}`,
    }));
  const ending = { x: axis.place(end), y: y(last.listed), label: `在册 ${last.listed} 个` };
  return {
    height,
    bottom: height - BOTTOM,
    fontSize: FONT,
    smallSize: SMALL,
    path,
    levels,
    lines: axis.lines,
    labels: stepLabels(changes, points, least, takenBy(levels, ending, { least, height })),
    end: ending,
  };
}

/** Where the labels of the axis, the levels and the end stand. */
function takenBy(
  levels: EntriesSteps['levels'],
  end: EntriesSteps['end'],
  { least, height }: { least: number; height: number },
): Box[] {
  const width = textWidth(end.label, FONT);
  return [
    { x: (end.x * least) / 100 - width, y: end.y - 28, width: width + 6, height: 26 },
    { x: 0, y: height - BOTTOM, width: least, height: BOTTOM },
    ...levels.map(({ y, label }) => ({ x: 0, y: y - 18, width: textWidth(label, SMALL) + 6, height: 18 })),
  ];
}

/**
 * `列入 9`, `退出 1` beside the steps, the larger first; one that would touch the line or another label at the least
 * width is left out (the table has it).
 */
function stepLabels(
  changes: readonly ListChange[],
  points: readonly Point[],
  least: number,
  alreadyTaken: readonly Box[],
): StepLabel[] {
  const px = points.map(({ x, y }) => ({ x: (x * least) / 100, y }));
  const end = px.at(-1) ?? { x: 0, y: 0 };
  const taken = [...alreadyTaken];
  const size = ({ entered, left }: ListChange) => entered.length + left.length;
  const order = changes
    .map((change, i) => ({ change, i }))
    .sort((a, b) => size(b.change) - size(a.change) || a.i - b.i);
  const found = order.flatMap(({ change, i }) => {
    const text = [
      change.entered.length > 0 ? `列入 ${change.entered.length}` : '',
      change.left.length > 0 ? `退出 ${change.left.length}` : '',
    ]
      .filter((part) => part !== '')
      .join('，');
    const before = px[i] ?? end;
    const at = px[i + 1] ?? end;
    const placed = candidates(before.y, at, textWidth(text, SMALL)).find(
      ({ box }) =>
        box.x >= 0 && box.x + box.width <= least && !taken.some((other) => overlap(box, other)) && !touches(px, box),
    );
    if (!placed) return [];
    taken.push(placed.box);
    const { x } = points[i + 1] ?? { x: 0 };
    return [{ i, label: { text, x, y: rounded(placed.y), anchor: placed.anchor } }];
  });
  return found.sort((a, b) => a.i - b.i).map(({ label }) => label);
}

/** Places for the label of a step, best first: beside a rise, under a fall, over either. `y` is the baseline. */
function candidates(before: number, at: Point, width: number) {
  const set = (anchor: StepLabel['anchor'], y: number) => {
    const x = { start: at.x + 8, middle: at.x - width / 2, end: at.x - 8 - width }[anchor];
    return { anchor, y, box: { x: x - 2, y: y - SMALL, width: width + 4, height: SMALL + 4 } };
  };
  const rise = before - at.y;
  const under = set('middle', Math.max(before, at.y) + SMALL + 6);
  const over = set('middle', Math.min(before, at.y) - 8);
  return rise > 0 ? [set('end', at.y + SMALL - 2), over, set('start', at.y + SMALL + 5), under] : [under, over];
}

/** Whether the stepped line runs through a box. */
function touches(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some((to, i) => {
    const from = points[i] ?? to;
    const corner = { x: to.x, y: from.y };
    return crosses(from, corner, box) || crosses(corner, to, box);
  });
}
