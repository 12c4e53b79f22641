/** A table as values, for whoever picks rows of it: the workbooks, and the page's downloads of what its filters leave. */
import { rowsOf, type Cell, type Column } from './columns.ts';

export interface TableRow {
  id: string;
  cells: readonly Cell[];
}

export interface Table {
  columns: readonly Pick<Column, 'header' | 'width'>[];
  rows: readonly TableRow[];
}

export function toTable<Row extends { id: string }>(columns: readonly Column<Row>[], records: readonly Row[]): Table {
  const cells = rowsOf(columns, records);
  return {
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows: records.map(({ id }, i) => ({ id, cells: cells[i] ?? [] })),
  };
}

/** The table's columns over its own rows: CSV and workbook made from them are those of the records. */
export const columnsOf = ({ columns }: Pick<Table, 'columns'>): Column<TableRow>[] =>
  columns.map((column, i) => ({ ...column, value: ({ cells }) => cells[i] ?? null }));

/** The rows of these ids, in the order asked for. */
export function rowsOfIds({ rows }: Pick<Table, 'rows'>, ids: readonly string[]): Table['rows'] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
