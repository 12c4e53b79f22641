/** Whether the program at hand is that of a revision: it judges, so another one may judge otherwise. */
import { git, nameOf, zeroSeparated } from './run-git.ts';

const PROGRAM = ['src', 'schemas', 'scripts', 'package.json', 'package-lock.json'];
/** What no judgement comes to. */
const BESIDE = /\.test\.ts$|^src\/(testing|site)\/|^scripts\/proof\//;

/** Files of the program that differ between a commit and the working folder at `root`. */
export const programDifference = (root: string, commit: string): string[] =>
  zeroSeparated(git(root, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', commit, '--', ...PROGRAM]))
    .map(nameOf)
    .filter((path) => !BESIDE.test(path));
