/** Changes of an alliance's name, lead and members that its file tells, and the filings (变更备案) that are about them. */
import type { Alliance } from '#schemas/alliance.ts';
import type { ChangeKind, FiledChange } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Act } from '../decisions/acts.ts';
import { nameKey } from '../name-key.ts';
import { leadOn, namesOf } from './parties.ts';
import type { ListPeriod, Lived } from './standing.ts';

/** A change of name, lead or members that the file tells: what, of whom, from which day. */
export interface Told {
  what: ChangeKind;
  /** Every name of whom it is about: the filing may use any. */
  names: readonly string[];
  from: string;
  path: DataPath;
}

/** A change as the bureau filed it, and the decision it was filed by. */
export interface Filed {
  decision: string;
  change: Draft<FiledChange>;
}

/** Whether a change of that day is one of a listed alliance: on the day of a listing it is listed as it is, off the list nobody has to be told. */
export const isListedWithin = (periods: readonly Pick<ListPeriod, 'from' | 'until'>[], day: string): boolean =>
  periods.some(({ from, until }) => from < day && (until === undefined || day < until));

/** What was filed of an alliance, in the order of the acts. */
export const filedIn = (acts: readonly Act[], id: string): Filed[] =>
  acts.flatMap(({ kind, decision, content }) =>
    kind === '变更备案'
      ? (content.changes ?? []).flatMap((change) =>
          change.alliance === undefined || change.alliance === id ? [{ decision, change }] : [],
        )
      : [],
  );

/** Whether a 变更备案 of the alliance is about this very change. */
export const isFiled = (told: Told, { acts, id }: Pick<Lived, 'acts'> & { id: string }): boolean =>
  filedIn(acts, id).some(({ change }) => covers(change, told));

/** Whether what was filed is this very change: the same, of the same one, from the same day. */
export const covers = (change: Draft<FiledChange>, told: Told): boolean =>
  change.from === told.from && isOfTheSame(change, told);

/** Whether what was filed is the same kind of change of the same one, whatever its day. */
export const isOfTheSame = (change: Draft<FiledChange>, told: Told): boolean =>
  change.what === told.what && told.names.some((name) => nameKey(name) === nameKey(change.name ?? ''));

/** Every change that a record tells by its periods. */
export function changesIn({ name, formerNames = [], lead, formerLeads = [], members = [] }: Draft<Alliance>): Told[] {
  const renamed = formerNames.map(({ until }, i) => ({
    until,
    i,
    // What it was called from then on: the next former name, or today's.
    next: nextName(formerNames, until) ?? name,
  }));
  return [
    ...renamed.flatMap(({ until, i, next }): Told[] =>
      until && next ? [{ what: '联合体更名', names: [next], from: until, path: ['formerNames', i, 'until'] }] : [],
    ),
    ...takeovers({ lead, formerLeads }),
    ...members.flatMap((member, i): Told[] => [
      ...(member.joined
        ? [{ what: '成员加入' as const, names: namesOf(member), from: member.joined, path: ['members', i, 'joined'] }]
        : []),
      ...(member.left
        ? [{ what: '成员退出' as const, names: namesOf(member), from: member.left, path: ['members', i, 'left'] }]
        : []),
    ]),
  ];
}

/** Every change of the lead, by the day the one before ended: that whoever took over says the same is for another rule. */
function takeovers({ lead, formerLeads = [] }: Pick<Draft<Alliance>, 'lead' | 'formerLeads'>): Told[] {
  return formerLeads.flatMap(({ until }, i): Told[] => {
    const next = until === undefined ? undefined : leadOn({ lead, formerLeads }, until);
    if (until === undefined || !next) return [];
    const path = next.value.since === until ? [...next.path, 'since'] : ['formerLeads', i, 'until'];
    return [{ what: '牵头单位变更', names: namesOf(next.value), from: until, path }];
  });
}

const nextName = (
  former: readonly { name?: string | undefined; until?: string | undefined }[],
  until: string | undefined,
) =>
  former
    .filter((other) => other.until !== undefined && until !== undefined && other.until > until)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))[0]?.name;
