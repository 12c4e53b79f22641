/** What becomes of each clause under the new notice: its words, citation and numbers, and what a person must settle. */
import type { Clause } from '#schemas/policy.ts';
import { cut } from '#src/registry/plain.ts';
import { carryNumbers, type CarriedNumber } from './carry-numbers.ts';
import { CERTAIN, type Found } from './find-quotations.ts';
import { changedWords, goneText, named } from './shown.ts';
import type { TwoNotices } from './two-notices.ts';
import { wordsOf } from './words.ts';

export interface RevisedClause {
  clause: Clause;
  index: number;
  /** Absent: the new notice does not say it. */
  found?: Found;
  hasNewWords: boolean;
  numbers: readonly CarriedNumber[];
  /** What a person must settle, a sentence each. */
  marks: readonly string[];
}

export function revisedClauses(notices: TwoNotices): RevisedClause[] {
  return notices.policy.clauses.map((clause, index) => revised(clause, index, notices));
}

function revised(clause: Clause, index: number, notices: TwoNotices): RevisedClause {
  const { found, nearest } = notices.outcomes.get(`clauses.${index}`) ?? {};
  const year = notices.policy.id;
  if (!found) {
    const old = `${clause.id}（${clause.citation}“${cut(clause.text)}”）`;
    return { clause, index, hasNewWords: false, numbers: [], marks: [goneText(old, nearest, year)] };
  }
  const hasNewWords = found.likeness < 1;
  const numbers = carryNumbers(clause, found.text);
  const isOther = hasNewWords && !areOnlyNumbers(clause.text, found.text, numbers);
  const unsure = found.likeness < CERTAIN ? '，只有一半相同，未必是同一条' : '';
  return {
    clause,
    index,
    found,
    hasNewWords,
    numbers,
    marks: [
      ...numbers.map(
        ({ param, before, after, words }) =>
          `${param} 由 ${before} 改为 ${after}（原文由“${words[0]}”变为“${words[1]}”）`,
      ),
      ...(isOther ? [`字句与 ${named(year)}不同${unsure}：${changedWords(clause.text, found.text)}`] : []),
      ...(found.elsewhere ? [`同样的字句 ${found.elsewhere} 也有，看出处（citation）对不对`] : []),
      ...missingWords(clause, notices),
    ],
  };
}

/** Whether two texts differ in nothing but the numbers that have been told already. */
const areOnlyNumbers = (before: string, after: string, numbers: readonly CarriedNumber[]) =>
  wordsOf(numbers.reduce((text, { words: [old, next] }) => text.replace(old, next), before)).chars ===
  wordsOf(after).chars;

/** Names among a rule's parameters that stood in the old notice and do not in the new one. */
function missingWords({ with: params = {} }: Clause, { policy, before, after }: TwoNotices): string[] {
  const [old, next] = [wordsOf(before).chars, wordsOf(after.notice).chars];
  const kinds = Object.values(policy.vocabulary).flat();
  const known = new Set(kinds.map((word) => (typeof word === 'string' ? word : word.word)));
  const names = Object.values(params)
    .flat()
    .filter((name) => !known.has(name) && /[一-龥]{2}/.test(name));
  const gone = names.filter((name) => old.includes(wordsOf(name).chars) && !next.includes(wordsOf(name).chars));
  return [
    ...gone.map((name) => `参数里的“${name}”，新原文没有`),
    ...('addressees' in params ? changedAddressees(before, after.notice) : []),
  ];
}

/** Those a notice is sent to stand in the line before it begins to speak. */
function changedAddressees(before: string, after: string): string[] {
  const addressees = (text: string) => /^[^。\n]{4,}：$/m.exec(text)?.[0] ?? '';
  const [old, next] = [addressees(before), addressees(after)];
  return wordsOf(old).chars === wordsOf(next).chars ? [] : [`主送单位有变：${changedWords(old, next)}`];
}
