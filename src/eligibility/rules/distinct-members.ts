/** Members counted as organisations: by credit code, the lead left out. */
import type { AllianceDraft } from '../define-rule.ts';
import { nameKey } from '../name-key.ts';

/** The members of a record, each once, without the lead. An unreadable code is replaced by the name. */
export function distinctMembers({ lead, members = [] }: AllianceDraft) {
  const identity = (organisation: { creditCode?: string | undefined; name?: string | undefined } | undefined) =>
    organisation?.creditCode ?? nameKey(organisation?.name ?? '');
  const seen = new Set([identity(lead)]);
  return members.filter((member) => {
    const key = identity(member);
    if (key === '') return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
