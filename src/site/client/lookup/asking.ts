/** A question that stands in the address, is asked by a form, a link or Back, and is answered below it. */
import { ReloadNeeded } from '#src/views/own-sentence.ts';
import { make, makeButton, need } from '../dom.ts';
import { followOwnLinks } from '../own-links.ts';
import type { Answer } from './answer.ts';

/** What is asked of a page of its own kind. */
export interface Asking<Question extends { q: string }> {
  /** Reads the parameters of an address, or what stands in the form's fields. */
  parse: (parameters: URLSearchParams) => Question;
  /** The parameters of a question, from `?` on; empty for none. */
  format: (question: Question) => string;
  /** Shows the question in the form's fields. */
  fill: (form: HTMLFormElement, question: Question) => void;
  answerTo: (question: Question) => Promise<Answer>;
  /** What could not be loaded, as a sentence. */
  notLoaded: string;
}

/** Shows the form below `root` and answers what stands in the address, and what is asked from then on. */
export function startAsking<Question extends { q: string }>(
  root: HTMLElement,
  { parse, format, fill, answerTo, notLoaded }: Asking<Question>,
): void {
  const form = need(root, 'form', HTMLFormElement);
  const box = need(root, '.lookup-answer', HTMLElement);
  const here = () => parse(new URLSearchParams(location.search));
  let question = here();

  function ask(next: Question): void {
    question = next;
    const address = location.pathname + format(question);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void show(true);
  }

  /** Shows the question and its answer; the reader who asked is taken to the answer. */
  async function show(byReader: boolean): Promise<void> {
    const current = question;
    fill(form, current);
    box.hidden = current.q === '';
    box.classList.remove('definite');
    if (current.q === '') return;
    box.replaceChildren(make('p', { role: 'status' }, '正在查询…'));
    const { heading, definite, content } = await answerTo(current).catch(failed);
    if (current !== question) return;
    box.classList.toggle('definite', definite);
    box.replaceChildren(make('h2', { tabindex: '-1' }, heading), ...content);
    if (byReader) box.querySelector('h2')?.focus();
  }

  /** The question stands in the address: a page that is loaded anew answers it. */
  const failed = (error: unknown): Answer => ({
    heading: '没有查成',
    definite: false,
    content:
      error instanceof ReloadNeeded
        ? [make('p', {}, `${error.message}。`), makeButton('plain-button', () => location.reload(), '刷新页面')]
        : [make('p', {}, notLoaded), makeButton('plain-button', () => void show(true), '再试一次')],
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(parse(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))));
  });
  addEventListener('popstate', () => {
    question = here();
    void show(false);
  });
  followOwnLinks(
    ['q'],
    () => undefined,
    (parameters) => ask(parse(parameters)),
  );
  form.hidden = false;
  void show(false);
}
