/** Members and leads that came after the recommendation: each asked what concerns it alone, on the day it came. */
import type { Draft } from '#schemas/draft.ts';
import type { Lead, Member } from '#schemas/organisation.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { nameOn, namesOf } from '#src/registry/state/parties.ts';
import { answer, type Answer, type Consenting } from './answer.ts';
import type { Finding, RuleContext } from './define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { run } from './outcome.ts';
import type { Requirement } from './requirement.ts';
import type { LaterVerdict } from './verdict.ts';
import { laterView } from './view-on.ts';

/** The answer to one clause for one party, and the way from the rule's paths to the file's. */
export interface LaterAnswer extends Answer, LaterVerdict {
  place: (path: DataPath) => DataPath;
}

/** Every clause that concerns a party that came after the day of `context`, asked on the day that party came. */
export function judgeLater(
  record: AllianceRecord,
  requirements: readonly Requirement[],
  context: RuleContext,
): LaterAnswer[] {
  const { draft } = record;
  const members = (draft.members ?? []).flatMap((value, member) =>
    value.joined !== undefined && value.joined > context.day ? [{ value, day: value.joined, member }] : [],
  );
  const leads = [...(draft.lead ? [draft.lead] : []), ...(draft.formerLeads ?? [])].filter(
    ({ since }) => since !== undefined && since > context.day,
  );
  return [
    ...members.flatMap(({ value, day, member }) => asked('members', value, { day, member })),
    ...leads.flatMap((lead) => asked('lead', lead, { day: lead.since ?? '' })),
  ];

  function asked(
    whom: 'lead' | 'members',
    party: Draft<Member> | Draft<Lead>,
    came: Pick<LaterVerdict, 'day' | 'member'>,
  ): LaterAnswer[] {
    const { day } = came;
    const view = laterView(draft, came);
    const name = nameOn(party, day) ?? '（未填名称的单位）';
    const year = whom === 'lead' ? Number(day.slice(0, 4)) : context.year;
    // Only what the bureau consented to for this party: what it let pass before was about others.
    const consenting: Consenting = {
      acts: context.acts,
      record: draft,
      clauses: context.raised,
      isFor: ({ subject }) =>
        subject !== undefined && namesOf(party).some((each) => nameKey(each) === nameKey(subject)),
      isInTime: () => true,
    };
    return requirements
      .filter(({ rule }) => rule.concerns === whom)
      .map((requirement) => {
        const all = run(requirement.rule, requirement.params, view.draft, { ...context, day, year });
        // The rest of the record is seen by such a rule too; it was asked on its own day.
        const own = (findings: readonly Finding[]) => findings.filter(({ path }) => path[0] === whom);
        const outcome = { ...all, failures: own(all.failures), hints: own(all.hints) };
        return { ...answer(requirement, outcome, consenting), ...came, year, party: name, place: view.place };
      })
      .filter(({ status }) => status !== '不适用');
  }
}
