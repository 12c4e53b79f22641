/** Downloads of what the filters leave, made in the browser: of now from the published table, of a day from the index. */
import { ownSentence } from '#src/views/own-sentence.ts';
import type { FilterOptions } from '#src/views/list-filters.ts';
import { need } from '../dom.ts';
import type { Entry } from '../search/entries.ts';
import type { ListState } from './state.ts';

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
    const selection = offered;
    // How files are made is loaded when one is asked for.
    const saved = import('./save-selection.ts').then(({ saveSelection }) => saveSelection(page, selection, workbook));
    outcome.textContent = await saved.then(
      () => `已生成，共 ${entries.length} 个`,
      (error: unknown) => `没有生成，${ownSentence(error) ?? '请检查网络后再试'}`,
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
