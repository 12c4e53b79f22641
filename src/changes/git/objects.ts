/** What git holds: the files of a commit and the contents of blobs, read without a checkout. */
import { git, nameOf, zeroSeparated } from './run-git.ts';

/** A file as git sees it. Modes: 100644, 100755 (executable), 120000 (link), 160000 (submodule). */
export interface TreeEntry {
  mode: string;
  /** Id of the content; undefined for a file of the working folder that git has not stored. */
  oid?: string;
}

/** The files of a commit by name, in git's order. */
export function readTree(root: string, commit: string): Map<string, TreeEntry> {
  return new Map(
    zeroSeparated(git(root, ['ls-tree', '-r', '-z', '--full-tree', commit])).map((record) => {
      const tab = record.indexOf('\t');
      const [mode = '', , oid = ''] = record.slice(0, tab).split(' ');
      return [nameOf(record.slice(tab + 1)), { mode, oid }];
    }),
  );
}

/** A blob: its size, and its bytes unless there are more than asked for. */
export interface Blob {
  size: number;
  bytes?: Uint8Array;
}

/**
 * Contents by id, each of at most so many bytes (the larger number where it is asked for twice): one process for the
 * sizes, one for the bytes of all that are small enough.
 * @throws Error in Chinese when one is not in the repository.
 */
export function readBlobs(root: string, asked: readonly (readonly [id: string, most: number])[]): Map<string, Blob> {
  const most = new Map<string, number>();
  for (const [id, bytes] of asked) most.set(id, Math.max(bytes, most.get(id) ?? 0));
  if (most.size === 0) return new Map();
  const blobs = new Map<string, Blob>();
  for (const line of git(root, ['cat-file', '--batch-check'], lines([...most.keys()]))
    .toString()
    .trim()
    .split('\n')) {
    const [id = '', kind, size] = line.split(' ');
    if (kind !== 'blob') throw new Error('仓库里缺少文件内容；运行 git fetch --refetch origin 取全');
    blobs.set(id, { size: Number(size) });
  }
  const small = [...most].flatMap(([id, bytes]) => ((blobs.get(id)?.size ?? Infinity) <= bytes ? [id] : []));
  if (small.length === 0) return blobs;
  const output = git(root, ['cat-file', '--batch'], lines(small));
  let at = 0;
  for (const id of small) {
    const start = output.indexOf(0x0a, at) + 1;
    const size = blobs.get(id)?.size ?? 0;
    blobs.set(id, { size, bytes: output.subarray(start, start + size) });
    at = start + size + 1;
  }
  return blobs;
}

const lines = (ids: readonly string[]) => `${ids.join('\n')}\n`;
