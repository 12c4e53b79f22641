/**
 * What the review says of every history and branch: `node src/testing/review/comments.ts <file>` judges them in a process of
 * its own, and {@link commentsOnAll} starts that and reads the file. From the process of a test, large as it is, each start
 * of git takes five times as long.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commentOf } from '#src/review/comment.ts';
import { judgeHead, mayGoIn } from '#src/review/judge-head.ts';
import type { Branch, Edits } from '../branches/branch.ts';
import { BRANCHES } from '../branches/index.ts';
import { importBranches, onSameBase } from '../branches/imported.ts';
import { makeRepository, type Repository } from '../branches/repository.ts';
import { BRANCH_DAY } from '../branches/small-register.ts';
import { HISTORIES } from './branches.ts';

/** A comment, and what came with it. */
export interface Comment {
  body: string;
  base: string;
  head: string;
  mayGoIn: boolean;
  /** Neither files nor names nor the commit that is checked out have changed. */
  untouched: boolean;
}

/** By the name of the history or branch. */
export type Comments = Record<'histories' | 'branches', Record<string, Comment>>;

/** Judges all of them anew. */
export function commentsOnAll(): Comments {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'comments-')));
  const file = join(folder, 'comments.json');
  execFileSync(process.execPath, [import.meta.filename, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const comments = JSON.parse(readFileSync(file, 'utf8')) as Comments;
  rmSync(folder, { recursive: true });
  return comments;
}

/** What git holds of files and names: nothing of a change may become one. */
const stateOf = ({ git }: Repository) => git('status', '--porcelain=v2', '--branch') + git('for-each-ref');

type Named = readonly [name: string, comment: Comment];

/** Judges commits one after another. Git is asked once, before and after all of them, whether anything has changed. */
function commentsOn(
  repository: Repository,
  heads: readonly { name: string; head: string; accept?: readonly string[] }[],
) {
  const before = stateOf(repository);
  const judged = heads.map(({ name, head, accept = [] }) => ({
    name,
    head,
    judged: judgeHead(repository.root, { base: 'HEAD', head, accepted: accept }, BRANCH_DAY),
  }));
  const untouched = stateOf(repository) === before;
  return judged.map(({ name, head, judged: each }): Named => {
    const comment = { body: commentOf(each, BRANCH_DAY), base: each.base, head, mayGoIn: mayGoIn(each), untouched };
    return [name, comment];
  });
}

/** Judges branches that start from the same base, all in one repository. */
function commentsOnBranches(branches: readonly Branch[], base?: Edits): Named[] {
  const repository = makeRepository(base);
  try {
    const heads = importBranches(repository, branches);
    return commentsOn(
      repository,
      branches.map(({ name, accept = [] }) => ({ name, head: heads.get(name) ?? '', accept })),
    );
  } finally {
    repository.remove();
  }
}

if (process.argv[1] === import.meta.filename) {
  const histories = HISTORIES.flatMap(({ name, make }) => {
    const repository = makeRepository();
    try {
      return commentsOn(repository, [{ name, head: make(repository) }]);
    } finally {
      repository.remove();
    }
  });
  const branches = onSameBase(BRANCHES).flatMap(([base, own]) => commentsOnBranches(own, base));
  const all: Comments = { histories: Object.fromEntries(histories), branches: Object.fromEntries(branches) };
  writeFileSync(process.argv[2] ?? '', JSON.stringify(all));
}
