/** Files of what the filters leave: of now from the published table, of a day from the index. Loaded when asked for. */
import { toCsv } from '#src/exports/csv.ts';
import type { PublishedTables } from '#src/exports/filtered-book.ts';
import { saveAs } from '#src/exports/save-as.ts';
import { columnsOf, rowsOfIds } from '#src/exports/table.ts';
import { fetchFresh } from '../load-once.ts';
import type { Selection } from './filtered-downloads.ts';
import { activeKeys, describeState } from './state.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the file and gives it to the browser to keep. */
export async function saveSelection(page: DOMStringMap, selection: Selection, workbook: boolean): Promise<void> {
  const { name, csv, book } = await (selection.state.on === '' ? ofNow(page, selection) : ofDay(page, selection));
  if (!workbook) return saveAs(`${name}.csv`, 'text/csv', csv());
  saveAs(`${name}.xlsx`, XLSX, new Uint8Array(await book()));
}

/** The name of the files, and how each is made. */
interface Files {
  name: string;
  csv: () => string;
  book: () => Promise<Uint8Array>;
}

async function ofNow({ table = '' }: DOMStringMap, { entries, state, options }: Selection): Promise<Files> {
  const tables = (await (await fetchFresh(table)).json()) as PublishedTables;
  const ids = entries.map(({ row }) => row.id);
  const picked = rowsOfIds(tables.full, ids);
  return {
    name: `${tables.title}${picked.length}个-${tables.asOf}`,
    csv: () => toCsv(columnsOf(tables.full), picked),
    // The writer is many times the size of this page's script: it is loaded when it is asked for.
    book: async () =>
      (await import('#src/exports/filtered-book.ts')).filteredBook(tables, ids, describeState(state, options)),
  };
}

async function ofDay(page: DOMStringMap, { entries, state, options }: Selection): Promise<Files> {
  const { dayRowOf } = await import('./day-row.ts');
  const { dayCsv, dayName } = await import('#src/exports/day-columns.ts');
  const { asOf = '', publisher = '', city = '' } = page;
  const rows = entries.map((entry) => dayRowOf(entry, state.on));
  const conditions = activeKeys(state).length === 0 ? '' : describeState(state, options);
  const about = { on: state.on, asOf, publisher, city, conditions };
  return {
    name: dayName(about, rows.length),
    csv: () => dayCsv(rows),
    book: async () => (await import('#src/exports/day-book.ts')).dayBook(rows, about),
  };
}
