/** What of a record may be kept in the browser: everything but personal data, which has no place on a shared computer. */
import type { DataPath } from '#schemas/shape.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { checkTexts } from './check-texts.ts';
import { removeAt } from './edit-record.ts';
import type { FormRecord } from './form-record.ts';

export interface Keepable {
  record: FormRecord;
  /** The fields where something was left out. */
  left: readonly DataPath[];
}

/** The record without the texts that hold personal data: their fields are empty, and lists without those items. */
export function keepable(record: FormRecord): Keepable {
  const found = checkTexts('', record.value).findings.filter(({ rule }) => rule.startsWith('privacy/'));
  const places = distinct(found.map(({ at: { path = [] } }) => path));
  const withId = findPersonalData(record.id).length > 0;
  // From the last one on: what is removed from a list moves those behind it.
  const without = places.reduceRight<FormRecord>(removeAt, withId ? { ...record, id: '' } : record);
  const { origin, ...bare } = without;
  return {
    record: origin ? { ...bare, origin: { ...origin, text: blotted(origin.text) } } : without,
    left: [...(withId ? [['$id']] : []), ...distinct(places.map(fieldOf))],
  };
}

const distinct = (paths: readonly DataPath[]): DataPath[] => [
  ...new Map(paths.map((path) => [path.join('.'), path])).values(),
];

/** A text in a list is part of its field. */
const fieldOf = (path: DataPath): DataPath => (typeof path.at(-1) === 'number' ? path.slice(0, -1) : path);

/** The file it came from with such texts unreadable: what fields hold now is written over them when the file is saved. */
const blotted = (text: string): string =>
  findPersonalData(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + 'x'.repeat(end - start) + rest.slice(end),
    text,
  );
