/** For tests: both versions of the register in a branch, read from a repository made for it, or recorded before. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Versions } from '#src/changes/compare-registers.ts';
import { readChange } from '#src/changes/git/read-change.ts';
import type { Branch, Edits } from './branch.ts';
import { importBranches, onSameBase } from './imported.ts';
import { makeRepository } from './repository.ts';

/** A branch while it is only in the working folder, and once it is committed. */
export interface BranchVersions {
  working: Versions;
  committed: Versions;
}

/**
 * Reads a branch, from what {@link recordBranches} wrote of all of them: `RECORDED_BRANCHES` names its file, else a small
 * process makes one first. From the process of a test, large as it is, each start of git takes five times as long; and
 * for one mutant after another, it would take days.
 */
export function readBranch(branch: Branch): BranchVersions {
  recorded ??= deserialize(readFileSync(process.env['RECORDED_BRANCHES'] ?? recordedNow())) as Map<
    string,
    BranchVersions
  >;
  const versions = recorded.get(branch.name);
  if (!versions) throw new Error(`${branch.name} is not recorded`);
  return versions;
}

function recordedNow(): string {
  const file = join(realpathSync(mkdtempSync(join(tmpdir(), 'branches-'))), 'recorded.bin');
  process.on('exit', () => rmSync(dirname(file), { recursive: true, force: true }));
  execFileSync(process.execPath, [join(import.meta.dirname, 'record.ts'), file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return file;
}

let recorded: Map<string, BranchVersions> | undefined;

/** Writes what all branches read. */
export function recordBranches(branches: readonly Branch[], file: string): void {
  const versions = onSameBase(branches).flatMap(([base, own]) => readFromRepository(own, base));
  writeFileSync(file, serialize(new Map(versions)));
}

/**
 * Branches that start from the same base are commits of one repository. Each is also made in its working folder, where
 * nothing is left of the one before.
 */
function readFromRepository(branches: readonly Branch[], base: Edits | undefined): [string, BranchVersions][] {
  const repository = makeRepository(base);
  try {
    const heads = importBranches(repository, branches);
    return branches.map(({ name, change }) => {
      const committed = readChange(repository.root, 'main', heads.get(name));
      repository.edit(change);
      const working = readChange(repository.root, 'main');
      repository.git('reset', '-q', '--hard');
      repository.git('clean', '-q', '-ffdx');
      return [name, { working, committed }];
    });
  } finally {
    repository.remove();
  }
}
