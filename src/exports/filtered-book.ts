/** The workbook of what the list's filters leave: it says what was asked for, and that it is not the list. */
import { bookOf } from './book.ts';
import { FILTERED_PRINT } from './print-sets.ts';
import { rowsOfIds, type Table } from './table.ts';
import { toXlsx } from './workbook.ts';

/** The tables as the site publishes them for its own page. */
export interface PublishedTables {
  title: string;
  publisher: string;
  asOf: string;
  full: Table;
  /** A row's id is that of its alliance. */
  periods: Table;
}

const STANDING = '名单状态';

/**
 * The rows of these alliances as a workbook. `conditions` is what was asked for, in words.
 * @throws Error when a cell does not come back as it was written.
 */
export function filteredBook(tables: PublishedTables, ids: readonly string[], conditions: string): Promise<Uint8Array> {
  const { title, publisher, asOf, full, periods } = tables;
  const chosen = new Set(ids);
  const picked = {
    full: { ...full, rows: rowsOfIds(full, ids) },
    periods: { ...periods, rows: periods.rows.filter(({ id }) => chosen.has(id)) },
  };
  const at = full.columns.findIndex(({ header }) => header === STANDING);
  const listed = picked.full.rows.filter(({ cells }) => cells[at] === '在册').length;
  const note = `按条件筛选的结果，不是完整的培育名单。条件：${conditions}。共 ${picked.full.rows.length} 个，其中在册 ${listed} 个`;
  return toXlsx(bookOf(FILTERED_PRINT, picked, title), { publisher, asOf, note });
}
