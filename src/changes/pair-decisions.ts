/** The files of decisions before and after a change, matched: the same, or under another name. */
import { DECISION } from '#src/registry/place.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { DecisionRecord } from '#src/registry/registry.ts';
import type { Side } from './pair-records.ts';

/** One decision's file. Without a record it cannot be read; what is wrong is reported elsewhere. */
export interface WrittenFile {
  /** `<year>/<slug>`. */
  id: string;
  file: DataFile;
  record?: DecisionRecord;
}

/** A file that the change touches. Without `before` it is new, without `after` it is gone. */
export interface DecisionPair {
  before?: WrittenFile;
  after?: WrittenFile;
}

/**
 * Every decision's file that is not the very same on both sides, in the order of files. `present` are the paths where
 * something stands after the change, be it a link or too large to be read.
 */
export function pairDecisions(before: Side, after: Side, present: ReadonlySet<string>): DecisionPair[] {
  const [old, young] = [writtenIn(before), writtenIn(after)];
  for (const [path, { id }] of old)
    if (present.has(path) && !young.has(path)) young.set(path, { id, file: { path, bytes: new Uint8Array() } });
  const come = new Map([...young].filter(([path]) => !old.has(path)));
  const pairs = [...old].flatMap(([path, was]): DecisionPair[] => {
    const now = young.get(path);
    if (now) return was.file === now.file ? [] : [{ before: was, after: now }];
    const renamed = [...come.values()].find((each) => isSame(was, each));
    if (!renamed) return [{ before: was }];
    come.delete(renamed.file.path);
    return [{ before: was, after: renamed }];
  });
  pairs.push(...[...come.values()].map((each) => ({ after: each })));
  return pairs.sort((a, b) => (decisionFileOf(a) < decisionFileOf(b) ? -1 : 1));
}

/** The path of a pair: where it stands now, or stood. */
export const decisionFileOf = ({ before, after }: DecisionPair): string => (after ?? before)?.file.path ?? '';

/** Whether two files are one decision: the same text, or the same kind and document. */
function isSame(was: WrittenFile, now: WrittenFile): boolean {
  const text = ({ file }: WrittenFile) => new TextDecoder('latin1').decode(file.bytes);
  const { kind, document } = was.record?.draft ?? {};
  const known = kind !== undefined && document !== undefined;
  return (
    text(was) === text(now) || (known && now.record?.draft.kind === kind && now.record.draft.document === document)
  );
}

function writtenIn({ folder, registry }: Side): Map<string, WrittenFile> {
  const records = new Map(registry.decisions.map((record) => [record.source.file, record]));
  return new Map(
    folder.files.flatMap((file) => {
      const [, year = '', slug] = DECISION.exec(file.path) ?? [];
      if (slug === undefined) return [];
      const record = records.get(file.path);
      return [[file.path, { id: `${year}/${slug}`, file, ...(record ? { record } : {}) }] as const];
    }),
  );
}
