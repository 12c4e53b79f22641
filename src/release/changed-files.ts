/** The records whose files differ from a revision, by git alone. A comparison of what they say is `npm run validate -- --base`. */
import { execFileSync } from 'node:child_process';
import type { PreviewedChange } from '#src/publication/public-registry.ts';

const KINDS: Record<string, PreviewedChange['kind']> = { A: '新增', D: '移除' };

/**
 * Records of `<root>/data/alliances` that differ between `base` and the working folder, new files included, by id.
 * @throws Error in Chinese when there is no such revision or no repository.
 */
export function changedSince(root: string, base: string): PreviewedChange[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  let commit: string;
  try {
    commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`).trim();
  } catch {
    throw new Error(`没有 ${base} 这个版本；请写分支、标签或提交号，如 origin/main（先 git fetch）`);
  }
  const folder = ['--', 'data/alliances'];
  const differing = git('diff', '--name-status', '--no-renames', '--relative', '-z', commit, ...folder).split('\0');
  const fresh = git('ls-files', '--others', '--exclude-standard', '-z', ...folder).split('\0');
  const changes = new Map<string, PreviewedChange['kind']>();
  for (let i = 0; i + 1 < differing.length; i += 2)
    note(changes, differing[i + 1], KINDS[differing[i] ?? ''] ?? '修改');
  for (const file of fresh) note(changes, file, '新增');
  return [...changes].map(([id, kind]) => ({ id, kind })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A file that moved to another folder has gone and come under one id: it was changed. */
function note(changes: Map<string, PreviewedChange['kind']>, file: string | undefined, kind: PreviewedChange['kind']) {
  const id = /^data\/alliances\/[^/]+\/([^/]+)\.yaml$/.exec(file ?? '')?.[1];
  if (id !== undefined) changes.set(id, changes.has(id) && changes.get(id) !== kind ? '修改' : kind);
}
