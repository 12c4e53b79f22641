/** Downloads of what the filters leave, made in the browser: of now from the published table, of a day from the index. */
import { oneAfterAnother } from '#src/views/one-after-another.ts';
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
  let queue = oneAfterAnother();
  const download = async (selection: Selection, workbook: boolean) => {
    // Of another selection nothing is told: what stands on the page now has no file yet.
    const tell = (said: string) => {
      if (selection === offered) outcome.textContent = said;
    };
    tell('正在生成…');
    // How files are made is loaded when one is asked for.
    const saved = import('./save-selection.ts').then(({ saveSelection }) => saveSelection(page, selection, workbook));
    await saved.then(
      () => tell(`已生成，共 ${selection.entries.length} 个`),
      (error: unknown) => tell(`没有生成，${ownSentence(error) ?? '请检查网络后再试'}`),
    );
  };
  for (const button of line.querySelectorAll('button'))
    button.addEventListener('click', () => {
      const selection = offered;
      if (selection) queue(button, () => download(selection, button.dataset['format'] === 'xlsx'));
    });
  return {
    offer: (selection) => {
      offered = selection;
      queue = oneAfterAnother();
      outcome.textContent = '';
      label.textContent = selection?.state.on ? '下载这一天的' : '下载筛选结果';
      line.hidden = selection === undefined || selection.entries.length === 0;
    },
  };
}
