/** The index of documents, fetched once, on first use. */
import type { IndexedDocument } from '#src/views/document-search.ts';

let loading: Promise<readonly IndexedDocument[]> | undefined;

/** Fetches the index at `address`, the first time only; a failure is forgotten, so that the next call tries again. */
export function loadDocuments(address: string): Promise<readonly IndexedDocument[]> {
  loading ??= fetchDocuments(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchDocuments(address: string): Promise<readonly IndexedDocument[]> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as IndexedDocument[];
}
