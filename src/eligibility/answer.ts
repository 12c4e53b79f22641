/** An outcome under a requirement → its verdict: adds strength, consents and attestation. */
import type { Act } from '#src/registry/decisions/acts.ts';
import { consentsTo, isExcused, meantFor, type Consent } from './consents.ts';
import type { AllianceDraft, Finding } from './define-rule.ts';
import type { Outcome } from './outcome.ts';
import type { Requirement } from './requirement.ts';
import type { Status, Verdict } from './verdict.ts';

/** A verdict and what is left to do about it. */
export interface Answer extends Verdict {
  open: readonly Finding[];
  hints: readonly Finding[];
}

/** What the bureau consented to, and for what it counts. */
export interface Consenting {
  acts: readonly Act[];
  /** The whole record: a consent may name an organisation by any of its names. */
  record: AllianceDraft;
  /** The clauses of the notice, by id: a consent to any other is a mistake. */
  clauses: Pick<ReadonlyMap<string, unknown>, 'has'>;
  /** Whether a consent is for the party that is asked about. */
  isFor: (consent: Pick<Consent, 'subject'>) => boolean;
  isInTime: (consent: Consent) => boolean;
}

/** The verdict on one requirement, from what its rule said. */
export function answer(
  requirement: Requirement,
  { applies, attested, failures, hints }: Outcome,
  { acts, record, clauses, isFor, isInTime }: Consenting,
): Answer {
  if (!applies) return plainAnswer(requirement, '不适用');
  if (requirement.rule.unchecked) return plainAnswer(requirement, '不核对');
  const none = { requirement, open: [], hints, consents: [] };
  if (failures.length === 0) {
    const status = requirement.strength === '人工' || attested ? '人工认定' : '通过';
    return hints.length === 0 ? plainAnswer(requirement, status) : { ...none, status };
  }
  if (requirement.strength === '人工') return { ...none, status: '待认定', open: failures };
  // What only somebody else can find out, such as whether a name is in a list that is not complete, is no failure.
  const undecided = failures.filter(({ undecided }) => undecided);
  if (undecided.length === failures.length) return { ...none, status: '待认定', hints: [...hints, ...undecided] };
  if (requirement.strength !== '原则上') return { ...none, status: '不通过', open: failures };
  const inTime = consentsTo(requirement.id, acts).filter((consent) => isFor(consent) && isInTime(consent));
  if (failures.every((finding) => isExcused(finding, inTime, record)))
    return { ...none, status: '经同意例外', consents: inTime };
  // A late, incomplete or mistyped consent is the mistake, and is reported: what it was to excuse is not said twice.
  const written = meantFor(requirement.id, acts, clauses).filter(isFor);
  return { ...none, status: '不通过', open: failures.filter((finding) => !isExcused(finding, written, record)) };
}

const plainAnswers = new WeakMap<Requirement, Map<Status, Answer>>();

/** An answer that says no more than its status, shared by all alliances: each has some thirty, nearly all of this kind. */
function plainAnswer(requirement: Requirement, status: Status): Answer {
  const known = plainAnswers.get(requirement) ?? new Map<Status, Answer>();
  plainAnswers.set(requirement, known);
  const shared = known.get(status) ?? Object.freeze({ requirement, status, open: [], hints: [], consents: [] });
  known.set(status, shared);
  return shared;
}
