/** What git knows of the folder that is taken into use. */
import { nameOf, tryGit, zeroSeparated } from '#src/changes/git/run-git.ts';

/** Files below `root` that differ from the last commit, and new ones where the register writes; none outside a repository. */
export function uncommittedFiles(root: string): string[] {
  const status = (...args: string[]) => {
    const output = askGit(root, 'status', '--porcelain', '--no-renames', '-z', ...args);
    return output === undefined ? [] : zeroSeparated(output).map((line) => nameOf(line.slice(3)));
  };
  return [
    ...new Set([
      ...status('--untracked-files=no', '--', '.'),
      ...status('--untracked-files=all', '--', 'data', '.github'),
    ]),
  ];
}

/** Whether a folder is in a repository, and which one it is pushed to; undefined outside one, or without git. */
export function repositoryAt(root: string): { origin: string | undefined } | undefined {
  if (askGit(root, 'rev-parse', '--git-dir') === undefined) return undefined;
  return { origin: askGit(root, 'remote', 'get-url', 'origin')?.toString('utf8').trim() };
}

/** Whoever has no git has a folder like any other. */
function askGit(root: string, ...args: string[]): Buffer | undefined {
  try {
    return tryGit(root, args);
  } catch {
    return undefined;
  }
}
