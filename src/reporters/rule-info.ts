/** What a finding's rule is called, why it exists and the way out, whether it is a rule of the notice or a check on files. */
import { ALL_CHECKS } from '#src/changes/change-checks.ts';
import { RULES } from '#src/eligibility/rules/index.ts';
import type { Check } from '#src/registry/checks.ts';

const KNOWN: ReadonlyMap<string, Check> = new Map(Object.entries<Check>({ ...ALL_CHECKS, ...RULES }));

/** Ids of every rule and check, in one order. */
export const RULE_IDS: readonly string[] = [...KNOWN.keys()].sort();

/** Title, reason and way out of a rule; its id stands for all of them where it is not known here. */
export function ruleInfo(id: string): Check {
  const { title, why, fix } = KNOWN.get(id) ?? { title: id, why: id, fix: id };
  return { title, why, fix };
}
