/** The sheets of a workbook from the full table: what goes on paper first, then every column, then the times on the list. */
import type { Cell } from './columns.ts';
import { mostLines, wrap } from './paper.ts';
import type { PrintSet } from './print-sets.ts';
import type { Sheet } from './sheet.ts';
import { columnsOf, type Table } from './table.ts';
import { PAPER_SIZE } from './sheet-looks.ts';
import { tableSheet } from './sheet.ts';

/** The full table, and where it is of the register the times on the list. */
export interface BookTables {
  full: Pick<Table, 'columns' | 'rows'>;
  periods?: Pick<Table, 'columns' | 'rows'>;
}

/** The sheets of a table of the register. `title` says what the table is. */
export const bookOf = (set: PrintSet, { full, periods }: BookTables, title: string): Sheet[] => [
  paperSheet(set, full, title),
  tableSheet('全部栏目', `${title}：全部栏目`, columnsOf(full), full.rows),
  ...(periods
    ? [tableSheet('在册期间', `${title}：在册期间`, columnsOf(periods), periods.rows, '没有列入过培育名单的')]
    : []),
];

function paperSheet({ name, columns }: PrintSet, { columns: heads, rows }: BookTables['full'], title: string): Sheet {
  const places = new Map(heads.map(({ header }, i) => [header, i]));
  const cellsOf = (cells: readonly Cell[], number: number) =>
    columns.map(({ value }) =>
      value((header) => {
        const place = places.get(header);
        if (place === undefined) throw new Error(`完整的表里没有“${header}”这一列`);
        return String(cells[place] ?? '');
      }, number),
    );
  const widths = columns.map(({ width }) => width);
  return {
    name,
    title,
    heads: columns,
    rows: () => rows.flatMap(({ cells }, i) => inRows(cellsOf(cells, i + 1), widths)),
    look: 'paper',
    none: '尚无联合体',
  };
}

/** A row, or several where a text is longer than the highest row can show: on paper nothing is cut. */
export function inRows(cells: readonly Cell[], widths: readonly number[]): Cell[][] {
  const most = mostLines(PAPER_SIZE);
  const parts = cells.map((cell, i) => inParts(cell, widths[i] ?? 0, most));
  return Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, part) =>
    parts.map((each, i) => each[part] ?? (i === 1 && part > 0 ? '（接上行）' : null)),
  );
}

function inParts(cell: Cell, width: number, most: number): Cell[] {
  if (cell === '') return [null];
  if (typeof cell !== 'string') return [cell];
  const lines = wrap(cell, width, PAPER_SIZE);
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, part) =>
    lines
      .slice(part * most, (part + 1) * most)
      .join('')
      .replace(/\n$/, ''),
  );
}
