/** What is put on the page for a question. Loaded with the first one. */
import type { Loaded } from '../search/load-entries.ts';
import { make } from '../dom.ts';
import { answer, type Answer } from './answer.ts';
import { findSubjects } from './find.ts';
import { miss, nearest } from './miss.ts';
import { paper, type Source } from './paper.ts';
import type { Question } from './question.ts';

/** `city` is the register's own: names often leave it out. */
export function reply({ entries, asOf }: Loaded, question: Question, source: Source, city: string): Answer {
  const found = findSubjects(entries, question.q);
  if (found.subjects.length > 0) {
    const said = answer(found, question);
    return said.definite ? { ...said, content: [...said.content, ...paper(question, { ...source, asOf })] } : said;
  }
  const near = make('div', { class: 'nearest', role: 'status' }, make('p', {}, '正在找相近的名称…'));
  void nearest(entries, question, city).then(
    (nodes) => near.replaceChildren(...nodes),
    () => near.replaceChildren(make('p', {}, '相近的名称没有载入，请检查网络后再查。')),
  );
  const said = miss(question);
  return { ...said, content: [...said.content, near] };
}
