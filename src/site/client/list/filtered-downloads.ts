/** Downloads of what the filters leave, made in the browser: of now from the published table, of a day from the index. */
import { toCsv } from '#src/exports/csv.ts';
import type { PublishedTables } from '#src/exports/filtered-book.ts';
import { saveAs } from '#src/exports/save-as.ts';
import { columnsOf, rowsOfIds } from '#src/exports/table.ts';
import type { FilterOptions } from '#src/views/list-filters.ts';
import { need } from '../dom.ts';
import type { Entry } from '../search/entries.ts';
import { activeKeys, describeState, type ListState } from './state.ts';

/** What is to be downloaded: the rows in order, and what was asked for. */
export interface Selection {
  entries: readonly Entry[];
  state: ListState;
  options: FilterOptions;
}

export interface FilteredDownloads {
  /** Offers a selection, or with `undefined` only the whole list. */
  offer: (selection: Selection | undefined) => void;
}

/** `page` says where the table is, and of a day who publishes, for which city, and up to when the data go. */
export function startFilteredDownloads(line: HTMLElement, page: DOMStringMap): FilteredDownloads {
  const outcome = need(line, '.outcome', HTMLElement);
  const label = need(line, '.secondary', HTMLElement);
  let offered: Selection | undefined;
  let busy = false;
  const download = async (workbook: boolean) => {
    if (busy || !offered) return;
    busy = true;
    const { entries } = offered;
    outcome.textContent = '正在生成…';
    outcome.textContent = await save(page, offered, workbook).then(
      () => `已生成，共 ${entries.length} 个`,
      () => '没有生成，请检查网络后再试',
    );
    busy = false;
  };
  for (const button of line.querySelectorAll('button'))
    button.addEventListener('click', () => void download(button.dataset['format'] === 'xlsx'));
  return {
    offer: (selection) => {
      offered = selection;
      outcome.textContent = '';
      label.textContent = selection?.state.on ? '下载这一天的' : '下载筛选结果';
      line.hidden = selection === undefined || selection.entries.length === 0;
    },
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function save(page: DOMStringMap, selection: Selection, workbook: boolean): Promise<void> {
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
  const response = await fetch(table, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${table}: ${response.status}`);
  const tables = (await response.json()) as PublishedTables;
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
