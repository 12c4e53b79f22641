/** Renames of units: nobody files them, so none may be written afterwards that gives a unit another name on a listing. */
import type { DataPath } from '#schemas/shape.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isMemberOn, nameOn } from '#src/registry/state/parties.ts';
import { pairLeads, pairMembers, type Party, type PartyPair } from './pair-parties.ts';

/** A former name by which a unit was called otherwise on a day of listing than the version before says. */
export interface UnitRename {
  /** Its name on that day before the change, and after it. */
  was: string;
  is: string;
  listed: string;
  /** From which day on the former name that is told now is in use no more. */
  until: string;
  path: DataPath;
}

/**
 * Of each unit of the version before, the first former name written now that changes what it was called on one of the days
 * `listed`, which are in their order. A day that was written before and is moved is a finding of its own.
 */
export function renamedOnListing(old: AllianceRecord, young: AllianceRecord, listed: readonly string[]): UnitRename[] {
  const pairs = [...pairLeads(old.draft, young.draft), ...pairMembers(old.draft, young.draft)];
  return pairs.flatMap(({ old: before, young: after, path }: PartyPair<Party>): UnitRename[] => {
    if (!after) return [];
    const { formerNames = [] } = after;
    const i = formerNames.findIndex(({ name }) => !before.formerNames?.some((each) => each.name === name));
    const until = formerNames[i]?.until;
    const day = listed.find((each) => wasIn(before, each) && nameOn(before, each) !== nameOn(after, each));
    if (until === undefined || day === undefined) return [];
    const [was = '', is = ''] = [nameOn(before, day), nameOn(after, day)];
    return [{ was, is, listed: day, until, path: [...path, 'formerNames', i, 'until'] }];
  });
}

/** Whether it led or was a member on a day: who came after a listing was listed under no name. */
const wasIn = ({ joined, since, left, until }: Party, day: string) =>
  isMemberOn({ joined: joined ?? since, left: left ?? until }, day);
