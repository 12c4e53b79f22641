/** Whom a name or credit code means: an alliance, or an organisation with the alliances it takes part in. */
import { nameOn } from '#src/registry/state/parties.ts';
import { searchKey, searchWords } from '#src/views/search-text.ts';
import type { Entry, IndexedOrganisation } from '../search/entries.ts';

/** An organisation as it is told apart: its names and its code. */
type Organisation = Omit<IndexedOrganisation, 'key'>;

/** What is searched of an alliance: its names, leads and members of all times. */
export interface Findable {
  lived: {
    draft: {
      name: string;
      formerNames?: readonly { name: string; until: string }[];
      lead: Organisation;
      formerLeads?: readonly (Organisation & { until: string })[];
      members: readonly (Organisation & { joined?: string; left?: string })[];
    };
  };
}

/** A part an organisation has or had in an alliance, `[from, until)`. */
export interface Participation<E extends Findable = Entry> {
  entry: E;
  part: '牵头单位' | '成员单位';
  from?: string;
  until?: string;
}

/** A name of the past; the day from which it was used no more, where that is known. */
export interface FormerName {
  name: string;
  until?: string;
}

interface Named {
  /** Today's. */
  name: string;
  formerNames: readonly FormerName[];
}

export type Subject<E extends Findable = Entry> = Named &
  (
    | { kind: 'alliance'; entry: E }
    | {
        kind: 'organisation';
        /** Empty for a partner from abroad. */
        creditCode: string;
        participations: readonly Participation<E>[];
      }
  );

export interface Matches<E extends Findable = Entry> {
  /** Whether the name or code is exactly theirs; otherwise it is part of their name or code. */
  exact: boolean;
  subjects: readonly Subject<E>[];
}

/** Whoever bears or bore the name, or has the code; where nobody does, whoever's names or code hold all the words. */
export function findSubjects<E extends Findable>(entries: readonly E[], query: string): Matches<E> {
  const key = searchKey(query);
  const subjects = subjectsOf(entries);
  const exact = subjects.filter((subject) => keysOf(subject).includes(key));
  if (exact.length > 0) return { exact: true, subjects: exact };
  const words = searchWords(query);
  const holds = (subject: Subject<E>) => {
    const text = keysOf(subject).join('\n');
    return words.every((word) => text.includes(word));
  };
  return { exact: false, subjects: words.length === 0 ? [] : subjects.filter(holds) };
}

/** All that can be asked for. */
export const subjectsOf = <E extends Findable>(entries: readonly E[]): Subject<E>[] => [
  ...alliancesOf(entries),
  ...organisationsOf(entries),
];

/** What a subject was called on a day. */
export const subjectOn = ({ name, formerNames }: Named, day: string): string =>
  nameOn({ name, formerNames }, day) ?? name;

const keysOf = <E extends Findable>(subject: Subject<E>): string[] =>
  [
    subject.name,
    ...subject.formerNames.map(({ name }) => name),
    ...(subject.kind === 'organisation' ? [subject.creditCode] : []),
  ]
    .map(searchKey)
    .filter((key) => key !== '');

const alliancesOf = <E extends Findable>(entries: readonly E[]): Subject<E>[] =>
  entries.map((entry) => {
    const { name, formerNames = [] } = entry.lived.draft;
    return { kind: 'alliance', name, formerNames, entry };
  });

interface Known<E extends Findable> {
  creditCode: string;
  /** Names as records give them for today, and names of the past by their last day. */
  names: Set<string>;
  former: Map<string, string>;
  participations: Participation<E>[];
}

/**
 * One organisation a credit code, or a name where there is none. A record that ended early may still have a name that
 * another record knows as a former one.
 */
function organisationsOf<E extends Findable>(entries: readonly E[]): Subject<E>[] {
  const found = new Map<string, Known<E>>();
  const add = ({ name, creditCode, formerNames = [] }: Organisation, participation: Participation<E>) => {
    const key = creditCode || name;
    const known: Known<E> = found.get(key) ?? { creditCode, names: new Set(), former: new Map(), participations: [] };
    known.names.add(name);
    for (const each of formerNames) known.former.set(each.name, each.until);
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
  return [...found.values()].map(({ creditCode, names, former, participations }) => {
    const [first = ''] = names;
    const name = [...names].find((each) => !former.has(each)) ?? first;
    const others = [...names, ...former.keys()].filter((each) => each !== name);
    const formerNames = [...new Set(others)].map((each) => {
      const until = former.get(each);
      return { name: each, ...(until ? { until } : {}) };
    });
    return { kind: 'organisation', name, formerNames, creditCode, participations };
  });
}
