/** What the change of a published record needs besides: it is asked here as when the change is reviewed. */
import { keptFindings } from '#src/changes/kept-facts.ts';
import { undatedFindings } from '#src/changes/unfiled-changes.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { periodsOf } from '#src/registry/state/standing.ts';
import type { FormRegister } from './form-register.ts';

/**
 * Findings against what is published, as warnings: the record is right by itself, and whether the change may be made is
 * for the bureau to say. Only what is published can be compared.
 */
export function changedFacts(
  published: AllianceRecord,
  now: AllianceRecord,
  { asOf, industries }: Pick<FormRegister, 'asOf' | 'industries'>,
): Diagnostic[] {
  const known = { ...published, draft: withoutCertificates(published.draft) };
  // On which days members came and went is not published: only that one was added without a day can be told.
  const undated = periodsOf(known, asOf).length > 0 ? undatedFindings(known, now) : [];
  return [...keptFindings(known, now, asOf, industries), ...undated].map((each) => ({
    ...each,
    severity: 'warning',
    // Keys of the file mean nothing here: the label stands before each.
    message: each.message.replace(/（[A-Za-z]+）/g, ''),
  }));
}

/** Of certificates only the numbers are published, not the days: whether one was kept cannot be told. */
function withoutCertificates({ lead, members, formerLeads, ...rest }: AllianceDraft): AllianceDraft {
  const bare = <Party extends object>(party: Party) => ({ ...party, highTech: undefined });
  return {
    ...rest,
    ...(lead ? { lead: bare(lead) } : {}),
    ...(members ? { members: members.map(bare) } : {}),
    ...(formerLeads ? { formerLeads: formerLeads.map(bare) } : {}),
  };
}
