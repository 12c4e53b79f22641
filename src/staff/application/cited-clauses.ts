/** Which clauses of the notice a part of the application answers. */
import { Paragraph } from 'docx';
import type { ApplicationInput } from './application-input.ts';
import { runs } from './blocks.ts';

type Notice = ApplicationInput['policy'];

/** The line below a heading, for {@link citationsOf}, e.g. `（连科〔2024〕31号 二、（一）1；二、（一）2）`; none when the notice has no such clause. */
export function clauseLine(notice: Notice, ...answered: readonly string[]): Paragraph[] {
  const citations = citationsOf(notice, ...answered);
  if (!notice || citations.length === 0) return [];
  return [new Paragraph({ style: 'Clause', children: runs(`（${notice.document} ${citations.join('；')}）`) })];
}

/**
 * The citations of clauses in the notice's order, each once. A clause is named by the rule that checks it, one that only a
 * person can judge by its own id.
 */
function citationsOf(notice: Notice, ...answered: readonly string[]): string[] {
  const clauses = notice?.clauses.filter(({ id, rule = id }) => answered.includes(rule));
  return [...new Set(clauses?.map(({ citation }) => citation))];
}
