/** The commits that touched each record, by its own file or by a decision about it, read from git once a build. */
import { execFileSync } from 'node:child_process';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { readCheckout } from './revision.ts';

/** How much of a commit's hash is shown: fixed, since what git would choose depends on what else a repository holds. */
const SHOWN = 7;

/** One commit as the public sees it: no author, no e-mail. */
export interface RecordCommit {
  /** Abbreviated hash. */
  id: string;
  /** ISO date of the commit. */
  date: string;
  subject: string;
}

/** Commits by file path (`data/alliances/…`, `data/decisions/…`), the latest first. */
export type RecordHistory = ReadonlyMap<string, readonly RecordCommit[]>;

/** Unless the history is whole there is none to tell, for a part would pass for all: the map is empty. */
export function readRecordHistory(root: string): RecordHistory {
  if (readCheckout(root).history !== 'whole') return new Map();
  const settings = ['core.quotePath=false', 'log.showRoot=true', 'log.showSignature=false', 'log.mailmap=false'];
  const log = execFileSync(
    'git',
    [
      // Whatever a person has set for themselves, the same history gives the same text.
      ...settings.flatMap((setting) => ['-c', setting]),
      'log',
      '--encoding=UTF-8',
      '--no-renames',
      '--no-color',
      '--format=%x1e%H%x1f%cs%x1f%s',
      '--name-only',
      '--relative',
      '--',
      'data/alliances',
      'data/decisions',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return parseLog(log);
}

/** Reads the output of `git log` in the format above. */
export function parseLog(log: string): RecordHistory {
  const history = new Map<string, RecordCommit[]>();
  for (const entry of log.split('\x1e').slice(1)) {
    const [head = '', ...files] = entry.trimEnd().split('\n');
    const [id = '', date = '', subject = ''] = head.split('\x1f');
    const commit = { id: id.slice(0, SHOWN), date, subject: maskPersonalData(subject) };
    for (const file of files.filter((name) => name !== '')) {
      const known = history.get(file);
      if (known) known.push(commit);
      else history.set(file, [commit]);
    }
  }
  return history;
}
