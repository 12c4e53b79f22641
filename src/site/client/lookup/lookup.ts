/** 名单查询: asks the index, keeps the question in the address, shows an answer that can be passed on and printed. */
import { chineseDate } from '#src/dates.ts';
import { today } from '#src/today.ts';
import { make, makeButton, need } from '../dom.ts';
import { followOwnLinks } from '../own-links.ts';
import { loadEntries } from '../search/load-entries.ts';
import type { Answer } from './answer.ts';
import { refuseLater, type Refusal } from '../asked-day.ts';
import { formatQuestion, parseQuestion, type Question } from './question.ts';

function start(root: HTMLElement): void {
  const form = need(root, 'form', HTMLFormElement);
  const query = need(form, '[name=q]', HTMLInputElement);
  const day = need(form, '[name=on]', HTMLInputElement);
  const box = need(root, '.lookup-answer', HTMLElement);
  const version = need(root, '.lookup-version', HTMLElement).textContent.trim();
  const { index = '', asOf = '', publisher = '', city = '', manifest = '' } = root.dataset;
  const parse = (parameters: URLSearchParams) => parseQuestion(parameters, { asOf, today: today() });
  const read = () => parse(new URLSearchParams(location.search));
  let question = read();

  function ask(next: Question): void {
    question = next;
    const address = location.pathname + formatQuestion(question);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void show(true);
  }

  /** Shows the question and its answer; the reader who asked is taken to the answer. */
  async function show(asked: boolean): Promise<void> {
    const current = question;
    query.value = question.q;
    day.value = question.on;
    day.setAttribute('aria-invalid', String(question.refused !== undefined));
    box.hidden = question.q === '';
    box.classList.remove('definite');
    if (question.q === '') return;
    box.replaceChildren(make('p', { role: 'status' }, '正在查询…'));
    const said = await answerTo(current).catch(failed);
    if (current !== question) return;
    put(said);
    if (asked) box.querySelector('h2')?.focus();
  }

  async function answerTo(current: Question): Promise<Answer> {
    if (current.refused) return refusal(current.refused);
    const [loaded, { reply }] = await Promise.all([loadEntries(index), import('./reply.ts')]);
    // The index may be older than the page, where a copy of it was kept on the way.
    const refused = refuseLater(current.on, { asOf: loaded.asOf, today: today() });
    return refused ? refusal(refused) : reply(loaded, current, { publisher, asOf, version, manifest }, city);
  }

  function put({ heading, definite, content }: Answer): void {
    box.classList.toggle('definite', definite);
    box.replaceChildren(make('h2', { tabindex: '-1' }, heading), ...content);
  }

  const failed = (): Answer => ({
    heading: '没有查成',
    definite: false,
    content: [
      make('p', {}, '名单没有载入，请检查网络。'),
      makeButton('plain-button', () => void show(true), '再试一次'),
    ],
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(parse(new URLSearchParams({ q: query.value, on: day.value })));
  });
  addEventListener('popstate', () => {
    question = read();
    void show(false);
  });
  followOwnLinks(
    ['q'],
    () => undefined,
    (parameters) => ask(parse(parameters)),
  );
  form.hidden = false;
  tellAge(root, asOf);
  // An answer that is passed on from the address bar names its day.
  history.replaceState(null, '', location.pathname + formatQuestion(question));
  void show(false);
}

const refusal = ({ heading, sentence }: Refusal): Answer => ({
  heading,
  definite: false,
  content: [make('p', {}, sentence)],
});

/** On a later day than that of the data, says so: nothing here tells of the days between. */
function tellAge(root: HTMLElement, asOf: string): void {
  const now = today();
  if (now <= asOf) return;
  const note = need(root, '.lookup-age', HTMLElement);
  note.textContent = `今天是${chineseDate(now)}，这里的数据截至${chineseDate(asOf)}：此后的列入、退出还看不到，以前的日期照常可查。`;
  note.hidden = false;
}

const root = document.querySelector<HTMLElement>('.lookup');
if (root) start(root);
