/** Members counted as legal persons: by credit code, the lead and branches left out. */
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
