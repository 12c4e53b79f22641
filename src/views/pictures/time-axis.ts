/** A time axis over the full width of a picture: places in per cent, so that it fits any width without scaling text. */
import { scaleUtc } from 'd3-scale';
import { rounded, textWidth } from './text.ts';

/** A line of the axis; years are labelled, quarters where there is room. */
export interface AxisLine {
  x: number;
  label: string;
  /** A year begins here, or the axis. */
  year: boolean;
}

export interface TimeAxis {
  /** Where a moment stands, in per cent of the width. */
  place: (time: number) => number;
  lines: readonly AxisLine[];
}

const utc = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day);
const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number?];

/** Midnight of a day `2024-08-05`, or of the first day of a month `2024-08`. */
export const timeOf = (iso: string): number => utc(...parts(iso));

/** The end of a month `2024-08`: the first moment of the next. */
export const endOfMonth = (yearMonth: string): number => {
  const [year, month] = parts(yearMonth);
  return utc(year, month + 1);
};

const monthsOf = (time: number) => {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const quarter = (time: number, round: (quarters: number) => number) => {
  const month = round(monthsOf(time) / 3) * 3;
  return utc(Math.floor(month / 12), (month % 12) + 1);
};

/** Quarters are labelled from this many px each, so that a year's label fits too; over this many years they get no line. */
const ROOM_OF_QUARTER = 58;
const YEARS_WITH_QUARTERS = 8;

/** The axis from the quarter of `from` to the end of that of `to`, for a picture at least `least` px wide. */
export function timeAxis(from: number, to: number, { least, fontSize }: { least: number; fontSize: number }): TimeAxis {
  const start = quarter(from, Math.floor);
  const end = quarter(to - 1, (quarters) => Math.floor(quarters) + 1);
  const scale = scaleUtc([start, end], [0, 100]);
  const place = (time: number) => rounded(scale(time));
  const count = (monthsOf(end) - monthsOf(start)) / 3;
  const quarterly = least / count >= ROOM_OF_QUARTER;
  const lines = Array.from({ length: count }, (_, i): AxisLine => {
    const month = monthsOf(start) + 3 * i;
    const [inYear, year] = [month % 12, Math.floor(month / 12)];
    const quarters = quarterly ? 1 : Math.min(count - i, 4 - inYear / 3);
    const text = inYear === 0 || i === 0 ? `${year}年` : quarterly ? `${inYear + 1}月` : '';
    const fits = textWidth(text, fontSize) + 10 <= (quarters * least) / count;
    return { x: place(utc(year, inYear + 1)), label: fits ? text : '', year: inYear === 0 || i === 0 };
  });
  return { place, lines: lines.filter(({ year }) => year || count <= YEARS_WITH_QUARTERS * 4) };
}
