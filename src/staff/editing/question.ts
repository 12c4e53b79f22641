/** What a person is asked, and how an answer is read: by the same schemas as the file will be. */
import { z } from 'zod';
import { nearest } from '#src/registry/nearest.ts';

/** The canonical text of an answer, or what is wrong with it. */
export type Checked = { text: string } | { problem: string };

export interface Question {
  /** Its option on the command line, without the dashes. */
  option: string;
  label: string;
  help: string;
  /** The only answers there are, each with words beside it. */
  choices?: readonly { text: string; note?: string }[];
  /** Taken when nothing is answered. */
  usual?: string;
  check(answer: string): Checked;
}

/** A question whose answers a schema reads; `more` says what else is wrong with one. */
export function question(
  option: string,
  label: string,
  help: string,
  schema: z.ZodType,
  more: (text: string) => string | undefined = () => undefined,
): Question {
  const check = (answer: string): Checked => {
    const read = z.safeDecode(schema, answer);
    if (!read.success) return { problem: problemOf(read.error.issues[0]) };
    const text = String(z.encode(schema, read.data));
    const problem = more(text);
    return problem === undefined ? { text } : { problem };
  };
  return { option, label, help, check };
}

/** What a schema says against a text, with what it needs. */
export function problemOf(issue: z.core.$ZodIssue | undefined): string {
  const needed: unknown = issue?.code === 'custom' ? issue.params?.['needed'] : undefined;
  const said = issue?.message ?? '读不懂';
  return typeof needed === 'string' ? `${said}（${needed}）` : said;
}

/**
 * A question with a list: the answer is an entry, the words beside it, or its number. `areNear`: what is like an entry was
 * meant as one; not so with names of their own, of which one is a letter from another.
 */
export function choice(
  option: string,
  label: string,
  help: string,
  choices: NonNullable<Question['choices']>,
  areNear = true,
): Question {
  const check = (answer: string): Checked => {
    const typed = answer.trim();
    const found = choices.find(({ text, note }, i) => [text, note, String(i + 1)].includes(typed));
    if (found) return { text: found.text };
    const words = choices.flatMap(({ text, note }) => [text, ...(note ? [note] : [])]);
    const meant = areNear ? nearest(typed, words) : undefined;
    return {
      problem: meant ? `没有“${typed}”，是否为“${meant}”？` : `应为：${choices.map(({ text }) => text).join('、')}`,
    };
  };
  return { option, label, help, choices, check };
}
