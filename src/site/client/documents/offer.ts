/** Who types a document's number where alliances are looked for is offered the document. */
import { asksForDocument, findDocuments } from '#src/views/document-search.ts';
import { link } from '#src/views/link.ts';
import { cleanQuery } from '#src/views/search-text.ts';
import { make } from '../dom.ts';
import { documentLinks } from './document-links.ts';
import { loadDocuments } from './load-documents.ts';

/** More are left to the page of documents. */
const MOST = 5;

function start(box: HTMLElement): void {
  const { index = '', input = '' } = box.dataset;
  const field = document.getElementById(input);
  if (!(field instanceof HTMLInputElement)) throw new Error(`no #${input}`);
  let asked = '';

  async function show(query: string): Promise<void> {
    if (query === asked) return;
    asked = query;
    // Without the index there is nothing to offer: what is searched here goes on without it.
    const documents = asksForDocument(query) ? await loadDocuments(index).catch(() => []) : [];
    if (query !== asked) return;
    const found = findDocuments(documents, query);
    box.hidden = found.length === 0;
    if (found.length === 0) return box.replaceChildren();
    const rest = found.length > MOST;
    const all = make('a', { href: link(`/documents/?${new URLSearchParams({ q: query }).toString()}`) }, '全部列出');
    box.replaceChildren(
      make('p', {}, `找到文件 ${found.length} 份${rest ? `，先列 ${MOST} 份，` : ''}`, ...(rest ? [all] : [])),
      documentLinks(found.slice(0, MOST)),
    );
  }

  const read = () => void show(cleanQuery(field.value));
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) read();
  });
  field.addEventListener('compositionend', read);
  const fromAddress = () => void show(cleanQuery(new URLSearchParams(location.search).get('q') ?? ''));
  addEventListener('popstate', fromAddress);
  fromAddress();
}

for (const box of document.querySelectorAll<HTMLElement>('.document-offer')) start(box);
