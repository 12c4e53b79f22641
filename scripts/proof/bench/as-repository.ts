/** A fictional register as a git repository with one record edited and not yet committed: a change to be compared. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes it once; the second time the folder stays as it is. */
export function asRepository(folder: string): void {
  if (existsSync(join(folder, '.git'))) return;
  const who = [
    '-c',
    'user.name=示例',
    '-c',
    'user.email=clerk@office.example',
    '-c',
    'commit.gpgSign=false',
    '-c',
    'gc.auto=0',
  ];
  const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  // The same records as JSON lie beside data/; they are no part of the register.
  writeFileSync(join(folder, '.git/info/exclude'), 'json/\n');
  git('add', 'data');
  git('commit', '-q', '-m', '登记簿');
  const [first = ''] = git('ls-files', 'data/alliances').split('\n');
  appendFileSync(join(folder, first), '# 核对过\n');
}
