/** What this repository knows of files that were received before. */
import { git } from '#src/changes/git/run-git.ts';
import { isBranchOf, NUMBER_LINE, numberLine } from './store.ts';

/** A file that was received before. */
export interface Found {
  /** The day it was received last, an ISO date. */
  day: string;
  path: string;
  /** The branch it stands on still, if any: not one of another file that was made on top of it. */
  branch?: string;
  /** Whether it has come to the register, where it may have been changed since. */
  merged: boolean;
}

/** What became of a number; undefined where no commit of any branch carries it. */
export function findReceived(root: string, base: string, number: string): Found | undefined {
  const asked = ['log', '--format=%ct %H %cs', '--fixed-strings', `--grep=${numberLine(number)}`];
  const newest = (scope: string) =>
    linesOf(git(root, [...asked, scope, '--']))
      .map((line) => {
        const [seconds, commit = '', day = ''] = line.split(' ');
        return { seconds: Number(seconds), commit, day };
      })
      .sort((a, b) => b.seconds - a.seconds)[0];
  const merged = newest(base);
  const last = newest('--all');
  // A branch that was squashed may stand on beside what came of it.
  const isMerged = merged !== undefined && (last === undefined || last.seconds <= merged.seconds);
  const found = isMerged ? merged : last;
  if (found === undefined) return undefined;
  const changed = ['diff-tree', '-r', '--name-only', '--no-commit-id', '-z', found.commit, '--', 'data/alliances'];
  const [path = ''] = git(root, changed).toString().split('\0');
  const containing = ['for-each-ref', '--format=%(refname:short)', `--contains=${found.commit}`];
  const own = linesOf(git(root, [...containing, 'refs/heads', 'refs/remotes'])).find((ref) => isBranchOf(ref, number));
  return { day: found.day, path, ...(own ? { branch: own } : {}), merged: isMerged };
}

/** The file that was received last for a place and has not come to the register: its number, and when, in seconds. */
export function lastPending(root: string, base: string, path: string): { number: string; seconds: number } | undefined {
  const log = git(root, ['log', '--all', '--not', base, '--full-history', '--format=%x01%ct%n%B', '--', path]);
  const received = log
    .toString()
    .split('\x01')
    .flatMap((entry) => {
      const number = NUMBER_LINE.exec(entry)?.[1];
      return number === undefined ? [] : [{ number, seconds: Number.parseInt(entry, 10) }];
    });
  return received.sort((a, b) => b.seconds - a.seconds)[0];
}

const linesOf = (output: Buffer): string[] =>
  output
    .toString()
    .split('\n')
    .filter((line) => line !== '');
