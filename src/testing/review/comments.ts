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
import { BRANCHES } from '../branches/index.ts';
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

function commentOn(repository: Repository, head: string, accept: readonly string[] = []): Comment {
  try {
    const before = stateOf(repository);
    const judged = judgeHead(repository.root, head, accept, BRANCH_DAY);
    return {
      body: commentOf(judged, BRANCH_DAY),
      base: judged.base,
      head,
      mayGoIn: mayGoIn(judged),
      untouched: stateOf(repository) === before,
    };
  } finally {
    repository.remove();
  }
}

if (process.argv[1] === import.meta.filename) {
  const histories = HISTORIES.map(({ name, make }) => {
    const repository = makeRepository();
    return [name, commentOn(repository, make(repository))] as const;
  });
  const branches = BRANCHES.map(({ name, base, change, accept }) => {
    const repository = makeRepository(base);
    repository.git('checkout', '-q', '-b', 'side');
    repository.edit(change);
    const head = repository.commit(name);
    repository.git('checkout', '-q', 'main');
    return [name, commentOn(repository, head, accept)] as const;
  });
  const all: Comments = { histories: Object.fromEntries(histories), branches: Object.fromEntries(branches) };
  writeFileSync(process.argv[2] ?? '', JSON.stringify(all));
}
