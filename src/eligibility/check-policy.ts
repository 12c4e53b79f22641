/** What is wrong with a notice's data beyond its shape: each slip at its place, once, with the notice's words beside it. */
import { Policy } from '#schemas/policy.ts';
import { labelOf } from '#schemas/shape.ts';
import { diagnostic, type Diagnostic, type Location } from '#src/registry/diagnostic.ts';
import type { PolicyRecord } from '#src/registry/registry.ts';
import { placeOf } from '#src/registry/source.ts';
import { askedSlips } from './notice-checks/asked.ts';
import { citationSlips } from './notice-checks/citations.ts';
import { coverageSlips } from './notice-checks/coverage.ts';
import { issueDateSlips } from './notice-checks/issue-date.ts';
import { noticeText } from './notice-checks/notice-text.ts';
import { numberSlips } from './notice-checks/numbers.ts';
import { quotationSlips } from './notice-checks/quotations.ts';
import { readingsAhead, readingSlips } from './notice-checks/readings.ts';
import { referenceSlips } from './notice-checks/references.ts';
import { ruleSlips } from './notice-checks/rules.ts';
import type { Checked, Slip } from './notice-checks/slip.ts';
import { strengthSlips } from './notice-checks/strengths.ts';
import { vocabularySlips } from './notice-checks/vocabulary.ts';

const CHECKS: readonly ((checked: Checked) => Slip[])[] = [
  ruleSlips,
  quotationSlips,
  citationSlips,
  numberSlips,
  strengthSlips,
  coverageSlips,
  referenceSlips,
  vocabularySlips,
  askedSlips,
  readingSlips,
  issueDateSlips,
];

/** A notice is checked once, however often a register that stands on it is judged. */
const known = new WeakMap<Policy, { record: PolicyRecord; findings: readonly Diagnostic[] }>();

/**
 * Every finding on a notice, each at its place in the policy's file or in the notice's text. An empty `notice` is one that
 * is not written yet: then quotations are taken as they are.
 */
export function policyFindings(record: PolicyRecord): readonly Diagnostic[] {
  const before = known.get(record.policy);
  if (before?.record.notice === record.notice && before.record.source === record.source) return before.findings;
  const checked = checkedOf(record);
  const findings = CHECKS.flatMap((check) => check(checked)).map((slip) => toDiagnostic(slip, record));
  known.set(record.policy, { record, findings });
  return findings;
}

/** Findings on readings that are dated after the day of writing. */
export const futureReadings = (record: PolicyRecord, today: string): Diagnostic[] =>
  readingsAhead(checkedOf(record), today).map((slip) => toDiagnostic(slip, record));

const checkedOf = ({ policy, notice }: PolicyRecord): Checked => ({
  policy,
  ...(notice === '' ? {} : { notice: noticeText(notice, policy) }),
});

const toDiagnostic = ({ at, ...said }: Slip, { source, notice }: PolicyRecord): Diagnostic =>
  diagnostic({
    rule: 'register/policy',
    severity: 'error',
    ...said,
    ...('path' in at
      ? { field: labelOf(Policy, at.path), at: source.locate(at.path, at.part) }
      : { at: inNotice(source.file, notice, at) }),
  });

/** The notice's text lies beside its data under the same name. */
const inNotice = (file: string, text: string, { offset, length }: { offset: number; length: number }): Location =>
  placeOf(file.replace(/\.ya?ml$/, '.md'), text, offset, length);
