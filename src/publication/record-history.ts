/** The commits that touched each record's file, read from git once a build. */
import { execFileSync } from 'node:child_process';
import { maskPersonalData } from '#src/registry/privacy.ts';

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

/** Commits by file path (`data/alliances/…`), the latest first. */
export type RecordHistory = ReadonlyMap<string, readonly RecordCommit[]>;

/** Without git, outside a repository or in a shallow clone there is no history to tell: the map is empty. */
export function readRecordHistory(root: string): RecordHistory {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return new Map();
    return parseLog(
      git(
        // Whatever a person has set for themselves, the same history gives the same text.
        ...['core.quotePath=false', 'log.showRoot=true', 'log.showSignature=false', 'log.mailmap=false'].flatMap(
          (setting) => ['-c', setting],
        ),
        'log',
        '--encoding=UTF-8',
        '--no-renames',
        '--no-color',
        '--format=%x1e%H%x1f%cs%x1f%s',
        '--name-only',
        '--relative',
        '--',
        'data/alliances',
      ),
    );
  } catch {
    return new Map();
  }
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
