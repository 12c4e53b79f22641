/** The project in a folder of its own, as a repository of one commit, to try what publishing does in a real one. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { USUAL } from '../registers.ts';

const LEFT_OUT = ['data', 'dist', 'preview', '.git', '.cache', '.astro', 'coverage'];

/** What a command gave. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** A copy; the caller removes it. */
export interface ProjectCopy {
  root: string;
  git: (...args: string[]) => string;
  /** Runs a shell script in it, while this process goes on serving. */
  run: (script: string, environment?: Readonly<Record<string, string>>) => Promise<Ended>;
  remove: () => void;
}

/**
 * Copies the project, with the usual register in place of its own, to a folder whose name has blanks and Han characters,
 * and commits it.
 */
export function copyProject(): ProjectCopy {
  const above = realpathSync(mkdtempSync(join(tmpdir(), 'register-copy-')));
  const root = join(above, '别处 的 文件夹');
  mkdirSync(root);
  cpSync('.', root, {
    recursive: true,
    filter: (from) =>
      basename(from) !== 'node_modules' &&
      !(LEFT_OUT.includes(basename(from)) && resolve(from, '..') === process.cwd()),
  });
  cpSync(join(USUAL, 'data'), join(root, 'data'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('init', '--quiet', '-b', 'main');
  git('add', '.');
  git('commit', '--quiet', '-m', '登记');
  const run = (script: string, environment: Readonly<Record<string, string>> = {}) =>
    new Promise<Ended>((done) => {
      const env = { ...process.env, CI: 'true', ...environment };
      execFile('bash', ['-e', '-c', script], { cwd: root, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
      );
    });
  return { root, git, run, remove: () => rmSync(above, { recursive: true, force: true }) };
}
