/** Downloads of what the filters leave: the rows of the published table, made into files in the browser. */
import { toCsv } from '#src/exports/csv.ts';
import type { PublishedTables } from '#src/exports/filtered-book.ts';
import { saveAs } from '#src/exports/save-as.ts';
import { columnsOf, rowsOfIds } from '#src/exports/table.ts';
import { need } from '../dom.ts';

/** What is to be downloaded: the ids in order, and the conditions in words. */
export interface Selection {
  ids: readonly string[];
  conditions: string;
}

export interface FilteredDownloads {
  /** Offers a selection, or with `undefined` only the whole list. */
  offer: (selection: Selection | undefined) => void;
}

export function startFilteredDownloads(line: HTMLElement, address: string): FilteredDownloads {
  const outcome = need(line, '.outcome', HTMLElement);
  let offered: Selection | undefined;
  let busy = false;
  const download = async (workbook: boolean) => {
    if (busy || !offered) return;
    busy = true;
    const { ids } = offered;
    outcome.textContent = '正在生成…';
    outcome.textContent = await save(address, offered, workbook).then(
      () => `已生成，共 ${ids.length} 个`,
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
      line.hidden = selection === undefined || selection.ids.length === 0;
    },
  };
}

async function save(address: string, { ids, conditions }: Selection, workbook: boolean): Promise<void> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const tables = (await response.json()) as PublishedTables;
  const picked = rowsOfIds(tables.full, ids);
  const name = `${tables.title}${picked.length}个-${tables.asOf}`;
  if (!workbook) return saveAs(`${name}.csv`, 'text/csv', toCsv(columnsOf(tables.full), picked));
  // The writer is many times the size of this page's script: it is loaded when it is asked for.
  const { filteredBook } = await import('#src/exports/filtered-book.ts');
  const bytes = await filteredBook(tables, ids, conditions);
  saveAs(`${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', new Uint8Array(bytes));
}
