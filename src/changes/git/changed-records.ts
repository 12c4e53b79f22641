/** The records whose files differ from a revision. What differs in them is told by `npm run validate -- --base`. */
import { changedPaths } from './changed-paths.ts';
import { commitOf, startOf } from './revision.ts';

/** A record, and what became of its file. */
export interface ChangedRecord {
  id: string;
  kind: '新增' | '修改' | '移除';
}

/**
 * Records of the repository at `root` that differ between where the working folder left `base` and what it holds now,
 * new files included, by id.
 * @throws Error in Chinese when there is no such revision or no repository.
 */
export function changedRecords(root: string, base: string): ChangedRecord[] {
  const from = startOf(root, commitOf(root, base), commitOf(root, 'HEAD'));
  const changes = new Map<string, ChangedRecord['kind']>();
  for (const { path, before, after } of changedPaths(root, from, undefined)) {
    const id = /^data\/alliances\/[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1];
    const kind = before === undefined ? '新增' : after === undefined ? '移除' : '修改';
    // A file that moved to another folder has gone and come under one id: it was changed.
    if (id !== undefined) changes.set(id, changes.has(id) && changes.get(id) !== kind ? '修改' : kind);
  }
  return [...changes].map(([id, kind]) => ({ id, kind })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
