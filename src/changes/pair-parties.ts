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

/** Every lead there was: it may have become a former one. */
export function pairLeads(was: AllianceDraft, now: AllianceDraft): PartyPair<Lead>[] {
  const leads: Placed<Lead>[] = [
    ...(now.lead ? [{ path: ['lead'], young: now.lead }] : []),
    ...(now.formerLeads ?? []).map((young, i) => ({ path: ['formerLeads', i], young })),
  ];
  return paired([...(was.lead ? [was.lead] : []), ...(was.formerLeads ?? [])], leads, ['lead']);
}

/** Every member there was. */
export function pairMembers(was: AllianceDraft, now: AllianceDraft): PartyPair<Member>[] {
  const members = (now.members ?? []).map((young, i) => ({ path: ['members', i], young }));
  return paired(was.members ?? [], members, ['members']);
}

interface Placed<T> {
  young: T;
  path: DataPath;
}

/**
 * Each by its credit code; then who is not found by it, or has none, by the name it had: its code was written otherwise,
 * and that is told as such. Whoever is there twice, for it left and came again, is who began on the same day.
 */
function paired<T extends Party>(was: readonly T[], now: readonly Placed<T>[], missing: DataPath): PartyPair<T>[] {
  const left = new Set(now);
  const take = (old: T, isIt: (young: T) => boolean): Placed<T> | undefined => {
    const alike = [...left].filter(({ young }) => isIt(young));
    const found = alike.find(({ young }) => beganOn(young) === beganOn(old)) ?? alike[0];
    if (found) left.delete(found);
    return found;
  };
  const byCode = was.map((old) =>
    old.creditCode === undefined ? undefined : take(old, ({ creditCode }) => creditCode === old.creditCode),
  );
  return was.map((old, i) => {
    const { name } = old;
    const found = byCode[i] ?? (name === undefined ? undefined : take(old, (young) => namesOf(young).includes(name)));
    return { old, path: missing, ...found };
  });
}

const beganOn = ({ joined, since }: Party) => joined ?? since;
