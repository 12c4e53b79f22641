/** The alliance files before and after a change, matched: the same, moved to another board, or under another id. */
import { nameKey } from '#src/registry/name-key.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';

/** One alliance file. Without a record it cannot be read; what is wrong is reported elsewhere. */
export interface Written {
  id: string;
  district: string;
  file: DataFile;
  record?: AllianceRecord;
}

/** A file that the change touches. Without `before` it is new, without `after` it is gone. */
export interface RecordPair {
  before?: Written;
  after?: Written;
}

export interface Side {
  folder: DataFolder;
  registry: Registry;
}

/**
 * Every alliance file that is not the very same on both sides, in the order of files. `present` are the paths where
 * something stands after the change, be it a link or too large to be read: such a record is not gone but unreadable.
 */
export function pairRecords(before: Side, after: Side, present: ReadonlySet<string>): RecordPair[] {
  const [old, young] = [writtenIn(before), writtenIn(after)];
  for (const [path, { id, district }] of old)
    if (present.has(path) && !young.has(path))
      young.set(path, { id, district, file: { path, bytes: new Uint8Array() } });
  const kept = [...young].flatMap(([path, now]) => {
    const was = old.get(path);
    return was && was.file !== now.file ? [{ before: was, after: now }] : [];
  });
  let gone = [...old.values()].filter(({ file }) => !young.has(file.path));
  let come = [...young.values()].filter(({ file }) => !old.has(file.path));
  const moved: RecordPair[] = [];
  for (const key of KEYS) {
    const waiting = Map.groupBy(gone, key);
    const arrived = Map.groupBy(come, key);
    for (const [value, [before1, ...more]] of waiting) {
      const [after1, ...others] = arrived.get(value) ?? [];
      // Where several are alike nobody can tell which became which.
      if (value === undefined || !before1 || !after1 || more.length + others.length > 0) continue;
      moved.push({ before: before1, after: after1 });
      gone = gone.filter((each) => each !== before1);
      come = come.filter((each) => each !== after1);
    }
  }
  const pairs: RecordPair[] = [
    ...kept,
    ...moved,
    ...come.map((each) => ({ after: each })),
    ...gone.map((each) => ({ before: each })),
  ];
  return pairs.sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}

/** The path of a pair: where it stands now, or stood. */
export const fileOf = ({ before, after }: RecordPair): string => (after ?? before)?.file.path ?? '';

/** What tells that two files are one record: its id, its content, its name, its lead; in this order. */
const KEYS: readonly ((written: Written) => string | undefined)[] = [
  ({ id }) => id,
  ({ file }) => new TextDecoder('latin1').decode(file.bytes),
  ({ record }) => record?.draft.name && nameKey(record.draft.name),
  ({ record }) => record?.draft.lead?.creditCode,
];

function writtenIn({ folder, registry }: Side): Map<string, Written> {
  const records = new Map(registry.alliances.map((record) => [record.source.file, record]));
  return new Map(
    folder.files.flatMap((file) => {
      const [, district = '', id] = ALLIANCE.exec(file.path) ?? [];
      if (id === undefined) return [];
      const record = records.get(file.path);
      return [[file.path, { id, district, file, ...(record ? { record } : {}) }] as const];
    }),
  );
}
