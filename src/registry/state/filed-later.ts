/** Changes of name, lead and members that the bureau was told of only after a day: on that day nobody knew of them. */
import type { Alliance } from '#schemas/alliance.ts';
import type { ChangeKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { AllianceRecord } from '../registry.ts';

/** Later than any day the register is asked about; what came earlier still does. */
const notYet = (date: string) => `9${date.slice(1)}`;

/** A record's draft in which changes that were filed only after a day come after it. */
export function withFiledLater({ id, draft, acts }: AllianceRecord, day: string): Draft<Alliance> {
  const known = new Set<string>();
  const late = new Set<string>();
  for (const { kind, date, content } of acts) {
    if (kind !== '变更备案') continue;
    for (const { alliance = id, what, from } of content.changes ?? [])
      if (alliance === id) (date <= day ? known : late).add(`${what} ${from}`);
  }
  if (late.size === 0) return draft;
  const put = <T extends object>(thing: T, key: keyof T, what: ChangeKind): T => {
    const date = String(thing[key]);
    const change = `${what} ${date}`;
    return late.has(change) && !known.has(change) ? { ...thing, [key]: notYet(date) } : thing;
  };
  const { formerNames, formerLeads, lead, members } = draft;
  return {
    ...draft,
    ...(formerNames ? { formerNames: formerNames.map((each) => put(each, 'until', '联合体更名')) } : {}),
    ...(lead ? { lead: put(lead, 'since', '牵头单位变更') } : {}),
    ...(formerLeads ? { formerLeads: formerLeads.map((each) => put(each, 'until', '牵头单位变更')) } : {}),
    ...(members ? { members: members.map((each) => put(put(each, 'joined', '成员加入'), 'left', '成员退出')) } : {}),
  };
}
