/** Sentences of the new notice that no clause of the old one has become: each a clause to be decided on. */
import { UNSETTLED } from '#src/registry/unsettled.ts';
import { lineAt, type NoticeText } from '#src/eligibility/notice-checks/notice-text.ts';
import { onOneLine } from '#src/staff/editing/alliance-text/write-text.ts';
import { leftOut, type Drafted } from './drafted-policy.ts';
import type { Revision } from './revise-yaml.ts';
import type { RevisedClause } from './revise-clauses.ts';

export interface NewSentence {
  offset: number;
  citation: string;
  text: string;
}

/** Of the parts in which every sentence has a clause, in the notice's order. */
export const newSentences = (drafted: Drafted): NewSentence[] =>
  leftOut(drafted).map(({ offset, words }) => ({
    offset,
    citation: lineAt(drafted.notice, offset)?.citation ?? '',
    text: words.trim().replace(/^[，。；：、]+/, ''),
  }));

/** Lines for each, as comments: it is a clause only when a person has said what it asks. */
export function linesOfNew(
  sentences: readonly NewSentence[],
  { notice }: Drafted,
  clauses: readonly RevisedClause[],
): Revision['added'] {
  const standing = clauses.flatMap((each) => placeOf(each, notice));
  return sentences.map((sentence, i) => {
    const before = standing.filter(({ offset }) => offset < sentence.offset).sort((a, b) => b.offset - a.offset)[0];
    return { list: 'clauses', behind: before?.index ?? -1, lines: linesOf(sentence, i + 1) };
  });
}

function placeOf({ index, found }: RevisedClause, { lines }: NoticeText): { index: number; offset: number }[] {
  const line = lines.find((each) => each.line === found?.line.line);
  return found && line ? [{ index, offset: line.offset + (found.line.words.at[found.from] ?? 0) }] : [];
}

const linesOf = ({ citation, text }: NewSentence, number: number): string[] => [
  `${UNSETTLED}新的字句，还没有条款。定下约束程度和由什么核对（不核对的，because 写明为什么），去掉下面各行行首的“# ”，再删去本行`,
  `# - id: new-${number}`,
  `#   citation: ${citation}`,
  `#   strength: ${/原则上|一般应/.test(text) ? '原则上' : /应|须|不得|不少于|不低于|以上|请于/.test(text) ? '必须' : '人工'}`,
  `#   text: ${onOneLine(text, 'field', false)}`,
  '#   rule: not-checked',
  '#   with: { because: }',
];
