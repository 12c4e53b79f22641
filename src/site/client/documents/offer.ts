/** Who types a document's number where alliances are looked for is offered the document. */
import { asksForDocument } from '#src/views/asks-for-document.ts';
import { cleanQuery } from '#src/views/search-text.ts';

function start(box: HTMLElement): void {
  const { index = '', input = '' } = box.dataset;
  const field = document.getElementById(input);
  if (!(field instanceof HTMLInputElement)) throw new Error(`no #${input}`);
  let asked = '';

  async function show(query: string): Promise<void> {
    if (query === asked) return;
    asked = query;
    const shown = asksForDocument(query)
      ? await import('./offered.ts').then(
          ({ offeredFor }) => offeredFor(query, index),
          () => [],
        )
      : [];
    if (query !== asked) return;
    box.hidden = shown.length === 0;
    box.replaceChildren(...shown);
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
