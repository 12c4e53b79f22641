/** Sheets → rows of texts, each knowing its cells; and everything said of the way. */
import { z } from 'zod';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import { shorten } from '#src/registry/plain.ts';
import type { RawBook, RawSheet, SheetCell } from './cells.ts';
import { bookFinding, cellPlace } from './checks.ts';
import { Slug } from '#schemas/text-fields.ts';
import { findHeadings, textOf, type Headings } from './headings.ts';
import { BOARD, EXAMPLE, ID, OWNER, type BookColumn, type BookSheet } from './layout.ts';
import { readCell } from './read-cell.ts';

/** A row with something in it. */
export interface ReadRow {
  /** Texts by what their columns hold. */
  texts: ReadonlyMap<SheetColumn, string>;
  /** Columns whose cells cannot be trusted, and have been reported. */
  unread: ReadonlySet<SheetColumn>;
  /** Where a column stands in this row; without one, or where the column is missing, the row's first cell. */
  at: (column?: SheetColumn) => Location;
}

/** A column of a sheet: a field, or one of those that tie rows to a record. */
export type SheetColumn = BookColumn | typeof ID_COLUMN;

const key = (heading: string) => ({ heading, indispensable: true, kind: 'text', path: [] }) as const;
export const ID_COLUMN = key(ID);
export const BOARD_COLUMN = key(BOARD) as unknown as typeof ID_COLUMN;
export const OWNER_COLUMN = key(OWNER) as unknown as typeof ID_COLUMN;

/** A sheet as it was read. */
export interface ReadSheet {
  sheet: BookSheet;
  rows: readonly ReadRow[];
  /** Fields without a column; their absence has been reported where it is a mistake. */
  missing: ReadonlySet<SheetColumn>;
  findings: Diagnostic[];
}

/** Reads one sheet. */
export function readRows(file: string, raw: RawSheet, sheet: BookSheet, book: RawBook): ReadSheet {
  const keys = sheet.list === undefined ? [ID_COLUMN, BOARD_COLUMN] : [OWNER_COLUMN];
  const wanted: readonly SheetColumn[] = [...keys, ...sheet.columns];
  const headings = findHeadings(file, raw, wanted);
  if (!headings) {
    const empty = ![...raw.rows.values()].some((cells) => [...cells.values()].some((cell) => textOf(cell) !== ''));
    const said = `工作表“${sheet.name}”里找不到列名（如“${keys[0]?.heading}”“${sheet.columns[0]?.heading}”）`;
    const fix = '从空白填报工作簿复制列名所在的一行';
    const at = cellPlace(file, sheet.name, 1, 1);
    return {
      sheet,
      rows: [],
      missing: new Set(wanted),
      findings: empty ? [] : [bookFinding('workbook/sheet', said, fix, at)],
    };
  }
  const findings = [...headings.findings, ...hiddenFindings(file, raw, headings)];
  const rows = [...withMerged(raw, headings)]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]) => readRow(file, raw, headings, row, cells, book, findings) ?? []);
  return { sheet, rows, missing: new Set(wanted.filter((column) => !headings.columns.has(column))), findings };
}

