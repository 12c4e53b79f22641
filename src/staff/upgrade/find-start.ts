/** Which version of the program a register's repository started from. */
import { holds, type Git } from './git.ts';
import { PROGRAM } from './own.ts';

/**
 * The commit that changes of both sides are counted from. The two histories need not meet: a repository may have been made
 * from a template or an archive, or an upgrade squashed. So first a version is looked for whose program is that of `head`.
 * @returns undefined when there is none.
 */
export function findStart(git: Git, head: string, upstream: string): string | undefined {
  const met = mergeBase(git, head, upstream);
  if (met !== undefined && sameProgram(git, met, head)) return met;
  const versions = git(['rev-list', upstream]).split('\n');
  const like = (commit: string) => versions.find((version) => sameProgram(git, version, commit));
  const roots = () => git(['rev-list', '--max-parents=0', head]).split('\n');
  return (
    like(head) ??
    met ??
    roots()
      .map(like)
      .find((found) => found !== undefined)
  );
}

const sameProgram = (git: Git, a: string, b: string) => holds(git, ['diff', '--quiet', a, b, '--', ...PROGRAM]);

/** Where two histories met last; undefined when they never did. */
export function mergeBase(git: Git, a: string, b: string): string | undefined {
  try {
    return git(['merge-base', a, b]);
  } catch {
    return undefined;
  }
}
