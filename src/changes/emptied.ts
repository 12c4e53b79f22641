/** Taking a register into use: its sample goes as a whole. */
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { isSampleName, isSampleRegister } from '#src/registry/sample.ts';
import type { DecisionPair } from './pair-decisions.ts';
import type { RecordPair } from './pair-records.ts';

/**
 * Whether nothing is left of a register that was all samples, each file gone or with something real in its place: that is
 * how one is taken into use.
 */
export function isEmptied(registry: Registry, pairs: readonly RecordPair[], decided: readonly DecisionPair[]): boolean {
  const isReal = (record: AllianceRecord | undefined) =>
    record?.draft.name !== undefined && !isSampleName(record.draft.name);
  const gone = new Set([
    ...pairs.flatMap(({ before, after }) => (before && (!after || isReal(after.record)) ? [before.file.path] : [])),
    ...decided.flatMap(({ before, after }) => (before && !after ? [before.file.path] : [])),
  ]);
  const records = [...registry.alliances, ...registry.decisions];
  return isSampleRegister(registry.alliances) && records.every(({ source }) => gone.has(source.file));
}
