/** Runs one rule on one record. */
import type { AllianceDraft, AnyRule, Finding, RuleContext } from './define-rule.ts';

/** What a rule said of one record. */
export interface Outcome {
  applies: boolean;
  attested: boolean;
  /** Findings that fail the clause; hints are apart. */
  failures: Finding[];
  hints: Finding[];
}

/** What a rule has to say of a record, hints apart from failures. */
export function run(rule: AnyRule, params: unknown, draft: AllianceDraft, context: RuleContext): Outcome {
  const applies = rule.applies?.(draft, params, context) ?? true;
  const failures: Finding[] = [];
  const hints: Finding[] = [];
  if (applies)
    for (const finding of rule.check(draft, params, context)) (finding.severity ? hints : failures).push(finding);
  const attested = applies && (rule.attested?.(draft, params, context) ?? false);
  return { applies, attested, failures, hints };
}
