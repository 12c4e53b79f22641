/** Which revision of the repository a build publishes, read from git once a build. */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** The commit checked out, and whether files differ from it: then the commit alone does not give this build. */
export interface Revision {
  /** Full hash. */
  commit: string;
  modified: boolean;
}

/** Undefined without git, and where `root` is not itself a repository's root: an outer repository says nothing about it. */
export function readRevision(root: string): Revision | undefined {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    if (realpathSync(git('rev-parse', '--show-toplevel')) !== realpathSync(root)) return undefined;
    return {
      commit: git('rev-parse', 'HEAD'),
      modified: git('status', '--porcelain', '--untracked-files=normal') !== '',
    };
  } catch {
    return undefined;
  }
}

const { REGISTER_ROOT = process.cwd() } = process.env;
let read: { revision: Revision | undefined } | undefined;

/** The revision this build publishes. */
export function revision(): Revision | undefined {
  read ??= { revision: readRevision(REGISTER_ROOT) };
  return read.revision;
}
