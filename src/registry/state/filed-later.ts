/** Changes of name, lead and members that the bureau was told of only after a day: on that day nobody knew of them. */
import type { Alliance } from '#schemas/alliance.ts';
import type { ChangeKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { AllianceRecord } from '../registry.ts';

/** Later than any day the register is asked about. */
const NOT_YET = '9999-12-31';

/** A record's draft in which changes that were filed only after a day come after it. */
export function withFiledLater({ id, draft, acts }: AllianceRecord, day: string): Draft<Alliance> {
  const filed = acts.flatMap(({ kind, date, content: { changes = [] } }) =>
    kind === '变更备案'
      ? changes
          .filter(({ alliance }) => alliance === undefined || alliance === id)
          .map(({ what, from }) => ({ change: `${what} ${from}`, isKnown: date <= day }))
      : [],
  );
  const known = new Set(filed.flatMap(({ change, isKnown }) => (isKnown ? [change] : [])));
  const unknown = new Set(filed.flatMap(({ change }) => (known.has(change) ? [] : [change])));
  if (unknown.size === 0) return draft;
  const put = <T extends object>(thing: T, key: keyof T, what: ChangeKind): T =>
    unknown.has(`${what} ${String(thing[key])}`) ? { ...thing, [key]: NOT_YET } : thing;
  const { formerNames, formerLeads, lead, members } = draft;
  return {
    ...draft,
    ...(formerNames ? { formerNames: formerNames.map((each) => put(each, 'until', '联合体更名')) } : {}),
    ...(lead ? { lead: put(lead, 'since', '牵头单位变更') } : {}),
    ...(formerLeads
      ? {
          formerLeads: formerLeads.map((each) => put(put(each, 'since', '牵头单位变更'), 'until', '牵头单位变更')),
        }
      : {}),
    ...(members ? { members: members.map((each) => put(put(each, 'joined', '成员加入'), 'left', '成员退出')) } : {}),
  };
}
