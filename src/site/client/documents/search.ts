/** The search of the page of documents: what is found takes the place of the list. */
import { findDocuments, type IndexedDocument } from '#src/views/document-search.ts';
import { cleanQuery } from '#src/views/search-text.ts';
import { make, makeButton, need } from '../dom.ts';
import { documentLinks } from './document-links.ts';
import { loadDocuments } from './load-documents.ts';

function start(form: HTMLElement): void {
  const field = need(form, '[name=q]', HTMLInputElement);
  const box = need(document, '.documents-found', HTMLElement);
  const served = need(document, '.documents-served', HTMLElement);
  const { index = '' } = form.dataset;
  let asked = '';

  async function show(query: string): Promise<void> {
    if (query === asked) return;
    asked = query;
    const content = query === '' ? [] : await loadDocuments(index).then((all) => answer(all, query), failed);
    if (query !== asked) return;
    box.replaceChildren(...content);
    served.hidden = query !== '';
    const parameters = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
    if (parameters !== location.search) history.replaceState(null, '', location.pathname + parameters + location.hash);
  }

  const clear = () =>
    makeButton(
      'plain-button',
      () => {
        field.value = '';
        field.focus();
        void show('');
      },
      '列出全部文件',
    );

  function answer(documents: readonly IndexedDocument[], query: string): Node[] {
    const found = findDocuments(documents, query);
    if (found.length > 0) return [make('p', {}, `找到 ${found.length} 份`), documentLinks(found), clear()];
    const hint = '文号要写全，如 某科〔2024〕1号；标题可以只写其中几个字。公示以前的、不公开的，这里没有。';
    return [
      make('p', {}, `没有找到文号、标题或事项含有“${query}”的文件`),
      make('p', { class: 'secondary' }, hint),
      clear(),
    ];
  }

  const failed = (): Node[] => {
    const query = asked;
    const again = () => {
      asked = '';
      void show(query);
    };
    return [make('p', {}, '文件目录没有载入，请检查网络。'), makeButton('plain-button', again, '再试一次')];
  };

  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void show(cleanQuery(field.value));
  });
  field.addEventListener('compositionend', () => void show(cleanQuery(field.value)));
  field.value = cleanQuery(new URLSearchParams(location.search).get('q') ?? '');
  form.hidden = false;
  void show(field.value);
}

const form = document.querySelector<HTMLElement>('.document-search');
if (form) start(form);
