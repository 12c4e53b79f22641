/** A question to several registers at once: it stands in the address, what is found below it. */
import { cleanQuery } from '#src/views/search-text.ts';
import { make, makeButton, need } from '../dom.ts';
import type { Answer } from '../lookup/answer.ts';
import { followOwnLinks } from '../own-links.ts';
import { loadListings } from './listings.ts';

function start(root: HTMLElement): void {
  const form = need(root, 'form', HTMLFormElement);
  const query = need(form, '[name=q]', HTMLInputElement);
  const box = need(root, '.lookup-answer', HTMLElement);
  const { index = '', limits = '', city = '' } = root.dataset;
  const read = (parameters: URLSearchParams) => cleanQuery(parameters.get('q') ?? '');
  const here = () => read(new URLSearchParams(location.search));
  let asked = here();

  function ask(q: string): void {
    asked = q;
    const address = q === '' ? location.pathname : `${location.pathname}?${new URLSearchParams({ q }).toString()}`;
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void show(true);
  }

  /** Shows the question and what is found; the reader who asked is taken there. */
  async function show(byReader: boolean): Promise<void> {
    const q = asked;
    query.value = q;
    box.hidden = q === '';
    if (q === '') return;
    box.replaceChildren(make('p', { role: 'status' }, '正在查询…'));
    const said = await answerTo(q).catch(failed);
    if (q !== asked) return;
    box.replaceChildren(make('h2', { tabindex: '-1' }, said.heading), ...said.content);
    if (byReader) box.querySelector('h2')?.focus();
  }

  async function answerTo(q: string): Promise<Answer> {
    const [listings, { reply }] = await Promise.all([loadListings(index), import('./reply.ts')]);
    return reply(listings, q, { limits, city });
  }

  const failed = (): Answer => ({
    heading: '没有查成',
    definite: false,
    content: [
      make('p', {}, '各登记簿的名单没有载入，请检查网络。'),
      makeButton('plain-button', () => void show(true), '再试一次'),
    ],
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(cleanQuery(query.value));
  });
  addEventListener('popstate', () => {
    asked = here();
    void show(false);
  });
  followOwnLinks(
    ['q'],
    () => undefined,
    (parameters) => ask(read(parameters)),
  );
  form.hidden = false;
  void show(false);
}

const root = document.querySelector<HTMLElement>('.registers');
if (root) start(root);
