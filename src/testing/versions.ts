/** For tests: the history of a register as git would give it, from texts. */
import type { FileVersion, RecordHistory } from '#src/publication/record-history.ts';

/** One commit: what it made of files, by path; null where it took one away. */
export interface Commit {
  /** Of seven characters, as it is shown. */
  id: string;
  date: string;
  files: Readonly<Record<string, string | null>>;
}

/** The history of these commits, the earliest first. */
export function historyOf(commits: readonly Commit[]): RecordHistory {
  const versions = new Map<string, FileVersion[]>();
  for (const [i, { id, date, files }] of commits.entries())
    for (const [path, text] of Object.entries(files)) {
      const key = path.replace(/^data\/(?:alliances\/[^/]+\/)?|\.yaml$/g, '');
      const version = { commit: id, date, place: commits.length - 1 - i, path };
      versions.set(key, [...(versions.get(key) ?? []), text === null ? version : { ...version, content: text }]);
    }
  // Here a content is its own id.
  return { versions, read: (contents) => new Map(contents.map((text) => [text, new TextEncoder().encode(text)])) };
}
