/** A record as it was on a day, in the shape rules read, and where each part of it is written. */
import type { DataPath } from '#schemas/shape.ts';
import { leadOn, membersOn, nameOn, type At } from '#src/registry/state/parties.ts';
import { representativeOn } from '#src/registry/state/representative.ts';
import type { AllianceDraft } from './define-rule.ts';
import type { LaterVerdict } from './verdict.ts';

/** What rules read, and the way back: a path in `draft` to the path in the file. */
export interface View {
  draft: AllianceDraft;
  place: (path: DataPath) => DataPath;
}

const asWritten = (path: DataPath) => path;

/**
 * The record with the name, lead and members of a day. Former ones are left out, so that no rule sees two leads; names
 * are those of the day. A record in which nothing ever changed is given as it is.
 */
export function viewOn(draft: AllianceDraft, day: string): View {
  return isTimeless(draft) ? { draft, place: asWritten } : viewOf(draft, day, membersOn(draft, day));
}

/** The record as one that came later is asked of it: of the day it came, with no other member. */
export function laterView(draft: AllianceDraft, { day, member }: Pick<LaterVerdict, 'day' | 'member'>): View {
  const value = member === undefined ? undefined : draft.members?.[member];
  return viewOf(draft, day, value && member !== undefined ? [{ path: ['members', member], value }] : []);
}

/** The record of a day with some of its members only. */
function viewOf(
  draft: AllianceDraft,
  day: string,
  members: readonly At<NonNullable<AllianceDraft['members']>[number]>[],
): View {
  const lead = leadOn(draft, day);
  const name = nameOn(draft, day);
  const view: AllianceDraft = { ...draft };
  if (name !== undefined) view.name = name;
  if (lead) view.lead = asNamedOn({ ...lead.value, ...representative(lead.value, day) }, day);
  if (draft.members) view.members = members.map(({ value }) => asNamedOn(value, day));
  delete view.formerLeads;
  const place = (path: DataPath): DataPath => {
    const [head, i, ...rest] = path;
    if (head === 'lead' && lead) return [...lead.path, ...path.slice(1)];
    const member = head === 'members' && typeof i === 'number' ? members[i] : undefined;
    return member ? [...member.path, ...rest] : path;
  };
  return { draft: view, place };
}

const representative = (lead: NonNullable<AllianceDraft['lead']>, day: string) => {
  const legalRepresentative = representativeOn(lead, day);
  return legalRepresentative === undefined ? {} : { legalRepresentative };
};

function asNamedOn<T extends Parameters<typeof nameOn>[0]>(named: T, day: string): T {
  const name = nameOn(named, day);
  return name === undefined || name === named.name ? named : { ...named, name };
}

/** Whether nothing in a record has a time of its own. */
const isTimeless = ({ formerNames, formerLeads, lead, members = [] }: AllianceDraft): boolean =>
  !formerNames &&
  !formerLeads &&
  !lead?.formerNames &&
  !lead?.formerLegalRepresentatives &&
  members.every((member) => !member.joined && !member.left && !member.formerNames);
