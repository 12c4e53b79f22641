/** Every file that differs between a commit and another, or the working folder; untracked files count. */
import type { TreeEntry } from './objects.ts';
import { git, nameOf, zeroSeparated } from './run-git.ts';

/** A changed file; without `before` it is new, without `after` it is gone. */
export interface ChangedPath {
  path: string;
  /** The name as git has it, one character a byte: it leads back to the file even where it is not UTF-8. */
  bytes: string;
  before?: TreeEntry;
  after?: TreeEntry;
}

/** The changed files in the order of their names. Without `head`, the working folder is compared. */
export function changedPaths(root: string, base: string, head: string | undefined): ChangedPath[] {
  const options = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--ignore-submodules=dirty'];
  const records = zeroSeparated(git(root, ['diff', ...options, base, ...(head === undefined ? [] : [head]), '--']));
  const changed = new Map<string, ChangedPath>();
  for (let i = 0; i + 1 < records.length; i += 2) {
    const [from = '', to = '', oldId = '', newId = ''] = (records[i] ?? '').slice(1).split(' ');
    const bytes = records[i + 1] ?? '';
    changed.set(bytes, { path: nameOf(bytes), bytes, ...side('before', from, oldId), ...side('after', to, newId) });
  }
  if (head === undefined)
    for (const bytes of zeroSeparated(git(root, ['ls-files', '--others', '--exclude-standard', '-z'])))
      changed.set(bytes, { ...changed.get(bytes), path: nameOf(bytes), bytes, after: { mode: UNTRACKED } });
  return [...changed.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file git does not know has no mode yet; it would be added as an ordinary one, unless it is a link. */
const UNTRACKED = '100644';

const side = (which: 'before' | 'after', mode: string, oid: string): Partial<ChangedPath> =>
  mode === '000000' ? {} : { [which]: /^0+$/.test(oid) ? { mode } : { mode, oid } };
