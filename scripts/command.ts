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
    // Only a command's own mistakes are told in several lines; elsewhere a line end comes from a stranger's name.
    const lines = (error instanceof CannotRun ? reason.split('\n') : [explain(error, reason)]).map(inert);
    process.stderr.write(`无法运行：${lines.join('\n')}\n`);
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 2;
  }
}

function explain(error: unknown, reason: string): string {
  const { code } = error as { code?: string };
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `没有这个选项（${/'([^']+)'/.exec(reason)?.[1] ?? ''}），加 --help 看用法`;
  if (code?.startsWith('ERR_PARSE_ARGS')) return '选项写法不对，加 --help 看用法';
  return ofFileSystem(error as NodeJS.ErrnoException) ?? reason;
}

const DISK: Readonly<Record<string, string>> = {
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  EROFS: '所在磁盘是只读的，写不了',
  ENOSPC: '磁盘已满，写不下',
  EDQUOT: '超出磁盘限额，写不下',
  EFBIG: '超出允许的文件大小，写不下',
  EMFILE: '打开的文件过多，读不了',
  ENFILE: '打开的文件过多，读不了',
  EIO: '磁盘读写出错，在',
  ENOTDIR: '上级不是文件夹，读写不了',
  EISDIR: '是文件夹，不能当作文件读写',
};

/** An error of the file system in words, with the file where it is known. */
function ofFileSystem({ code = '', path, dest }: NodeJS.ErrnoException & { dest?: string }): string | undefined {
  const said = DISK[code];
  return said && `${said} ${dest ?? path ?? '文件'}；已经写好的文件不受影响`;
}
