/** Whether something grows while it is used: figures read at equal distances, and the line through them. */

/** What of a page is counted. */
export interface PageFigures {
  /** Of the script's objects, after garbage was collected. */
  bytes: number;
  nodes: number;
  listeners: number;
}

/** Rise of the line that fits the values best, per step from one to the next; 0 for fewer than two. */
export function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [rise, run] = values.reduce(
    ([top, bottom], value, i) => [top + (i - middle) * (value - mean), bottom + (i - middle) ** 2],
    [0, 0] as [number, number],
  );
  return run === 0 ? 0 : rise / run;
}

/** How much each may rise from one reading to the next. */
export type Bounds = PageFigures;

/** What rises more than it may, once the first `warmUp` readings are left out. */
export function grown(readings: readonly PageFigures[], warmUp: number, bounds: Bounds): (keyof PageFigures)[] {
  const settled = readings.slice(warmUp);
  return (['bytes', 'nodes', 'listeners'] as const).filter(
    (each) => slope(settled.map((one) => one[each])) > bounds[each],
  );
}
