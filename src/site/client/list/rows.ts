/** The rows of the list under a search, where all of them are in the page. */
import { make } from '../dom.ts';
import type { Entry } from '../search/entries.ts';
import { reasonsFor } from './search.ts';

export interface Rows {
  /** Shows these entries, in this order, and why each was found. */
  show: (hits: readonly Entry[], words: readonly string[]) => void;
  /** As served. */
  showAll: () => void;
}

/** All rows are in the page: the same elements stay, so nothing a reader has selected or focused is replaced. */
export function servedRows(body: HTMLTableSectionElement): Rows {
  const rows = new Map(Array.from(body.rows, (row) => [row.dataset['id'] ?? '', row]));
  return {
    show: (hits, words) => {
      const shown = new Map(hits.map((entry) => [entry.row.id, entry]));
      for (const [id, row] of rows) {
        const entry = shown.get(id);
        row.hidden = entry === undefined;
        showReasons(row, entry ? reasonsFor(entry, words) : []);
      }
    },
    showAll: () => {
      for (const row of rows.values()) {
        row.hidden = false;
        showReasons(row, []);
      }
    },
  };
}

/** A line under the name for what the words met and the row does not show. */
export function showReasons(row: HTMLTableRowElement, reasons: readonly string[]): void {
  const line = row.querySelector('.reason');
  const text = reasons.join('；');
  if (line) line.textContent = text;
  if (line && text === '') line.remove();
  if (!line && text !== '') row.cells[0]?.append(make('span', { class: 'reason' }, text));
}
