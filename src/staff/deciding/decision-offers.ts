/** What fields of a decision that hold ids offer to choose from, in words. */
import type { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import type { DecisionRecord } from '#src/registry/registry.ts';
import { nameOf, type DecidingRegister } from './deciding-register.ts';

/** A choice in words. */
interface Offer {
  value: string;
  label: string;
}

/** By the path of the field; a correction says the same below `instead`. */
export function decisionOffers(
  draft: Draft<Decision>,
  register: DecidingRegister,
  asOf: string,
): ReadonlyMap<string, readonly Offer[]> {
  const { decisions, measures, catalogue, alliances } = register;
  const corrected = decisions.find(({ id }) => id === draft.corrects);
  const concerned = new Set([draft, corrected?.draft ?? {}].flatMap(alliancesOf));
  const named = alliances
    .filter(({ id }) => concerned.has(id))
    .map((record) => ({ value: record.id, label: nameOf(record, asOf) }));
  const all = alliances.map((record) => ({ value: record.id, label: nameOf(record, asOf) }));
  const parties = alliances
    .filter(({ id }) => concerned.has(id))
    .flatMap(({ draft: { lead, members = [] } }) => [lead, ...members].flatMap((each) => each?.name ?? []));
  const latest = decisions.toSorted((a, b) => ((a.draft.date ?? '') < (b.draft.date ?? '') ? 1 : -1));
  const own: Record<string, readonly Offer[]> = {
    clause: excusable(catalogue),
    measure: measures.map(({ id, title }) => ({ value: id, label: title })),
    follows: latest.filter((each) => each.draft.kind === '公示').map(offerOf),
    subject: [...new Set(parties)].map((name) => ({ value: name, label: name })),
    alliances: all,
    'changes.[].alliance': named,
    'results.[].alliance': all,
  };
  return new Map([
    ...Object.entries(own),
    ...Object.entries(own).map(([path, offers]) => [`instead.${path}`, offers] as const),
    ['corrects', latest.filter(({ draft: { kind } }) => kind !== undefined && kind !== '更正').map(offerOf)],
    ['withdraws', [{ value: 'true', label: '整份撤回，当作没有作出过' }]],
  ]);
}

const offerOf = ({ id, draft: { date, kind, document, title } }: DecisionRecord): Offer => ({
  value: id,
  label: [date, kind, document, title].filter((part) => part !== undefined).join(' '),
});

/** Clauses of 原则上, each once: only they may be excused. */
const excusable = ({ policies }: DecidingRegister['catalogue']): Offer[] => [
  ...new Map(
    [...policies.values()].flatMap(({ policy: { clauses } }) =>
      clauses.flatMap(({ id, strength, citation, text }) =>
        strength === '原则上' ? [[id, { value: id, label: `${citation} ${text}` }] as const] : [],
      ),
    ),
  ).values(),
];
