/** An entry as it stood on a day, as the tables of that day tell it. */
import type { DayRow } from '#src/exports/day-columns.ts';
import { nameOn } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import type { Entry } from '../search/entries.ts';

/** `entry` as it was seen on `day`. */
export function dayRowOf({ row, lead, facets, members, tasks, lived }: Entry, day: string): DayRow {
  const { periods, evaluation, rectification } = stateOn(lived, day);
  const publicity = lived.acts.findLast(({ kind, date }) => kind === '公示' && date <= day);
  return {
    day,
    row,
    lead: { creditCode: lead.creditCode, kind: facets.lead.join() },
    members: members.map((member) => nameOn(member, day) ?? member.name),
    tasks,
    periods,
    publicityUntil: publicity?.content.until,
    evaluation,
    rectifyUntil: rectification?.content.until,
  };
}
