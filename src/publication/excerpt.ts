/** The part of a YAML file worth showing around a line: its field's heading, the line and a few of its neighbours. */

/** Lines by number from 1; a gap where lines are left out. */
export type Excerpt = readonly ({ line: number; text: string } | 'gap')[];

const AROUND = 3;
const LONGEST = 14;

/** The top-level field a line belongs to: numbers of its first and last line. */
function fieldOf(lines: readonly string[], line: number): [first: number, last: number] {
  const heads = lines.flatMap((text, i) => (/^[A-Za-z]/.test(text) ? [i + 1] : []));
  const first = heads.findLast((head) => head <= line) ?? heads[0] ?? 1;
  const next = heads.find((head) => head > first) ?? lines.length + 1;
  return [first, next - 1];
}

/** The whole field a line stands in, cut when it is long; a short file is shown whole. */
export function blockAt(lines: readonly string[], line: number): Excerpt {
  if (lines.length <= LONGEST) return numbered(lines, 1, lines.length);
  const [first, last] = fieldOf(lines, line);
  const shown = Math.min(last, first + LONGEST - 1);
  const block = numbered(lines, first, shown);
  return shown < last ? [...block, 'gap'] : block;
}

/** A line with its neighbours inside its field, and the heading of the field; the field itself when the line is its heading. */
export function surroundings(lines: readonly string[], line: number): Excerpt {
  const [first, last] = fieldOf(lines, line);
  if (lines.length <= LONGEST || line <= first || last - first < LONGEST) return blockAt(lines, line);
  const from = Math.max(first + 1, line - AROUND);
  const to = Math.min(last, line + AROUND);
  return [
    ...numbered(lines, first, first),
    ...(from > first + 1 ? ['gap' as const] : []),
    ...numbered(lines, from, to),
    ...(to < last ? ['gap' as const] : []),
  ];
}

const numbered = (lines: readonly string[], from: number, to: number) =>
  lines.slice(from - 1, to).map((text, i) => ({ line: from + i, text }));

const keyOf = (text: string | undefined) => /^[\s-]*([A-Za-z]+):/.exec(text ?? '')?.[1];

/** Where the field written on a line of another file stands in this one: the same key in the same top-level field. */
export function sameFieldIn(lines: readonly string[], others: readonly string[], line: number): number {
  const [head] = fieldOf(others, line);
  const top = lines.findIndex((text) => keyOf(text) === keyOf(others[head - 1]) && /^[A-Za-z]/.test(text)) + 1;
  if (top === 0) return 1;
  const [first, last] = fieldOf(lines, top);
  const key = keyOf(others[line - 1]);
  const inside = lines.slice(first - 1, last).findIndex((text) => keyOf(text) === key);
  return inside < 0 ? first : first + inside;
}
