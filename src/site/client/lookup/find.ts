/** Whom a name or credit code means: an alliance, or an organisation with the alliances it takes part in. */
import { namesOf } from '#src/registry/state/parties.ts';
import { searchKey, searchWords } from '#src/views/search-text.ts';
import type { Entry, IndexedOrganisation } from '../search/entries.ts';

/** A part an organisation has or had in an alliance, `[from, until)`. */
export interface Participation {
  entry: Entry;
  part: '牵头单位' | '成员单位';
  from?: string;
  until?: string;
}

export type Subject =
  | { kind: 'alliance'; name: string; formerNames: readonly string[]; entry: Entry }
  | {
      kind: 'organisation';
      name: string;
      formerNames: readonly string[];
      /** Empty for a partner from abroad. */
      creditCode: string;
      participations: readonly Participation[];
    };

export interface Matches {
  /** Whether the name or code is exactly theirs; otherwise it is part of their name or code. */
  exact: boolean;
  subjects: readonly Subject[];
}

/** Whoever bears or bore the name, or has the code; where nobody does, whoever's names or code hold all the words. */
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
  [subject.name, ...subject.formerNames, ...(subject.kind === 'organisation' ? [subject.creditCode] : [])]
    .map(searchKey)
    .filter((key) => key !== '');

const alliancesOf = (entries: readonly Entry[]): Subject[] =>
  entries.map((entry) => ({
    kind: 'alliance',
    name: entry.row.name,
    formerNames: namesOf(entry.lived.draft).filter((name) => name !== entry.row.name),
    entry,
  }));

/** One organisation a credit code, or a name where there is none, under the name met first. */
function organisationsOf(entries: readonly Entry[]): Subject[] {
  const found = new Map<string, { creditCode: string; names: string[]; participations: Participation[] }>();
  const add = (organisation: IndexedOrganisation, participation: Participation) => {
    const { name, creditCode } = organisation;
    const key = creditCode || name;
    const known = found.get(key) ?? { creditCode, names: [], participations: [] };
    for (const each of namesOf(organisation)) if (!known.names.includes(each)) known.names.push(each);
    known.participations.push(participation);
    found.set(key, known);
  };
  for (const entry of entries) {
    const { lead, formerLeads = [], members } = entry.lived.draft;
    // Each led until the next began.
    const ends = formerLeads.map(({ until }) => until).sort();
    const before = (until: string | undefined) => ends.findLast((end) => until === undefined || end < until);
    for (const each of [...formerLeads, { ...lead, until: undefined }]) {
      const from = before(each.until);
      add(each, { entry, part: '牵头单位', ...(from ? { from } : {}), ...(each.until ? { until: each.until } : {}) });
    }
    for (const member of members) {
      const { joined, left } = member;
      add(member, { entry, part: '成员单位', ...(joined ? { from: joined } : {}), ...(left ? { until: left } : {}) });
    }
  }
  return [...found.values()].map(({ creditCode, names: [name = '', ...formerNames], participations }) => ({
    kind: 'organisation',
    name,
    formerNames,
    creditCode,
    participations,
  }));
}
