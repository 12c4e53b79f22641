/** Bringing a register's repository to a newer version of the program; the register in it stays as it is. */
import { readCheckout } from '#src/publication/revision.ts';
import { findStart, mergeBase } from './find-start.ts';
import { gitIn, holds, type Git } from './git.ts';
import { mergeProgram } from './merge-program.ts';
import { whyNotFetched } from './not-fetched.ts';
import { OWN } from './own.ts';

/** What an upgrade did, or why it did nothing. Commits are whole hashes. */
export type Upgrade =
  | { kind: 'newest'; upstream: string }
  | { kind: 'conflicts'; files: string[]; merge: string }
  | {
      kind: 'done';
      before: string;
      after: string;
      upstream: string;
      /** How many files of the program changed. */
      changed: number;
      /** Version of the data format that the program read and reads; undefined where it named none. */
      formats: { before: number | undefined; after: number | undefined };
      /** What upstream changed of its own in `data/`, save its alliances, since `start`: it was not taken. */
      left: { start: string; files: string[] };
    };

/**
 * Merges `version` (a branch or tag, else what the address stands on) of the repository at `address` into the branch checked
 * out in `root`: one commit, or nothing at all.
 * @throws Error in Chinese with the way out: not a whole, clean repository on a branch; nothing there; no common start.
 */
export function upgrade(root: string, address: string, version = 'HEAD'): Upgrade {
  const git = gitIn(root);
  const before = requireReady(root, git);
  const upstream = fetch(git, address, version);
  if (holds(git, ['merge-base', '--is-ancestor', upstream, before])) return { kind: 'newest', upstream };
  const start = findStart(git, before, upstream);
  if (start === undefined)
    throw new Error(
      `${address} 的历史里没有一个版本与这里的程序相同，无法分清哪些是你们改的；请核对网址，或请开发人员手工合并`,
    );
  const message = `升级程序到上游 ${upstream.slice(0, 7)}，数据不变`;
  const merged = mergeProgram(git, { start, head: before, upstream, message });
  if ('conflicts' in merged) return conflictsOf(git, before, merged);
  requireOwnKept(git, before, merged.commit);
  git(['merge', '--quiet', '--ff-only', merged.commit]);
  return {
    kind: 'done',
    before,
    after: merged.commit,
    upstream,
    changed: namesOf(git, before, merged.commit, []).length,
    formats: { before: formatOf(git, before), after: formatOf(git, merged.commit) },
    left: { start, files: namesOf(git, start, upstream, ['data', ':(exclude)data/alliances']) },
  };
}

/** @returns the commit checked out. */
function requireReady(root: string, git: Git): string {
  const { revision, history } = readCheckout(root);
  if (!revision)
    throw new Error('这里不是 git 仓库，或还没有提交，或没有装 git；升级要在 git clone 得到的仓库的根目录里运行');
  if (history === 'shallow') throw new Error('仓库只有一部分历史（浅克隆）；请先 git fetch --unshallow，再升级');
  if (revision.modified)
    throw new Error('有没有提交的改动（git status 列出它们）；请先提交或撤销，再升级，这样随时可以退回');
  if (!holds(git, ['symbolic-ref', '--quiet', 'HEAD']))
    throw new Error('现在不在任何分支上；请先 git switch main，再升级');
  try {
    git(['var', 'GIT_COMMITTER_IDENT']);
  } catch {
    throw new Error('git 还不知道是谁在提交；请先运行 git config user.name 姓名 和 git config user.email 邮箱');
  }
  return revision.commit;
}

function fetch(git: Git, address: string, version: string): string {
  if (/^-|^$/.test(address) || /^-|[:\s]|^$/.test(version))
    throw new Error('网址和版本不能以 - 开头，版本里不能有冒号和空格');
  try {
    git(['fetch', '--quiet', '--no-tags', '--', address, version]);
    return git(['rev-parse', '--verify', 'FETCH_HEAD^{commit}']);
  } catch (error) {
    throw new Error(whyNotFetched(git, address, version), { cause: error });
  }
}

/** Never seen to happen; a register changed by an upgrade must not come to be. */
function requireOwnKept(git: Git, before: string, after: string): void {
  if (!holds(git, ['diff', '--quiet', before, after, '--', ...OWN]))
    throw new Error('合并会改动 data/，没有升级；请把这句话告诉开发人员');
}

function conflictsOf(git: Git, before: string, { conflicts, offered }: { conflicts: string[]; offered: string }) {
  const strange = mergeBase(git, before, offered) === undefined;
  const merge = `git merge ${strange ? '--allow-unrelated-histories ' : ''}${offered.slice(0, 12)}`;
  return { kind: 'conflicts' as const, files: conflicts, merge };
}

const namesOf = (git: Git, a: string, b: string, paths: readonly string[]): string[] =>
  git(['diff', '--name-only', '--no-renames', '-z', a, b, '--', ...paths])
    .split('\0')
    .filter(Boolean);

/** The version of the data format that the program of a commit reads: `FORMAT` in its schemas/site.ts. */
function formatOf(git: Git, commit: string): number | undefined {
  try {
    const found = /^export const FORMAT = (\d+);$/m.exec(git(['show', `${commit}:schemas/site.ts`]));
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}
