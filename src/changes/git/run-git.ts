/** Git as a reader: no shell, no hooks, no locks, and every failure one Chinese sentence with the way out. */
import { spawnSync } from 'node:child_process';

/** What git is given besides its arguments. */
interface Given {
  input?: string;
  env?: Readonly<Record<string, string>>;
}

/** How git ended, what it wrote and what it said, in English. @throws Error in Chinese when it could not be run. */
export function runGit(
  root: string,
  args: readonly string[],
  { input, env }: Given = {},
): { status: number | null; stdout: Buffer; stderr: Buffer } {
  const { status, stdout, stderr, error } = spawnSync('git', [...READING, ...args], {
    cwd: root,
    ...(input === undefined ? {} : { input }),
    maxBuffer: 2 ** 30,
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', ...env },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Error('找不到 git；先安装 git（https://git-scm.com），或不加 --base 校验');
  if (error) throw new Error(`git ${args[0]} 没有做完：${error.message}`);
  return { status, stdout, stderr };
}

/** What git wrote, or undefined when it ended with an error. */
export function tryGit(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = runGit(root, args, input === undefined ? {} : { input });
  return status === 0 ? stdout : undefined;
}

/** Neither the settings of a person nor those of a folder may start another program or write. */
const READING = [
  '--no-optional-locks',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
];

/** What git wrote. @throws Error in Chinese when it ended with an error. */
export function git(root: string, args: readonly string[], input?: string): Buffer {
  const output = tryGit(root, args, input);
  if (output === undefined) throw new Error(`git ${args[0]} 失败：仓库可能不完整，运行 git fsck 看是哪里，或重新克隆`);
  return output;
}

/** The records of a `-z` output. A name that is not UTF-8 still has its bytes: each character here is one byte. */
export function zeroSeparated(output: Buffer): string[] {
  const records = output.toString('latin1').split('\0');
  records.pop();
  return records;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A name of git's as text; bytes that are not UTF-8 stand as `\xNN`, so that no two names become one. */
export function nameOf(bytes: string): string {
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes.replace(/[^\x00-\x7f]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
  }
}
