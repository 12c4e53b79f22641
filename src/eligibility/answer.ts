/** An outcome under a requirement → its verdict: adds strength, waivers and attestation. */
import type { Waiver } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { Finding, RuleContext } from './define-rule.ts';
import { nameKey } from './name-key.ts';
import type { Outcome } from './outcome.ts';
import type { Requirement } from './requirement.ts';
import type { Status, Verdict } from './verdict.ts';

/** A verdict and what is left to do about it. */
export interface Answer extends Verdict {
  open: readonly Finding[];
  hints: readonly Finding[];
}

/** The verdict on one requirement, from what its rule said. */
export function answer(
  requirement: Requirement,
  { applies, attested, failures, hints }: Outcome,
  { draft, wrong }: AllianceRecord,
  { asOf, raised }: RuleContext,
): Answer {
  if (!applies) return plainAnswer(requirement, '不适用');
  const none = { requirement, open: [], hints, waivers: [] };
  if (failures.length === 0) {
    const status = requirement.strength === '人工' || attested ? '人工认定' : '通过';
    return hints.length === 0 ? plainAnswer(requirement, status) : { ...none, status };
  }
  if (requirement.strength === '人工') return { ...none, status: '待认定', open: failures };
  if (requirement.strength !== '原则上') return { ...none, status: '不通过', open: failures };
  const written = (draft.waivers ?? []).filter(({ rule = '' }) => rule === requirement.rule.id || !raised.has(rule));
  const excusing = (finding: Finding, waivers: readonly Draft<Waiver>[]) =>
    waivers.some(({ subject }) => subject === undefined || isNamed(finding, subject));
  const inForce = written
    .filter(isWhole)
    .filter(({ rule, expires }) => rule === requirement.rule.id && expires >= asOf);
  const unexcused = failures.filter((finding) => !excusing(finding, inForce));
  if (unexcused.length === 0) return { ...none, status: '已说明', waivers: inForce };
  // An expired, incomplete or mistyped waiver is the mistake, and is reported: what it was to excuse is not said twice.
  const unread = wrong.some((path) => path.length === 1 && path[0] === 'waivers');
  return { ...none, status: '不通过', open: unread ? [] : unexcused.filter((finding) => !excusing(finding, written)) };
}

/** Whether a finding is on this organisation; one that is on none is excused only as a whole. */
const isNamed = ({ subject }: Finding, name: string) => subject !== undefined && nameKey(subject) === nameKey(name);

const plainAnswers = new WeakMap<Requirement, Map<Status, Answer>>();

/** An answer that says no more than its status, shared by all alliances: each has some thirty, nearly all of this kind. */
function plainAnswer(requirement: Requirement, status: Status): Answer {
  const known = plainAnswers.get(requirement) ?? new Map<Status, Answer>();
  plainAnswers.set(requirement, known);
  const shared = known.get(status) ?? Object.freeze({ requirement, status, open: [], hints: [], waivers: [] });
  known.set(status, shared);
  return shared;
}

const isWhole = (waiver: Draft<Waiver>): waiver is Waiver =>
  [waiver.rule, waiver.reason, waiver.approvedBy, waiver.document, waiver.expires].every(
    (value) => value !== undefined,
  );
