/** The index of documents, fetched once, on first use. */
import type { IndexedDocument } from '#src/views/document-search.ts';
import { fetchFresh, loadOnce } from '../load-once.ts';

/** Fetches the index at an address, the first time only. */
export const loadDocuments = loadOnce(
  async (address) => (await (await fetchFresh(address)).json()) as readonly IndexedDocument[],
);
