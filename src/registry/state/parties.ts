/** Who an alliance was made of on a day: its name, lead and members by their periods, half-open `[from, until)`. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { FormerName, Lead, Member } from '#schemas/organisation.ts';
import type { DataPath } from '#schemas/shape.ts';

/** A thing and where in the record it is written. */
export interface At<T> {
  path: DataPath;
  value: T;
}

interface Named {
  name?: string | undefined;
  formerNames?: readonly Draft<FormerName>[] | undefined;
}

/** What something was called on a day: the earliest former name that was still in use, else today's. */
export const nameOn = ({ name, formerNames = [] }: Named, day: string): string | undefined =>
  earliest(formerNames, day)?.name ?? name;

/** Every name something ever had, today's first. */
export const namesOf = ({ name, formerNames = [] }: Named): string[] =>
  [name, ...formerNames.map((former) => former.name)].filter((each) => each !== undefined);

/** Of things that each lasted through the day before `until`, the one of a day; undefined when all had ended. */
export function earliest<T extends { until?: string | undefined }>(former: readonly T[], day: string): T | undefined {
  let found: T | undefined;
  for (const each of former)
    if (each.until !== undefined && day < each.until && (found?.until === undefined || each.until < found.until))
      found = each;
  return found;
}

/** The lead of a day: today's, or the former one that led then. */
export function leadOn({ lead, formerLeads = [] }: Draft<Alliance>, day: string): At<Draft<Lead>> | undefined {
  const former = earliest(formerLeads, day);
  if (former) return { path: ['formerLeads', formerLeads.indexOf(former)], value: former };
  return lead && { path: ['lead'], value: lead };
}

/** Whether a member belonged to the alliance on a day. */
export const isMemberOn = ({ joined, left }: Pick<Draft<Member>, 'joined' | 'left'>, day: string): boolean =>
  (joined === undefined || joined <= day) && (left === undefined || day < left);

/** The members of a day, in the order of the file. */
export function membersOn({ members = [] }: Draft<Alliance>, day: string): At<Draft<Member>>[] {
  const found: At<Draft<Member>>[] = [];
  for (const [i, value] of members.entries()) if (isMemberOn(value, day)) found.push({ path: ['members', i], value });
  return found;
}
