/** Which clauses of the notice a part of the application answers. */
import { Paragraph } from 'docx';
import type { ApplicationInput } from './application-input.ts';
import { runs } from './blocks.ts';

type Notice = ApplicationInput['policy'];

/** The line below a heading, e.g. `（连科〔2024〕31号 二、（一）1；二、（一）2）`; none when the notice has no such clause. */
export function clauseLine(notice: Notice, ...rules: readonly string[]): Paragraph[] {
  const citations = citationsOf(notice, ...rules);
  if (!notice || citations.length === 0) return [];
  return [new Paragraph({ style: 'Clause', children: runs(`（${notice.document} ${citations.join('；')}）`) })];
}

/** The citations of the clauses that rules check, in the notice's order, each once. */
export function citationsOf(notice: Notice, ...rules: readonly string[]): string[] {
  const answered = notice?.clauses.filter(({ rule }) => rule !== undefined && rules.includes(rule));
  return [...new Set(answered?.map(({ citation }) => citation))];
}
