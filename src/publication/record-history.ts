/**
 * Which versions each record and each decision has had, read from git once a build. What people wrote about a commit
 * is not read at all: neither its message nor its author is reviewed as what is published is.
 */
import { MOST_BYTES } from '#src/registry/gate/bytes.ts';
import { ALLIANCE, DECISION } from '#src/registry/place.ts';
import { readBlobs } from '#src/changes/git/objects.ts';
import { git } from '#src/changes/git/run-git.ts';
import { readCheckout } from './revision.ts';

/** How much of a commit's hash is shown: fixed, since what git would choose depends on what else a repository holds. */
const SHOWN = 7;

/** What one commit made of a file. */
export interface FileVersion {
  /** Abbreviated hash of the commit. */
  commit: string;
  /** ISO date of the commit. */
  date: string;
  /** Place of the commit in the history; the latest is 0. */
  place: number;
  path: string;
  /** Id of the content; none where the commit took the file away. */
  content?: string;
}

/** The versions of the files of a register. */
export interface RecordHistory {
  /** The earliest first, by id of the alliance or `decisions/<id>` of the decision: an alliance keeps its id when its file moves. */
  versions: ReadonlyMap<string, readonly FileVersion[]>;
  /**
   * Contents by their ids, those too large for the register left out.
   * @throws Error in Chinese when the repository lacks one.
   */
  read: (contents: readonly string[]) => ReadonlyMap<string, Uint8Array>;
}

/** Whatever a person has set for themselves, the same history gives the same text. */
const LOG_OPTIONS =
  '--root --raw --no-abbrev --no-renames --no-relative --no-color --no-show-signature --first-parent --diff-merges=first-parent'
    .split(' ')
    .concat('--format=%x1e%H %cs');

/** Where there is no history to tell. */
export const NO_HISTORY: RecordHistory = { versions: new Map(), read: () => new Map() };

/**
 * Reads the history of what was in force: of a merge it counts what the merge brought, not the steps that led to it, so
 * that each version follows the one before. Unless the history is whole there is none to tell, for a part would pass
 * for all.
 */
export function readRecordHistory(root: string): RecordHistory {
  if (readCheckout(root).history !== 'whole') return NO_HISTORY;
  const log = git(root, ['log', ...LOG_OPTIONS, '--', 'data/alliances', 'data/decisions']);
  return {
    versions: parseLog(log.toString()),
    read: (contents) => {
      const blobs = readBlobs(
        root,
        contents.map((id) => [id, MOST_BYTES]),
      );
      return new Map([...blobs].flatMap(([id, { bytes }]) => (bytes ? [[id, bytes] as const] : [])));
    },
  };
}

/** A file in git's raw form: modes, ids of the contents before and after, what happened, name. */
const CHANGED = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\t(.+)$/;

/** Reads the output of `git log` in the format above. */
export function parseLog(log: string): RecordHistory['versions'] {
  const versions = new Map<string, FileVersion[]>();
  for (const [place, entry] of log.split('\x1e').slice(1).entries()) {
    const [head = '', ...files] = entry.trimEnd().split('\n');
    const [id = '', date = ''] = head.split(' ');
    const made = new Map<string, FileVersion>();
    for (const file of files) {
      const [, content = '', path = ''] = CHANGED.exec(file) ?? [];
      const key = keyOf(path);
      const isGone = /^0+$/.test(content);
      // A file that moved has gone from one place and come to another.
      if (key === undefined || (isGone && made.has(key))) continue;
      made.set(key, { commit: id.slice(0, SHOWN), date, place, path, ...(isGone ? {} : { content }) });
    }
    for (const [key, version] of made) versions.set(key, [version, ...(versions.get(key) ?? [])]);
  }
  return versions;
}

function keyOf(path: string): string | undefined {
  const [, year, slug] = DECISION.exec(path) ?? [];
  return slug === undefined ? ALLIANCE.exec(path)?.[2] : `decisions/${year}/${slug}`;
}
