/** Puts the questions: takes what the command line gives, asks for the rest, and asks again until an answer is right. */
import type { Question } from './question.ts';

/** Asks a person one thing; `problem` is what was wrong with the answer before. */
export type Ask = (question: Question, problem: string | undefined) => Promise<string>;

/** What is missing or wrong when there is nobody to ask, one sentence each. */
export class Unanswered extends Error {}

/** What came of asking: checked answers by option, and what is missing or wrong, one sentence each. */
interface Collected {
  answers: Record<string, string>;
  problems: string[];
}

/**
 * Checked answers by option. Without `ask` everything must be given, but for what has a usual answer; a blank one is missing.
 * @throws Unanswered with everything that is missing or wrong, when nobody can be asked.
 */
export async function collectAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
  ask?: Ask,
): Promise<Record<string, string>> {
  const { answers, problems } = await collect(questions, given, ask);
  if (problems.length > 0) throw new Unanswered(problems.join('\n'));
  return answers;
}

/** Questions that follow from the answers to those before. */
export type Stage = (answers: Readonly<Record<string, string>>) => readonly Question[];

/** The same in stages, without throwing: what is wrong in one stage keeps no other from being asked. */
export async function collectInStages(
  stages: readonly Stage[],
  given: Readonly<Record<string, unknown>>,
  ask?: Ask,
): Promise<Collected> {
  const all: Collected = { answers: {}, problems: [] };
  for (const stage of stages) {
    const { answers, problems } = await collect(stage(all.answers), given, ask);
    Object.assign(all.answers, answers);
    all.problems.push(...problems);
  }
  return all;
}

async function collect(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
  ask?: Ask,
): Promise<Collected> {
  const answers: Record<string, string> = {};
  const problems: string[] = [];
  for (const question of questions) {
    const { option, label, usual } = question;
    let answer = typeof given[option] === 'string' ? given[option] : undefined;
    // An option that is given without a word is left out by mistake; to a question, no word means the usual answer.
    let isOption = answer !== undefined;
    let problem: string | undefined;
    while (answers[option] === undefined) {
      if (answer === undefined && ask) answer = await ask(question, problem);
      const typed = answer?.trim() ? answer : isOption ? undefined : usual;
      const checked = typed === undefined ? { problem: '尚未填写' } : question.check(typed);
      if ('text' in checked) answers[option] = checked.text;
      else if (ask) problem = checked.problem;
      else {
        problems.push(`--${option}（${label}）${checked.problem}`);
        break;
      }
      answer = undefined;
      isOption = false;
    }
  }
  return { answers, problems };
}
