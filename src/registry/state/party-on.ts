/** An organisation as it was on a day. */
import type { Draft } from '#schemas/draft.ts';
import type { FormerName, HighTech, Lead } from '#schemas/organisation.ts';
import { representativeOn } from './representative.ts';
import { namesOn } from './succession.ts';

interface Party {
  name?: string | undefined;
  formerNames?: readonly Draft<FormerName>[] | undefined;
  highTech?: readonly Draft<HighTech>[] | undefined;
  legalRepresentative?: string | undefined;
  formerLegalRepresentatives?: readonly { name?: string | undefined; until?: string | undefined }[] | undefined;
}

/** An organisation with the names, certificates and legal representative it had; the same one where nothing came later. */
export function partyOn<T extends Party>(party: T, day: string): T {
  const isLater = (date = '') => date > day;
  let past = party;
  const names = party.formerNames && namesOn(party, day);
  if (names) {
    const former = names.formerNames.map(({ value }) => value);
    past = { ...withList(past, 'formerNames', former), name: names.name.value };
  }
  if (party.highTech?.some(({ issued }) => isLater(issued)))
    past = withList(
      past,
      'highTech',
      party.highTech.filter(({ issued }) => !isLater(issued)),
    );
  if (party.formerLegalRepresentatives?.some(({ until }) => isLater(until))) {
    const kept = party.formerLegalRepresentatives.filter(({ until }) => !isLater(until));
    const legalRepresentative = representativeOn(party as Draft<Lead>, day);
    past = { ...withList(past, 'formerLegalRepresentatives', kept), legalRepresentative };
  }
  return past;
}

/** A thing with a list put in place of another; without any where it is empty. */
const withList = <T extends object, K extends keyof T>(thing: T, key: K, kept: T[K] & readonly unknown[]): T =>
  kept.length > 0 ? { ...thing, [key]: kept } : (without(thing, key) as T);

/** A thing without one of its parts. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = value;
  return rest;
}