function readRow(
  file: string,
  raw: RawSheet,
  { columns }: Headings<SheetColumn>,
  row: number,
  cells: ReadonlyMap<number, SheetCell>,
  { from1904 }: RawBook,
  findings: Diagnostic[],
): ReadRow | undefined {
  const first = Math.min(...columns.values());
  const at = (column?: SheetColumn) =>
    cellPlace(
      file,
      raw.name,
      row,
      (column && columns.get(column)) ?? columns.get(ID_COLUMN) ?? columns.get(OWNER_COLUMN) ?? first,
    );
  const texts = new Map<SheetColumn, string>();
  const unread = new Set<SheetColumn>();
  const said: Diagnostic[] = [];
  for (const [column, number] of columns) {
    const cell = cells.get(number);
    if (!cell) continue;
    const read = readCell(cell, { column, at: at(column), from1904 });
    said.push(...read.findings);
    if (read.text !== undefined) texts.set(column, read.text);
    // A text with characters that may not stand in the register is kept for its owner, and judged no further.
    if (read.findings.some(({ severity, rule }) => severity === 'error' && !rule.startsWith('privacy/')))
      unread.add(column);
  }
  if (texts.size === 0 && unread.size === 0) return undefined;
  if (isHelp(texts)) return undefined;
  const note = noteIn(texts, unread);
  if (note !== undefined) {
    const message = `这一行只写了“${shorten(note)}”，不是登记的内容，没有读入`;
    findings.push(
      bookFinding('workbook/note', message, '是要登记的，把其余各栏填上；不是的，可以保留', at(), 'warning'),
    );
    return undefined;
  }
  findings.push(...said);
  if (raw.hiddenRows.has(row) && texts.get(ID_COLUMN) !== EXAMPLE)
    findings.push(
      bookFinding('workbook/row', `第 ${row} 行是隐藏的，也已读入`, '不要登记的，删去这一行', at(), 'notice'),
    );
  return { texts, unread, at };
}

/** The row of help under the headings says at its beginning what must be filled in. */
const isHelp = (texts: ReadonlyMap<SheetColumn, string>) =>
  (texts.get(ID_COLUMN) ?? texts.get(OWNER_COLUMN) ?? '').startsWith('必填。');

/** What somebody wrote below the rows, in the first column alone: `填表人：…`, `以下空白`. */
function noteIn(texts: ReadRow['texts'], unread: ReadRow['unread']): string | undefined {
  const [only, ...more] = texts;
  if (!only || more.length > 0 || unread.size > 0) return undefined;
  const [column, text] = only;
  const isKey = column === ID_COLUMN || column === OWNER_COLUMN;
  return isKey && text.trim() !== EXAMPLE && !z.safeDecode(Slug, text.trim()).success ? text.trim() : undefined;
}

function hiddenFindings(file: string, raw: RawSheet, { row, columns }: Headings<SheetColumn>): Diagnostic[] {
  const first = cellPlace(file, raw.name, row, Math.min(...columns.values()));
  const say = (message: string, at: Location) =>
    bookFinding('workbook/sheet', message, '不要登记的，删去内容；要登记的，取消隐藏', at, 'notice');
  const hidden = [...columns].filter(([, column]) =>
    raw.hiddenColumns.some(([from, to]) => from <= column && column <= to && hasTextBelow(raw, row, column)),
  );
  return [
    ...(raw.hidden ? [say(`工作表“${raw.name}”是隐藏的，也已读入`, first)] : []),
    ...hidden.map(([{ heading }, column]) =>
      say(`“${heading}”一列是隐藏的，也已读入`, cellPlace(file, raw.name, row, column)),
    ),
  ];
}

const hasTextBelow = (raw: RawSheet, head: number, column: number) =>
  [...raw.rows].some(([row, cells]) => row > head && textOf(cells.get(column)) !== '');

/** At most so many cells are filled from merged ones: hostile files merge whole columns. */
const MOST_MERGED = 100_000;

/** Rows below the headings; a cell merged over several rows stands in each of them that has content of its own. */
function withMerged(raw: RawSheet, { row: head, columns }: Headings<SheetColumn>) {
  const rows = new Map([...raw.rows].filter(([row]) => row > head));
  const used = new Set(columns.values());
  const last = Math.max(0, ...rows.keys());
  let left = MOST_MERGED;
  for (const { top, left: column, bottom } of raw.merges) {
    const cell = rows.get(top)?.get(column);
    if (!cell || !used.has(column) || textOf(cell) === '') continue;
    for (let row = top + 1; row <= Math.min(bottom, last) && left > 0; row++, left--) {
      const own = rows.get(row);
      if (own && [...own.values()].some((each) => textOf(each) !== '')) rows.set(row, new Map(own).set(column, cell));
    }
  }
  return rows;
}
