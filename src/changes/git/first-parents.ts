/** The line of the main branch: commits by their first parents, each of which brought one change. */
import { git } from './run-git.ts';

/** A commit of that line, and the one before it. */
export interface MainCommit {
  commit: string;
  parent: string;
  subject: string;
}

/**
 * The latest `most` commits of the line from `from` (not among them; the beginning where it is undefined) to `to`, the
 * latest first; with `paths`, those alone that changed something below one of them. A commit without a parent is none.
 */
export function firstParents(
  root: string,
  { from, to, most, paths = [] }: { from?: string; to: string; most: number; paths?: readonly string[] },
): MainCommit[] {
  const options = ['--first-parent', '--no-commit-header', '--format=%H %P%x00%s', `--max-count=${most}`];
  const range = [to, ...(from === undefined ? [] : [`^${from}`])];
  const lines = git(root, ['rev-list', ...options, ...range, '--', ...paths]).toString();
  return lines.split('\n').flatMap((line) => {
    const [ids = '', subject = ''] = line.split('\0');
    const [commit = '', parent] = ids.split(' ');
    return parent === undefined || parent === '' ? [] : [{ commit, parent, subject }];
  });
}

/** The id of all that a commit holds: the same for two commits that hold the same. */
export const treeOf = (root: string, commit: string): string =>
  git(root, ['rev-parse', '--verify', `${commit}^{tree}`])
    .toString()
    .trim();
