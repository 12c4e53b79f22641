/** Members and leads that came after the recommendation: each asked what concerns it alone, on the day it came. */
import type { Draft } from '#schemas/draft.ts';
import type { Lead, Member } from '#schemas/organisation.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { nameOn, namesOf, type At } from '#src/registry/state/parties.ts';
import { answer, type Answer, type Consenting } from './answer.ts';
import type { Finding, RuleContext } from './define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { run } from './outcome.ts';
import type { Requirement } from './requirement.ts';
import { viewOf } from './view-on.ts';

/** The answer to one clause for one party, and the way from the rule's paths to the file's. */
export interface LaterAnswer extends Answer {
  party: string;
  day: string;
  place: (path: DataPath) => DataPath;
}

/** Every clause that concerns a party that came after the day of `context`, asked on the day that party came. */
export function judgeLater(
  record: AllianceRecord,
  requirements: readonly Requirement[],
  context: RuleContext,
): LaterAnswer[] {
  const { draft } = record;
  const members = (draft.members ?? []).flatMap((value, i): At<Draft<Member>>[] =>
    value.joined !== undefined && value.joined > context.day ? [{ path: ['members', i], value }] : [],
  );
  const leads = [...(draft.lead ? [draft.lead] : []), ...(draft.formerLeads ?? [])].filter(
    ({ since }) => since !== undefined && since > context.day,
  );
  return [
    ...members.flatMap((member) => asked('members', member.value, member.value.joined ?? '', [member])),
    ...leads.flatMap((lead) => asked('lead', lead, lead.since ?? '', [])),
  ];

  function asked(
    whom: 'lead' | 'members',
    party: Draft<Member> | Draft<Lead>,
    day: string,
    only: readonly At<Draft<Member>>[],
  ): LaterAnswer[] {
    const view = viewOf(draft, day, only);
    const name = nameOn(party, day) ?? '（未填名称的单位）';
    const year = whom === 'lead' ? Number(day.slice(0, 4)) : context.year;
    // Only what the bureau consented to for this party: what it let pass before was about others.
    const consenting: Consenting = {
      acts: context.acts,
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
        return { ...answer(requirement, outcome, consenting), party: name, day, place: view.place };
      })
      .filter(({ status }) => status !== '不适用');
  }
}
