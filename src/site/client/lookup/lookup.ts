/** 名单查询: asks the index, keeps the question in the address, shows an answer that can be passed on and printed. */
import { chineseDate } from '#src/dates.ts';
import { make, makeButton, need } from '../dom.ts';
import { followOwnLinks } from '../own-links.ts';
import { loadEntries } from '../search/load-entries.ts';
import { answer } from './answer.ts';
import { findSubjects } from './find.ts';
import { formatQuestion, parseQuestion, readableQuestion, type Question } from './question.ts';

function start(root: HTMLElement): void {
  const form = need(root, 'form', HTMLFormElement);
  const query = need(form, '[name=q]', HTMLInputElement);
  const day = need(form, '[name=on]', HTMLInputElement);
  const box = need(root, '.lookup-answer', HTMLElement);
  const { index = '', asOf = '', publisher = '' } = root.dataset;
  const read = () => parseQuestion(new URLSearchParams(location.search), asOf);
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
    box.hidden = question.q === '';
    if (question.q === '') return;
    box.replaceChildren(make('p', { role: 'status' }, '正在查询…'));
    const content = await loadEntries(index).then(({ entries }) => answered(entries, current), failed);
    if (current !== question) return;
    box.replaceChildren(...content);
    if (asked) box.querySelector('h2')?.focus();
  }

  function answered(entries: Parameters<typeof findSubjects>[0], current: Question): Node[] {
    const { heading, definite, content } = answer(findSubjects(entries, current.q), current, asOf);
    const late = current.late ? [make('p', { class: 'late' }, '所查日期晚于数据日期，以下按数据日期答复。')] : [];
    const source = `查询日期 ${chineseDate(current.on)}；数据截至 ${chineseDate(asOf)}，由${publisher}公布。`;
    return [
      make('h2', { tabindex: '-1' }, heading),
      ...late,
      ...content,
      make('p', { class: 'secondary source' }, source),
      ...(definite
        ? [
            make(
              'p',
              { class: 'secondary print-only' },
              `查询网址：${location.origin}${location.pathname}${readableQuestion(current)}`,
            ),
            actions(),
          ]
        : []),
    ];
  }

  const failed = (): Node[] => [
    make('h2', { tabindex: '-1' }, '没有查成'),
    make('p', {}, '名单没有载入，请检查网络。'),
    makeButton('plain-button', () => void show(true), '再试一次'),
  ];

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(parseQuestion(new URLSearchParams({ q: query.value, on: day.value }), asOf));
  });
  addEventListener('popstate', () => {
    question = read();
    void show(false);
  });
  followOwnLinks(
    ['q'],
    () => undefined,
    (parameters) => ask(parseQuestion(parameters, asOf)),
  );
  form.hidden = false;
  // An answer that is passed on from the address bar names its day.
  if (!question.late) history.replaceState(null, '', location.pathname + formatQuestion(question));
  void show(false);
}

const actions = (): HTMLElement =>
  make(
    'p',
    { class: 'actions screen-only' },
    makeButton('plain-button', () => print(), '打印'),
    ...copyButton(),
  );

/** Copies the address of the answer; not every browser lets a page copy. */
function copyButton(): HTMLButtonElement[] {
  if (!isSecureContext) return [];
  const button = makeButton(
    'plain-button',
    () =>
      void navigator.clipboard.writeText(location.href).then(
        () => (button.textContent = '已复制网址'),
        () => (button.textContent = '不能复制，请从地址栏复制'),
      ),
    '复制网址',
  );
  return [button];
}

const root = document.querySelector<HTMLElement>('.lookup');
if (root) start(root);
