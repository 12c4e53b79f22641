/** Files of alliances that once stood in the register and were taken out of it: their ids are used. */
import { MOST_BYTES } from '#src/registry/gate/bytes.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import type { DataFile } from '#src/registry/read.ts';
import { readBlobs } from './objects.ts';
import { git, zeroSeparated } from './run-git.ts';

/**
 * The last text of each of these ids that a file had before it was deleted or moved away, as far as the history of
 * `commit` is there; none for an id that never was one. A merge counts by what it did to the register, not by how.
 */
export function takenOut(root: string, commit: string, ids: ReadonlySet<string>): DataFile[] {
  if (ids.size === 0) return [];
  const options = [
    '--first-parent',
    '-m',
    '--no-renames',
    '--diff-filter=D',
    '--raw',
    '-z',
    '--no-abbrev',
    '--format=',
  ];
  const told = zeroSeparated(git(root, ['log', ...options, commit, '--', 'data/alliances']));
  const last = new Map<string, { path: string; oid: string }>();
  for (let i = 0; i + 1 < told.length; i++) {
    const [mode = '', , oid = ''] = told[i]?.split(' ') ?? [];
    if (!mode.startsWith(':100')) continue;
    const path = told[i + 1] ?? '';
    const id = ALLIANCE.exec(path)?.[2];
    if (id !== undefined && ids.has(id) && !last.has(id)) last.set(id, { path, oid });
  }
  const blobs = readBlobs(
    root,
    [...last.values()].map(({ oid }) => [oid, MOST_BYTES] as const),
  );
  return [...last.values()].flatMap(({ path, oid }) => {
    const bytes = blobs.get(oid)?.bytes;
    return bytes ? [{ path, bytes }] : [];
  });
}
