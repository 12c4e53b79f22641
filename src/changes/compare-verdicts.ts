/** Judgements before and after → the clauses whose answer is another. */
import type { Consent } from '#src/eligibility/consents.ts';
import type { Requirement } from '#src/eligibility/requirement.ts';
import type { Judgement, Verdict } from '#src/eligibility/verdict.ts';
import type { ClauseFlip, Ground } from './change-report.ts';
import { shown } from './value-in-words.ts';

/** Clauses of one record with another verdict after the change, in the order of the notice. */
export function compareVerdicts(before: Judgement | undefined, after: Judgement | undefined): ClauseFlip[] {
  if (!before || !after || before === after) return [];
  // Without a notice nothing is judged, and that is reported: no clause of it has been decided otherwise.
  if (before.verdicts.length === 0 || after.verdicts.length === 0) return [];
  const old = new Map(before.verdicts.map((verdict) => [verdict.requirement.id, verdict]));
  const flips = after.verdicts.flatMap((verdict) => {
    const was = old.get(verdict.requirement.id);
    old.delete(verdict.requirement.id);
    return was?.status === verdict.status ? [] : [flip(was, verdict)];
  });
  return [...flips, ...[...old.values()].map((verdict) => flip(verdict, undefined))];
}

function flip(from: Verdict | undefined, to: Verdict | undefined): ClauseFlip {
  const requirement = (to ?? from)?.requirement;
  return {
    clause: requirement?.id ?? '',
    rule: requirement?.rule.id ?? '',
    title: requirement ? titleOf(requirement) : '',
    ...(from ? { from: from.status } : {}),
    ...(to ? { to: to.status } : {}),
    ...(to?.status === '经同意例外' ? { consents: to.consents.map(groundOf) } : {}),
  };
}

/** What a requirement is called: its rule's title, with the citation where it is a clause of the notice. */
export const titleOf = ({ clause, rule }: Pick<Requirement, 'clause' | 'rule'>): string =>
  [clause?.citation, rule.title].filter(Boolean).join(' ');

const groundOf = ({ document, date, subject, reason }: Consent): Ground => ({
  document: shown(document),
  date,
  ...(subject === undefined ? {} : { subject: shown(subject) }),
  reason: shown(reason),
});
