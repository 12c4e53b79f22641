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
import { importBranches } from '../branches/imported.ts';
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

function commentOn(repository: Repository, head: string, accept: readonly string[] = [], before = stateOf(repository)) {
  const judged = judgeHead(repository.root, head, accept, BRANCH_DAY);
  const after = stateOf(repository);
  const comment: Comment = {
    body: commentOf(judged, BRANCH_DAY),
    base: judged.base,
    head,
    mayGoIn: mayGoIn(judged),
    untouched: after === before,
  };
  return { comment, after };
}

type Named = readonly [name: string, comment: Comment];

/** Judges branches that start from the same base, one after another in the same repository. */
function commentsOn(branches: readonly Branch[], base?: Edits): Named[] {
  const repository = makeRepository(base);
  try {
    const edits = branches.map(({ name, change }) => ({ name, edits: change }));
    const heads = importBranches(repository, edits);
    let state = stateOf(repository);
    return branches.map(({ name, accept }) => {
      const { comment, after } = commentOn(repository, heads.get(name) ?? '', accept, state);
      state = after;
      return [name, comment];
    });
  } finally {
    repository.remove();
  }
}

if (process.argv[1] === import.meta.filename) {
  const histories = HISTORIES.map(({ name, make }): Named => {
    const repository = makeRepository();
    try {
      return [name, commentOn(repository, make(repository)).comment];
    } finally {
      repository.remove();
    }
  });
  const branches = [
    ...commentsOn(BRANCHES.filter(({ base }) => base === undefined)),
    ...BRANCHES.flatMap((branch) => (branch.base === undefined ? [] : commentsOn([branch], branch.base))),
  ];
  const all: Comments = { histories: Object.fromEntries(histories), branches: Object.fromEntries(branches) };
  writeFileSync(process.argv[2] ?? '', JSON.stringify(all));
}
