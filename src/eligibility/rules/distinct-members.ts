/** Members counted as legal persons: by credit code, branches left out; the lead only where a notice counts it. */
import { partiesOf, sameLegalPerson } from '../branches.ts';
import type { AllianceDraft } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';

/** The members of a record, each once, without the lead and without branches of it or of each other. An unreadable code is replaced by the name. */
export function distinctMembers(alliance: AllianceDraft) {
  const { lead, members = [] } = alliance;
  const identity = (organisation: { creditCode?: string | undefined; name?: string | undefined } | undefined) =>
    organisation?.creditCode ?? nameKey(organisation?.name ?? '');
  const seen = new Set([identity(lead)]);
  const { parties, leads } = partiesOf(alliance);
  return members.filter((member, i) => {
    if (sameLegalPerson(parties, leads + i)) return false;
    const key = identity(member);
    if (key === '') return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How many count where the notice counts the lead too, and where it does not; and how that is said. */
export function countedMembers(
  alliance: AllianceDraft,
  countLead: boolean,
): { members: number; count: number; said: string } {
  const members = distinctMembers(alliance).length;
  const count = members + (countLead ? 1 : 0);
  return { members, count, said: `成员单位 ${members} 家${withLead(count, countLead)}` };
}

/** Behind a number of members: how many they are with the lead, where it counts. */
export const withLead = (count: number, countLead: boolean): string => (countLead ? `，连牵头单位 ${count} 家` : '');
