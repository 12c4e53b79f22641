/** What is put on the page for a question. Loaded with the first one. */
import type { Loaded } from '../search/load-entries.ts';
import { answer, choice, type Answer } from './answer.ts';
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
  const near = nearest(entries, question.q, city, (subject, why) => choice(subject, question, why));
  const said = miss(question);
  return { ...said, content: [...said.content, near] };
}
