/** For tests: real repositories in temporary folders, the same commits every time. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edit, Edits } from './branch.ts';
import { SMALL_REGISTER } from './small-register.ts';
import { isBaseFile, USUAL } from '../registers.ts';

const DATA = join(USUAL, 'data');
/** Who commits in tests, whatever the machine says of it. */
export const COMMITTER = {
  GIT_AUTHOR_NAME: '示例',
  GIT_AUTHOR_EMAIL: 'clerk@office.example',
  GIT_AUTHOR_DATE: '2024-08-01T00:00:00Z',
  GIT_COMMITTER_NAME: '示例',
  GIT_COMMITTER_EMAIL: 'clerk@office.example',
  GIT_COMMITTER_DATE: '2024-08-01T00:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** What is gone with the machine need not be on its disk, nor tidied. */
const QUICK = ['-c', 'core.fsync=none', '-c', 'gc.auto=0'];

export interface Repository {
  root: string;
  git(...args: string[]): string;
  edit(edits: Edits): void;
  /** Commits everything and gives the commit's id. */
  commit(subject: string): string;
  remove(): void;
}

/** A repository whose only commit holds the small register and `more`. The caller removes it. */
export function makeRepository(more: Edits = {}): Repository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'change-')));
  // Sixty branches start from the same commit: it is made once.
  if (Object.keys(more).length === 0) {
    template ??= newRepository(realpathSync(mkdtempSync(join(tmpdir(), 'change-template-'))), {}).root;
    cpSync(template, root, { recursive: true });
    return repositoryAt(root);
  }
  return newRepository(root, more);
}

let template: string | undefined;
process.on('exit', () => template !== undefined && rmSync(template, { recursive: true, force: true }));

function newRepository(root: string, more: Edits): Repository {
  for (const name of readdirSync(DATA).filter((each) => isBaseFile(`data/${each}/`)))
    cpSync(join(DATA, name), join(root, 'data', name), { recursive: true });
  const repository = repositoryAt(root);
  repository.git('init', '-q', '-b', 'main', '--template=');
  repository.edit({ ...SMALL_REGISTER, ...more });
  repository.commit('登记簿');
  return repository;
}

/** A repository that is there already. */
export function repositoryAt(root: string): Repository {
  const git = (...args: string[]) =>
    execFileSync('git', [...QUICK, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...COMMITTER },
      stdio: 'pipe',
    });
  return {
    root,
    git,
    edit: (edits) => {
      for (const [path, edit] of Object.entries(edits)) write(root, path, edit);
    },
    commit: (subject) => {
      git('add', '--all');
      git('commit', '-q', '--allow-empty', '-m', subject);
      return git('rev-parse', 'HEAD').trim();
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function write(root: string, path: string, edit: Edit): void {
  const bytes = path.startsWith('bytes:') ? Buffer.from(path.slice('bytes:'.length), 'latin1') : Buffer.from(path);
  const file = Buffer.concat([Buffer.from(`${root}/`), bytes]);
  mkdirSync(dirname(file.toString('utf8')), { recursive: true });
  rmSync(file, { force: true });
  if (edit === null) return;
  if (typeof edit === 'string' || edit instanceof Uint8Array) writeFileSync(file, edit);
  else if ('link' in edit) symlinkSync(edit.link, file);
  else {
    writeFileSync(file, edit.executable);
    chmodSync(file, 0o755);
  }
}
