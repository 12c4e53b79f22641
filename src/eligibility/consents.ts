/** The bureau's consents in writing (书面同意): what they excuse, for whom. */
import type { Act } from '#src/registry/decisions/acts.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import type { AllianceDraft, Finding } from './define-rule.ts';
import { everyOrganisationOf } from './named-organisations.ts';
import { nameKey } from '#src/registry/name-key.ts';

/** A consent to an exception from a 原则上 clause. */
export interface Consent {
  /** Id of the decision. */
  decision: string;
  date: string;
  document: string;
  clause: string;
  /** The one organisation it is for; none when it is for the alliance. */
  subject?: string;
  reason: string;
}

/** The consents to exceptions from a clause that are written in full, in the order of their days. */
export const consentsTo = (clause: string, acts: readonly Act[]): Consent[] =>
  acts.flatMap(({ kind, decision, date, content }) => {
    const { document, subject, reason } = content;
    if (kind !== '书面同意' || content.clause !== clause || !document || !reason) return [];
    return [{ decision, date, document, clause, ...(subject ? { subject } : {}), reason }];
  });

/**
 * Whom the consents to exceptions from a clause are for, whatever is wrong with them: those that leave something out, and
 * those whose clause is none of the notice's, count too. They are the mistake where they fail to excuse.
 */
export const meantFor = (
  clause: string,
  acts: readonly Act[],
  clauses: Pick<ReadonlyMap<string, unknown>, 'has'>,
): Pick<Consent, 'subject'>[] =>
  acts.flatMap(({ kind, content: { clause: written, subject } }) =>
    kind === '书面同意' && written !== undefined && (written === clause || !clauses.has(written))
      ? [subject === undefined ? {} : { subject }]
      : [],
  );

/**
 * Whether a finding is excused by one of these: by one for its organisation, under whatever name, or by one for the
 * alliance as a whole. `record` knows who has had which names.
 */
export const isExcused = (
  finding: Finding,
  consents: readonly Pick<Consent, 'subject'>[],
  record: AllianceDraft,
): boolean => consents.some(({ subject }) => subject === undefined || isOn(finding, subject, record));

/**
 * Whether a finding is on the organisation that is, or once was, called this: a consent names it as it was called on its
 * own day, a finding as on the day the clauses were asked. One that is on none is excused only as a whole.
 */
export function isOn({ subject }: Pick<Finding, 'subject'>, name: string, record: AllianceDraft): boolean {
  if (subject === undefined) return false;
  const key = nameKey(name);
  if (nameKey(subject) === key) return true;
  return everyOrganisationOf(record).some(({ organisation }) => {
    const names = namesOf(organisation).map(nameKey);
    return names.includes(key) && names.includes(nameKey(subject));
  });
}

/** Whether the bureau has confirmed in writing that a code whose check character does not fit was issued like this. */
export const isConfirmed = (code: string, acts: readonly Act[]): boolean =>
  acts.some(({ kind, content }) => kind === '书面同意' && content.code === code && content.document !== undefined);
