/** Boxes of labels, and whether they or lines run into one another. */
import { rounded, textWidth, wrapText } from './text.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** A text of one or more lines as drawn: baselines, and the box around it. */
export interface Label {
  x: number;
  anchor: 'start' | 'middle' | 'end';
  lines: readonly { text: string; y: number }[];
  box: Box;
}

/** How a label is set. */
export interface Setting {
  fontSize: number;
  lineHeight: number;
  /** Widest line. */
  most: number;
}

/** Lines of a text, with the size of the whole. */
export function measure(text: string, { fontSize, lineHeight, most }: Setting) {
  const lines = wrapText(text, fontSize, most);
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize)));
  return { lines, width, height: lines.length * lineHeight };
}

/** Sets a text with its top at `y`; `x` is its start, middle or end. */
export function placeLabel(text: string, { x, y }: Point, anchor: Label['anchor'], setting: Setting): Label {
  const { lines, width, height } = measure(text, setting);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return {
    x: rounded(x),
    anchor,
    lines: lines.map((line, i) => ({
      text: line,
      y: rounded(y + (i + 0.5) * setting.lineHeight + 0.36 * setting.fontSize),
    })),
    box: { x: rounded(left), y: rounded(y), width: rounded(width), height: rounded(height) },
  };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Which part of the way from one point to another lies within a box (Liang–Barsky), from 0 to 1. */
function within(from: Point, to: Point, { x, y, width, height }: Box): { first: number; last: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let [first, last] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (step === 0 && room < 0) return { first: 1, last: 0 };
    if (step < 0) first = Math.max(first, room / step);
    if (step > 0) last = Math.min(last, room / step);
  }
  return { first, last };
}

/** Whether any part of a line lies within a box. */
export function crosses(from: Point, to: Point, box: Box): boolean {
  const { first, last } = within(from, to, box);
  return first < last;
}

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where the line from one point to another leaves the last of some boxes. */
export function leaving(from: Point, to: Point, boxes: readonly Box[]): Point {
  const parts = boxes.map((box) => within(from, to, box)).filter(({ first, last }) => first < last);
  const t = Math.max(0, ...parts.map(({ last }) => last));
  return { x: rounded(from.x + t * (to.x - from.x)), y: rounded(from.y + t * (to.y - from.y)) };
}
