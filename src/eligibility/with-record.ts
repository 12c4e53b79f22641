/** A register's index with one record more or in place of another, in steps of the record's size. */
import type { AllianceRecord } from '#src/registry/registry.ts';
import {
  comesBefore,
  disputedCertificatesIn,
  isDisputed,
  mentionKeys,
  mentionsIn,
  recordKeys,
  type Lookup,
  type Mention,
  type RegisterIndex,
} from './register-index.ts';

/** The index as it would be if this record stood in place of the one with the same id; `index` stays as it is. */
export function withRecord(index: RegisterIndex, record: AllianceRecord): RegisterIndex {
  const before = index.byId.get(record.id);
  const gone = before ? [before] : [];
  const keys = recordKeys(index);
  const records = (groups: Lookup<readonly AllianceRecord[]>, keysOf: (record: AllianceRecord) => readonly string[]) =>
    regrouped(groups, gone, [record], keysOf, isSameRecord, comesBefore);
  const mentions = (groups: Lookup<readonly Mention[]>, keysOf: (mention: Mention) => readonly string[]) =>
    regrouped(groups, gone.flatMap(mentionsIn), mentionsIn(record), keysOf, isSameRecord, isFiledBefore);
  const byCreditCode = mentions(index.byCreditCode, mentionKeys.byCreditCode);
  const byOrganisationName = mentions(index.byOrganisationName, mentionKeys.byOrganisationName);
  const isTouched = (key: string) => byCreditCode.changed.has(key) || byOrganisationName.changed.has(key);
  const isDisputedNow = (key: string) => isDisputed(byCreditCode.get(key)) || isDisputed(byOrganisationName.get(key));
  const byCertificate = records(index.byCertificate, keys.byCertificate);
  return {
    ...index,
    byId: { get: (id) => (id === record.id ? record : index.byId.get(id)) },
    byBoard: records(index.byBoard, keys.byBoard),
    byLead: records(index.byLead, keys.byLead),
    byCreditCode,
    byOrganisationName,
    disputed: { has: (key) => (isTouched(key) ? isDisputedNow(key) : index.disputed.has(key)) },
    byName: records(index.byName, keys.byName),
    byNameStem: records(index.byNameStem, keys.byNameStem),
    byCertificate,
    disputedCertificates: {
      has: (certificate) =>
        byCertificate.changed.has(certificate)
          ? disputedCertificatesIn(byCertificate.get(certificate) ?? []).has(certificate)
          : index.disputedCertificates.has(certificate),
    },
  };
}

interface Overlay<T> extends Lookup<readonly T[]> {
  changed: ReadonlyMap<string, readonly T[] | undefined>;
}

/** Groups in which some members were replaced by others, at their place in the order. */
function regrouped<T>(
  groups: Lookup<readonly T[]>,
  gone: readonly T[],
  added: readonly T[],
  keysOf: (member: T) => readonly string[],
  isSame: (a: T, b: T) => boolean,
  isBefore: (a: T, b: T) => boolean,
): Overlay<T> {
  const changed = new Map<string, readonly T[] | undefined>();
  for (const key of new Set([...gone, ...added].flatMap(keysOf))) {
    if (!key) continue;
    const kept = (groups.get(key) ?? []).filter((member) => !gone.some((each) => isSame(each, member)));
    const own = added.filter((member) => keysOf(member).includes(key));
    const [first] = own;
    const place = kept.findLastIndex((member) => first !== undefined && isBefore(member, first)) + 1;
    const group = kept.toSpliced(place, 0, ...own);
    changed.set(key, group.length > 0 ? group : undefined);
  }
  return { changed, get: (key) => (changed.has(key) ? changed.get(key) : groups.get(key)) };
}

const isSameRecord = (a: { id: string }, b: { id: string }) => a.id === b.id;
const isFiledBefore = (a: Mention, b: Mention) => a.file < b.file;
