/** Asking at a terminal: questions with their choices, usual answers in brackets, and a way out. */
import { createInterface } from 'node:readline/promises';
import { Unanswered, type Ask } from '#src/staff/editing/collect-answers.ts';
import { CannotRun } from './command.ts';

/**
 * Runs what asks: with a terminal, or without one, so that all must have been given.
 * @throws CannotRun where something is missing, or the person at the terminal goes away.
 */
export async function atTerminal<T>(collect: (ask: Ask | undefined) => Promise<T>): Promise<T> {
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    return await collect(terminal && askAt(terminal));
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    throw new CannotRun(terminal ? error.message : `以下各项要写在选项里：\n${error.message}`);
  } finally {
    terminal?.close();
  }
}

function askAt(terminal: ReturnType<typeof createInterface>): Ask {
  const closed = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new CannotRun('已取消，没有写文件')));
  });
  closed.catch(() => undefined);
  return ({ label, help, choices = [], usual }, problem) => {
    const list = choices.map(({ text, note }, i) => `  ${i + 1}. ${text}${note ? `（${note}）` : ''}\n`).join('');
    const before = problem ? `  不对：${problem}\n` : `\n${label}：${help}\n${list}`;
    return Promise.race([terminal.question(`${before}${usual ? `[${usual}] ` : ''}> `), closed]);
  };
}
