/** Running git for an upgrade. */
import { execFileSync } from 'node:child_process';

/** What git printed, without the last line end. @throws GitFailed */
export type Git = (args: readonly string[], options?: { env?: Record<string, string>; input?: string }) => string;

/** Git could not do it; what it said is English, and for developers. */
export class GitFailed extends Error {
  status: number | undefined;

  constructor(command: string, cause: { status?: number; stderr?: string; message: string }) {
    const said = (cause.stderr?.trim() || cause.message).split('\n').at(-1) ?? '';
    super(`git ${command} 没有成功：${said}`, { cause });
    this.status = cause.status;
  }
}

/** Git in a folder; hooks of the repository are not for steps on the way. */
export const gitIn =
  (folder: string): Git =>
  (args, { env = {}, input = '' } = {}) => {
    try {
      return execFileSync('git', ['-c', 'core.hooksPath=/dev/null', ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
        input,
        maxBuffer: 2 ** 28,
        stdio: ['pipe', 'pipe', 'pipe'],
      }).replace(/\n$/, '');
    } catch (error) {
      throw new GitFailed(args[0] ?? '', error as Error);
    }
  };

/** Whether git ended with 0 instead of 1. @throws GitFailed when it could not tell. */
export function holds(git: Git, args: readonly string[]): boolean {
  try {
    git(args);
    return true;
  } catch (error) {
    if (error instanceof GitFailed && error.status === 1) return false;
    throw error;
  }
}
