/** For tests: both versions of the register in a branch, read from a repository made for it, or recorded before. */
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Versions } from '#src/changes/compare-registers.ts';
import { readChange } from '#src/changes/git/read-change.ts';
import type { Branch } from './branch.ts';
import { makeRepository } from './repository.ts';

/** A branch while it is only in the working folder, and once it is committed. */
export interface BranchVersions {
  working: Versions;
  committed: Versions;
}

/**
 * Reads a branch. Where `RECORDED_BRANCHES` names a file of {@link recordBranches}, from there: then no process is started,
 * which for one mutant after another would take days.
 */
export function readBranch(branch: Branch): BranchVersions {
  const file = process.env['RECORDED_BRANCHES'];
  if (file === undefined) return readFromRepository(branch);
  recorded ??= deserialize(readFileSync(file)) as Map<string, BranchVersions>;
  const versions = recorded.get(branch.name);
  if (!versions) throw new Error(`${file} 里没有 ${branch.name}`);
  return versions;
}

let recorded: Map<string, BranchVersions> | undefined;

/** Writes what all branches read. */
export function recordBranches(branches: readonly Branch[], file: string): void {
  writeFileSync(file, serialize(new Map(branches.map((branch) => [branch.name, readFromRepository(branch)]))));
}

function readFromRepository({ base: more, change, about }: Branch): BranchVersions {
  const repository = makeRepository(more);
  try {
    const base = repository.git('rev-parse', 'HEAD').trim();
    repository.edit(change);
    const working = readChange(repository.root, base);
    repository.commit(about);
    repository.git('checkout', '-q', base);
    return { working, committed: readChange(repository.root, 'HEAD', 'main') };
  } finally {
    repository.remove();
  }
}
