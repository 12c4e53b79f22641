/** What every command shares: it ends with 0 (clean), 1 (findings) or 2 (could not run), and never with a stack trace. */

import { inert } from '#src/reporters/inert.ts';

/** A mistake in how a command was called, or something outside the data that keeps it from running. */
export class CannotRun extends Error {}

/** Runs a command's body and exits with the code it returns; any error ends as one Chinese sentence and code 2. */
export async function runCommand(body: () => number | Promise<number>): Promise<void> {
  // A reader such as `head` may stop early; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = await body();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`无法运行：${inert(explain(error, reason))}\n`);
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 2;
  }
}

function explain(error: unknown, reason: string): string {
  const { code } = error as { code?: string };
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `没有这个选项（${/'([^']+)'/.exec(reason)?.[1] ?? ''}），加 --help 看用法`;
  if (code?.startsWith('ERR_PARSE_ARGS')) return '选项写法不对，加 --help 看用法';
  if (code === 'EACCES' || code === 'EPERM') return `没有权限读写（${reason}）`;
  if (code === 'ENOSPC') return '磁盘已满';
  return reason;
}
