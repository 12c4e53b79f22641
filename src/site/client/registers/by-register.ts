/** What was found, register by register, and how each of it stands there in words. */
import { isMemberOn } from '#src/registry/state/parties.ts';
import type { IndexedRegister } from '#src/views/registers-index.ts';
import type { Participation, Subject } from '../lookup/find.ts';
import type { Listing } from './listings.ts';

export interface RegisterMatches {
  register: IndexedRegister;
  subjects: readonly Subject<Listing>[];
  /** How many more there are than `subjects` holds. */
  left: number;
}

const registersOf = (subject: Subject<Listing>): IndexedRegister[] =>
  subject.kind === 'alliance'
    ? [subject.entry.register]
    : [...new Set(subject.participations.map(({ entry }) => entry.register))];

/** An organisation stands under every register that it takes or took part in. */
export function byRegister(subjects: readonly Subject<Listing>[]): RegisterMatches[] {
  const pairs = subjects.flatMap((subject) => registersOf(subject).map((register) => ({ register, subject })));
  return [...Map.groupBy(pairs, ({ register }) => register)].map(([register, found]) => ({
    register,
    subjects: found.map(({ subject }) => subject),
    left: 0,
  }));
}

/** So many subjects in all, shared among the registers: none of them is crowded out by one that has many. */
export function shared(most: number, groups: readonly RegisterMatches[]): RegisterMatches[] {
  const counts = groups.map(() => 0);
  let room = most;
  for (let round = 1; room > 0 && groups.some(({ subjects }) => subjects.length >= round); round++)
    for (const [i, { subjects }] of groups.entries()) {
      if (room === 0 || subjects.length < round) continue;
      counts[i] = round;
      room -= 1;
    }
  return groups.map(({ register, subjects }, i) => {
    const shown = subjects.slice(0, counts[i]);
    return { register, subjects: shown, left: subjects.length - shown.length };
  });
}

/** What an organisation has to do with the alliances of one register, by the day of its data. */
export function partsInWords(participations: readonly Participation<Listing>[], register: IndexedRegister): string {
  const own = participations.filter(({ entry }) => entry.register === register);
  const now = own.filter(({ from, until }) => isMemberOn({ joined: from, left: until }, register.asOf));
  const count = (part: Participation['part']) => now.filter((each) => each.part === part).length;
  const [leads, takesPart] = [count('牵头单位'), count('成员单位')];
  const words = [...(leads > 0 ? [`牵头 ${leads} 个`] : []), ...(takesPart > 0 ? [`参加 ${takesPart} 个`] : [])];
  return words.length > 0
    ? words.join('，')
    : `以前参加过 ${new Set(own.map(({ entry }) => entry)).size} 个，已不在其中`;
}

/** What to ask for a subject: the code is surest. */
export const queryFor = (subject: Subject<Listing>): string =>
  subject.kind === 'organisation' ? subject.creditCode || subject.name : subject.name;

/** The register's own lookup with a question. */
export const lookupIn = ({ address }: IndexedRegister, q: string): string =>
  `${address}lookup/?${new URLSearchParams({ q }).toString()}`;
