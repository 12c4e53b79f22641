/** Documents that were found, as a list of links. */
import { chineseDate } from '#src/dates.ts';
import type { IndexedDocument } from '#src/views/document-search.ts';
import { documentPage } from '#src/views/link.ts';
import { make } from '../dom.ts';

/** One line a document: number, what it is, day and kind. */
export const documentLinks = (documents: readonly IndexedDocument[]): HTMLElement =>
  make(
    'ul',
    {},
    ...documents.map(([id, number, headline, kind, date]) =>
      make(
        'li',
        {},
        make('a', { href: documentPage(id) }, number === '' ? headline : `${number}　${headline}`),
        ' ',
        make('span', { class: 'secondary' }, `${kind}，${chineseDate(date)}`),
      ),
    ),
  );
