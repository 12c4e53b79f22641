/** Finds the heading row of a sheet by what stands in it, and which column holds which field. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { nearest } from '#src/registry/nearest.ts';
import type { RawSheet, SheetCell } from './cells.ts';
import { bookFinding, cellPlace, columnLetters } from './checks.ts';
import { FINDINGS, REMARKS } from './layout.ts';

/** What a sheet may have a column for. */
export interface Wanted {
  heading: string;
  indispensable: boolean;
}

/** Where things stand on a sheet. */
export interface Headings<W extends Wanted> {
  row: number;
  /** Column numbers by what they hold. */
  columns: ReadonlyMap<W, number>;
  /** Columns that hold nothing of the register and are passed over knowingly. */
  ignored: ReadonlySet<number>;
  findings: Diagnostic[];
}

/** Heading rows stand near the top; a title and a few lines may be above. */
const LAST_HEADING_ROW = 30;

/** Undefined when no row looks like a heading row. */
export function findHeadings<W extends Wanted>(
  file: string,
  sheet: RawSheet,
  wanted: readonly W[],
): Headings<W> | undefined {
  const names = new Names(wanted);
  const candidates = [...sheet.rows]
    .filter(([row]) => row <= LAST_HEADING_ROW)
    .map(([row, cells]) => ({
      row,
      known: new Set([...cells.values()].flatMap((cell) => names.find(textOf(cell)) ?? [])),
    }))
    .sort((a, b) => b.known.size - a.known.size || a.row - b.row);
  const [best] = candidates;
  if (!best || best.known.size < Math.min(2, wanted.length)) return undefined;
  return readHeadings(file, sheet, wanted, names, best.row);
}

function readHeadings<W extends Wanted>(
  file: string,
  sheet: RawSheet,
  wanted: readonly W[],
  names: Names<W>,
  row: number,
): Headings<W> {
  const columns = new Map<W, number>();
  const ignored = new Set<number>();
  const findings: Diagnostic[] = [];
  const unknown: { text: string; column: number }[] = [];
  const say = (message: string, fix: string, column: number) =>
    findings.push(bookFinding('workbook/heading', message, fix, cellPlace(file, sheet.name, row, column)));
  const heads = sheet.rows.get(row) ?? new Map<number, SheetCell>();
  for (const column of columnsBelow(sheet, row)) {
    const text = textOf(heads.get(column));
    const found = names.find(text);
    const before = found && columns.get(found);
    if (found && before === undefined) columns.set(found, column);
    else if (found)
      say(
        `“${found.heading}”有两列：${columnLetters(before ?? 0)} 列和 ${columnLetters(column)} 列`,
        '只保留一列',
        column,
      );
    else if ([FINDINGS, ...REMARKS].some((each) => keyOf(text).startsWith(each))) ignored.add(column);
    else if (hasContent(sheet, row, column)) unknown.push({ text, column });
  }
  const left = wanted.filter((each) => !columns.has(each)).map(({ heading }) => heading);
  const mistaken = new Set<string>();
  for (const { text, column } of unknown) {
    const meant = nearest(text, left) ?? nearest(text.split(/[›>]/).at(-1)?.trim() ?? '', left);
    if (meant) mistaken.add(meant);
    if (text === '') say(`${columnLetters(column)} 列有内容，却没有列名`, '补上列名；不登记的，列名写“备注”', column);
    else
      say(
        `没有“${text}”这一列${meant ? `，是否为“${meant}”？` : ''}`,
        meant ? `列名改成“${meant}”；不登记的，改成“备注”` : '列名照空白填报工作簿写；不登记的，改成“备注”',
        column,
      );
  }
  const first = Math.min(...columns.values());
  for (const { heading, indispensable } of wanted)
    if (indispensable && left.includes(heading) && !mistaken.has(heading))
      say(`缺少“${heading}”这一列`, '从空白填报工作簿复制这一列的列名，补上内容', first);
  return { row, columns, ignored, findings };
}

/** Every column that has anything from the heading row on, from left to right. */
function columnsBelow(sheet: RawSheet, head: number): number[] {
  const columns = new Set<number>();
  for (const [row, cells] of sheet.rows) if (row >= head) for (const column of cells.keys()) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

const hasContent = (sheet: RawSheet, head: number, column: number) =>
  [...sheet.rows].some(([row, cells]) => row > head && textOf(cells.get(column)) !== '');

/** What a cell shows, as far as headings go. */
export const textOf = (cell: SheetCell | undefined): string => {
  const value = cell?.value;
  return value === undefined ? '' : (value.type === 'number' ? value.digits : value.text).trim();
};

/** One spelling of a heading: no marks of visibility or duty, no spaces, one kind of separator. */
const keyOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\((?:(?:[^()、，,]*必填|不公开|选填|万元)[、，,]?)+\)/g, '')
    .replace(/[\s*]/g, '')
    .replace(/[>＞»/\\:\-—]/g, '›')
    .replace(/›+/g, '›');

/** Looks headings up: by their whole text, or by their end where only one column has it. */
class Names<W extends Wanted> {
  readonly #known = new Map<string, W | undefined>();

  constructor(wanted: readonly W[]) {
    const whole = new Map(wanted.map((each) => [keyOf(each.heading), each]));
    for (const each of wanted) {
      const parts = keyOf(each.heading).split('›');
      for (let i = 1; i < parts.length; i++) {
        const end = parts.slice(i).join('›');
        this.#known.set(end, this.#known.has(end) ? undefined : each);
      }
    }
    for (const [key, each] of whole) this.#known.set(key, each);
  }

  find(text: string): W | undefined {
    return text === '' ? undefined : this.#known.get(keyOf(text));
  }
}
