/** The working folder as if it were committed now: in the object store, where neither the index nor a branch learns of it. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { madeCommit } from './merge.ts';
import { commitOf } from './revision.ts';
import { git, runGit, tryGit } from './run-git.ts';

/** What the owner of the folder may have set to run when an index is written. */
const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null'];

/**
 * A commit on top of what is checked out that holds every file of the folder git does not ignore; what is checked out
 * itself, where nothing differs.
 * @throws Error in Chinese when there is no repository, no commit, or a file git cannot read.
 */
export function workingCommit(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'register-index-'));
  try {
    if (
      tryGit(root, ['rev-parse', '--git-dir']) !== undefined &&
      !tryGit(root, ['rev-parse', '--verify', '-q', 'HEAD'])
    )
      throw new Error('现在的分支还没有提交，比较不了；先提交一次，或不加 --base 校验');
    const head = commitOf(root, 'HEAD');
    const index = join(folder, 'index');
    copyIndex(resolve(root, git(root, ['rev-parse', '--git-path', 'index']).toString().trim()), index);
    const ask = (args: readonly string[]) => {
      const { status, stdout } = runGit(root, [...NO_HOOKS, ...args], { env: { GIT_INDEX_FILE: index } });
      if (status === 0) return stdout.toString().trim();
      throw new Error(
        '现在文件夹里的内容存不进 git（磁盘满了、没有写的权限，或有读不了的文件）；先提交，再加 --head HEAD，或加 --plain 只作普通比较',
      );
    };
    if (!existsSync(index)) ask(['read-tree', head]);
    ask(['add', '--all']);
    const tree = ask(['write-tree']);
    // What is being merged right now belongs to it.
    const merging = tryGit(root, ['rev-parse', '--verify', '-q', 'MERGE_HEAD'])?.toString().trim();
    const isSame =
      tree ===
      git(root, ['rev-parse', `${head}^{tree}`])
        .toString()
        .trim();
    return isSame && merging === undefined ? head : madeCommit(root, tree, [head, ...(merging ? [merging] : [])]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With the index git need not read every file again; as old as it was, so that what was edited since is seen. */
function copyIndex(from: string, to: string): void {
  if (!existsSync(from)) return;
  copyFileSync(from, to);
  const written = Math.floor(statSync(from).mtimeMs / 1000);
  utimesSync(to, written, written);
}
