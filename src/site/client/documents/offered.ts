/** The documents that are offered for a number. Loaded when something like a number is typed. */
import { findDocuments } from '#src/views/document-search.ts';
import { link } from '#src/views/link.ts';
import { make } from '../dom.ts';
import { documentLinks } from './document-links.ts';
import { loadDocuments } from './load-documents.ts';

/** More are left to the page of documents. */
const MOST = 5;

/** What is shown of the documents found; nothing where none is, or without the index: the search goes on without it. */
export async function offeredFor(query: string, index: string): Promise<HTMLElement[]> {
  const found = findDocuments(await loadDocuments(index).catch(() => []), query);
  if (found.length === 0) return [];
  const rest = found.length > MOST;
  const all = make('a', { href: link(`/documents/?${new URLSearchParams({ q: query }).toString()}`) }, '全部列出');
  return [
    make('p', {}, `找到文件 ${found.length} 份${rest ? `，先列 ${MOST} 份，` : ''}`, ...(rest ? [all] : [])),
    documentLinks(found.slice(0, MOST)),
  ];
}
