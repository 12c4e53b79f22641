/** What a sheet of a workbook holds, before it is written. */
import { rowsOf, type Cell, type Column } from './columns.ts';

export interface Sheet {
  name: string;
  /** Stands above the table. */
  title: string;
  heads: readonly Pick<Column, 'header' | 'width'>[];
  /** Made anew whenever it is asked for: once to write them, once to compare what was written. */
  rows: () => readonly (readonly Cell[])[];
  /** `table`: all columns, to sort and filter. `paper`: to be printed, a few columns in a size that can be read. */
  look: 'table' | 'paper';
  /** Instead of rows, where there are none. */
  none: string;
  /** Below the table a line for the stamp of the recommending board. */
  stamp?: true;
}

/** Rows with a column each as a table to sort and filter. */
export const tableSheet = <Row>(
  name: string,
  title: string,
  columns: readonly Column<Row>[],
  records: readonly Row[],
  none = '尚无联合体',
): Sheet => ({ name, title, heads: columns, rows: () => rowsOf(columns, records), look: 'table', none });
