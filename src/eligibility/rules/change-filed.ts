import type { ChangeKind, FiledChange } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import { chineseDate } from '#src/dates.ts';
import { leadOn, namesOf } from '#src/registry/state/parties.ts';
import { periodsOf, type ListPeriod, type Lived } from '#src/registry/state/standing.ts';
import { defineRule, type AllianceDraft } from '../define-rule.ts';
import { nameKey } from '../name-key.ts';
import { None } from './none.ts';

/** A change of name, lead or members that the file tells: what, of whom, from which day. */
export interface Told {
  what: ChangeKind;
  /** Every name of whom it is about: the filing may use any. */
  names: readonly string[];
  from: string;
  path: DataPath;
}

/** Data: what changes on the list is filed with the bureau (变更备案), for the same day. */
export default defineRule({
  id: 'change-filed',
  title: '列入之后的变更有备案',
  why: '列入名单的是当时的单位，此后谁进谁出、谁牵头，要有市局的备案为据',
  fix: '由市局登记变更备案（npm run new -- --decision 变更备案），写同一天；日期写错的，改正日期',
  params: None,
  asks: () => '列入培育名单之后，联合体更名、更换牵头单位、成员加入和退出，都有同一天的变更备案',
  *check(alliance, _params, { acts, id }) {
    const periods = periodsOf({ acts });
    if (periods.length === 0) return;
    const filed = filedIn(acts);
    for (const told of changesIn(alliance)) {
      if (!isListedWithin(periods, told.from) || isFiled(told, { acts, id })) continue;
      const near = filed.find((change) => covers({ ...change, from: told.from }, told, id));
      yield {
        path: told.path,
        message: near?.from
          ? `${told.what}“${told.names[0]}”写的是${chineseDate(told.from)}，备案的是${chineseDate(near.from)}，应为同一天`
          : `${told.what}“${told.names[0]}”（${chineseDate(told.from)}）没有变更备案`,
        found: told.from,
        ...(near?.from ? { needed: near.from } : {}),
      };
    }
  },
});

/** Whether a change of that day is one of a listed alliance: on the day of a listing it is listed as it is, off the list nobody has to be told. */
export const isListedWithin = (periods: readonly ListPeriod[], day: string): boolean =>
  periods.some(({ from, until }) => from < day && (until === undefined || day < until));

const filedIn = (acts: Lived['acts']) =>
  acts.flatMap(({ kind, content }) => (kind === '变更备案' ? (content.changes ?? []) : []));

/** Whether a 变更备案 of the alliance is about this very change. */
export const isFiled = (told: Told, { acts, id }: Pick<Lived, 'acts'> & { id: string }): boolean =>
  filedIn(acts).some((change) => covers(change, told, id));

/** Every change that a record tells by its periods. */
export function changesIn({ name, formerNames = [], lead, formerLeads = [], members = [] }: AllianceDraft): Told[] {
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
function takeovers({ lead, formerLeads = [] }: Pick<AllianceDraft, 'lead' | 'formerLeads'>): Told[] {
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

const covers = (change: Draft<FiledChange>, told: Told, id: string): boolean =>
  (change.alliance === undefined || change.alliance === id) &&
  change.what === told.what &&
  change.from === told.from &&
  told.names.some((name) => nameKey(name) === nameKey(change.name ?? ''));
