/** 名单查询: asks the index, keeps the question in the address, shows an answer that can be passed on and printed. */
import { chineseDate } from '#src/dates.ts';
import { today } from '#src/today.ts';
import { make, need } from '../dom.ts';
import { loadEntries } from '../search/load-entries.ts';
import type { Answer } from './answer.ts';
import { startAsking } from './asking.ts';
import { refuseLater, type Refusal } from '../asked-day.ts';
import { formatQuestion, parseQuestion, type Question } from './question.ts';

function start(root: HTMLElement): void {
  const version = need(root, '.lookup-version', HTMLElement).textContent.trim();
  const { index = '', asOf = '', publisher = '', city = '', manifest = '' } = root.dataset;
  const parse = (parameters: URLSearchParams) => parseQuestion(parameters, { asOf, today: today() });

  async function answerTo(question: Question): Promise<Answer> {
    if (question.refused) return refusal(question.refused);
    const [loaded, { reply }] = await Promise.all([loadEntries(index), import('./reply.ts')]);
    // The index may be older than the page, where a copy of it was kept on the way.
    const refused = refuseLater(question.on, { asOf: loaded.asOf, today: today() });
    return refused ? refusal(refused) : reply(loaded, question, { publisher, asOf, version, manifest }, city);
  }

  function fill(form: HTMLFormElement, { q, on, refused }: Question): void {
    const day = need(form, '[name=on]', HTMLInputElement);
    need(form, '[name=q]', HTMLInputElement).value = q;
    day.value = on;
    day.setAttribute('aria-invalid', String(refused !== undefined));
  }

  tellAge(root, asOf);
  // An answer that is passed on from the address bar names its day.
  history.replaceState(null, '', location.pathname + formatQuestion(parse(new URLSearchParams(location.search))));
  startAsking(root, { parse, format: formatQuestion, fill, answerTo, notLoaded: '名单没有载入，请检查网络。' });
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
