/** A record → what its papers say: who belonged to it on a day, under the names and certificates of that day. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Lead, Member } from '#schemas/organisation.ts';
import { leadOn, membersOn, nameOn } from '#src/registry/state/parties.ts';
import { representativeOn } from '#src/registry/state/representative.ts';

/**
 * The record on the day of its application, or on another ISO date while it has none. What came later (members, leads,
 * names, certificates, outcomes of tasks) is no part of the application, whenever it is printed.
 */
export const asApplied = (alliance: Draft<Alliance>, otherwise: string): Draft<Alliance> =>
  asOn(alliance, alliance.application?.date ?? otherwise);

/** The record as its board recommended it; on another ISO date while it has not. */
export const asRecommended = (alliance: Draft<Alliance>, otherwise: string): Draft<Alliance> =>
  asOn(alliance, alliance.recommendation?.date ?? otherwise);

function asOn(alliance: Draft<Alliance>, day: string): Draft<Alliance> {
  const lead = leadOn(alliance, day)?.value;
  const { formerLeads: _later, ...rest } = alliance;
  return {
    ...rest,
    name: nameOn(alliance, day),
    lead: lead && { ...onDay(lead, day), legalRepresentative: representativeOn(lead, day) },
    members: membersOn(alliance, day).map(({ value }) => onDay(value, day)),
    tasks: alliance.tasks?.map(({ outcome: _came, ...task }) => task),
  };
}

/** An organisation under its name of a day; only names given up by then are former ones. */
function onDay<T extends Draft<Lead> | Draft<Member>>(organisation: T, day: string): T {
  const { formerNames, highTech } = organisation;
  return {
    ...organisation,
    name: nameOn(organisation, day),
    formerNames: formerNames?.filter(({ until }) => until !== undefined && until <= day),
    highTech: highTech?.filter(({ issued }) => issued === undefined || issued <= day),
  };
}
