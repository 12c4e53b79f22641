/** Whom a name or credit code means: an alliance, or an organisation with the alliances it takes part in. */
import { searchKey, searchWords } from '#src/views/search-text.ts';
import type { Entry, IndexedOrganisation } from '../search/entries.ts';

export interface Participation {
  entry: Entry;
  part: '牵头单位' | '成员单位';
}

export type Subject =
  | { kind: 'alliance'; name: string; entry: Entry }
  | { kind: 'organisation'; name: string; creditCode: string; participations: readonly Participation[] };

export interface Matches {
  /** Whether the name or code is exactly theirs; otherwise it is part of their name or code. */
  exact: boolean;
  subjects: readonly Subject[];
}

/** Whoever bears the name or code exactly; where nobody does, whoever's name or code holds all the words. */
export function findSubjects(entries: readonly Entry[], query: string): Matches {
  const key = searchKey(query);
  const subjects = [...alliancesOf(entries), ...organisationsOf(entries)];
  const exact = subjects.filter((subject) => keysOf(subject).includes(key));
  if (exact.length > 0) return { exact: true, subjects: exact };
  const words = searchWords(query);
  const holds = (subject: Subject) => {
    const text = keysOf(subject).join('\n');
    return words.every((word) => text.includes(word));
  };
  return { exact: false, subjects: words.length === 0 ? [] : subjects.filter(holds) };
}

const keysOf = (subject: Subject): string[] =>
  subject.kind === 'alliance' ? [searchKey(subject.name)] : [searchKey(subject.name), searchKey(subject.creditCode)];

const alliancesOf = (entries: readonly Entry[]): Subject[] =>
  entries.map((entry) => ({ kind: 'alliance', name: entry.row.name, entry }));

/** One organisation a credit code, under the name met first. */
function organisationsOf(entries: readonly Entry[]): Subject[] {
  const found = new Map<string, { name: string; participations: Participation[] }>();
  const add = ({ name, creditCode }: IndexedOrganisation, participation: Participation) => {
    const known = found.get(creditCode);
    if (known) known.participations.push(participation);
    else found.set(creditCode, { name, participations: [participation] });
  };
  for (const entry of entries) {
    add(entry.lead, { entry, part: '牵头单位' });
    for (const member of entry.members) add(member, { entry, part: '成员单位' });
  }
  return [...found].map(([creditCode, rest]) => ({ kind: 'organisation', creditCode, ...rest }));
}
