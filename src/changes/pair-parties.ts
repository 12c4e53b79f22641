/** Organisations of two versions of a record, matched: by what they are, not by where they stand. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import { namesOf } from '#src/registry/state/parties.ts';

type AllianceDraft = Draft<Alliance>;
type Lead = NonNullable<AllianceDraft['lead']>;
type FormerLead = NonNullable<AllianceDraft['formerLeads']>[number];
type Member = NonNullable<AllianceDraft['members']>[number];

/** An organisation, as a lead or a member. */
export type Party = Omit<Partial<FormerLead & Member>, 'kind'>;

/** One of the version before; `young` is absent where it is there no more, and `path` is where it should be. */
export interface PartyPair<T> {
  old: T;
  young?: T;
  path: DataPath;
}

/** Every lead there was, by its credit code: it may have become a former one. One without a code cannot be told. */
export function pairLeads(was: AllianceDraft, now: AllianceDraft): PartyPair<Lead>[] {
  const known: { path: DataPath; young: Lead }[] = [
    ...(now.lead ? [{ path: ['lead'], young: now.lead }] : []),
    ...(now.formerLeads ?? []).map((young, i) => ({ path: ['formerLeads', i], young })),
  ];
  return [was.lead, ...(was.formerLeads ?? [])].flatMap((old) => {
    if (!old?.creditCode) return [];
    const found = known.find(({ young }) => young.creditCode === old.creditCode);
    return [{ old, path: ['lead'], ...found }];
  });
}

/** Every member there was, by its credit code, or by its names where it has none. */
export function pairMembers(was: AllianceDraft, now: AllianceDraft): PartyPair<Member>[] {
  const members = now.members ?? [];
  const taken = new Set<Member>();
  const take = (is: (each: Member) => boolean) => {
    const found = members.find((each) => !taken.has(each) && is(each));
    if (found) taken.add(found);
    return found;
  };
  return (was.members ?? []).map((old) => {
    // A member may have left and joined again: of two alike, the one that joined on the same day.
    const { creditCode, name } = old;
    const isIt = (each: Member) =>
      creditCode === undefined ? name !== undefined && namesOf(each).includes(name) : each.creditCode === creditCode;
    const young = take((each) => isIt(each) && each.joined === old.joined) ?? take(isIt);
    return young ? { old, young, path: ['members', members.indexOf(young)] } : { old, path: ['members'] };
  });
}
