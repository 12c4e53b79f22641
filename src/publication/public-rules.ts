/** The rules and checks as plain public data: what is asked with which numbers, by which words, with which examples. */
import type { Strength } from '#schemas/policy.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { requirementsOf } from '#src/eligibility/requirement.ts';
import type { Fixture } from '#src/eligibility/rules/fixtures.ts';
import { CLAUSE_RULES, REGISTER_RULES } from '#src/eligibility/rules/index.ts';
import { ALL_CHECKS } from '#src/changes/change-checks.ts';
import type { Check } from '#src/registry/checks.ts';
import { readingsOver, type Reading } from '#src/registry/readings.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import type { PublicRegistry } from './public-registry.ts';
import { examplesOf, type RuleExamples } from './rule-examples.ts';

export type { RuleCase, RuleExample, RuleExamples } from './rule-examples.ts';

/** One clause, or local practice, that a rule answers. */
export interface RuleUse {
  /** The notice's id. */
  notice: string;
  document: string;
  /** Id of the clause: its anchor on the notice's page. */
  clause: string;
  /** Absent for local practice, which is not the notice's words. */
  citation?: string;
  text: string;
  strength: Strength;
  /** What is asked, with that policy's numbers. */
  asks: string;
  /** How the bureau reads the clause. */
  readings: readonly Reading[];
  /** The numbers as the policy file writes them: `atLeast: 3，countLead: false`. */
  numbers?: string;
}

/** One rule for its page. */
export interface PublicRule {
  id: string;
  title: string;
  why: string;
  fix: string;
  /** What it asks, for a rule of the register itself, which no policy names. */
  asks?: string;
  /** Nothing in the register can tell: no example meets it or fails it. */
  unchecked?: true;
  /** The latest notice first, in the order of its clauses; empty for a rule of the register itself. */
  uses: readonly RuleUse[];
  examples: RuleExamples;
}

/** A check on files, text and shapes. */
export interface PublicCheck extends Check {
  id: string;
}

/** Everything the register is judged by. */
export interface PublicRules {
  /** In the order of the latest notice's clauses, local practice after them, the register's own rules last. */
  rules: readonly PublicRule[];
  checks: readonly PublicCheck[];
}

/** Describes every rule and check for the policies of a public register. */
export function describeRules(registry: PublicRegistry, fixtures: readonly Fixture[]): PublicRules {
  const uses = registry.policies.flatMap(({ policy }) =>
    requirementsOf(policy).requirements.map((requirement) => ({
      rule: requirement.rule.id,
      use: {
        notice: policy.id,
        document: policy.document,
        clause: requirement.id,
        ...(requirement.clause ? { citation: requirement.clause.citation } : {}),
        text: requirement.text,
        strength: requirement.strength,
        asks: requirement.rule.asks(requirement.params, policy.vocabulary),
        readings: requirement.clause ? readingsOver(policy, { ...requirement.clause, id: requirement.id }) : [],
        ...writtenNumbers([...policy.clauses, ...policy.practice].find(({ id }) => id === requirement.id)?.with),
      },
    })),
  );
  const catalogue = catalogueOf(registry);
  const vocabulary = registry.policies[0]?.policy.vocabulary ?? NO_WORDS;
  const used = [...new Set(uses.map(({ rule }) => rule))];
  const rules = [...used, ...Object.keys(REGISTER_RULES)].flatMap((id): PublicRule[] => {
    const rule = CLAUSE_RULES[id] ?? REGISTER_RULES[id];
    if (!rule) return [];
    const { title, why, fix } = rule;
    return [
      {
        id,
        title,
        why,
        fix,
        ...(id in REGISTER_RULES ? { asks: rule.asks({}, vocabulary) } : {}),
        uses: uses.filter((each) => each.rule === id).map(({ use }) => use),
        ...(rule.unchecked ? { unchecked: true } : {}),
        examples: rule.unchecked ? { cases: [] } : examplesOf(id, fixtures, catalogue),
      },
    ];
  });
  return {
    rules,
    checks: Object.entries<Check>(ALL_CHECKS).map(([id, check]) => ({
      id,
      ...check,
    })),
  };
}

/** What examples are judged by: the very catalogue the published verdicts rest on, as far as it is public. */
function catalogueOf({
  site,
  districts,
  industries,
  industriesComplete,
  calendar,
  policies,
}: PublicRegistry): Catalogue {
  const source = { file: 'data/policies', locate: () => ({ file: 'data/policies', line: 1, column: 1 }) };
  return {
    site,
    districts,
    industries,
    industriesComplete,
    calendar,
    policies: new Map(policies.map(({ policy, notice }) => [policy.id, { policy, notice, source }])),
  };
}

function writtenNumbers(written: Readonly<Record<string, string | string[]>> | undefined): { numbers?: string } {
  const entries = Object.entries(written ?? {});
  if (entries.length === 0) return {};
  const text = (value: string | string[]) => (typeof value === 'string' ? value : `[${value.join(', ')}]`);
  return { numbers: entries.map(([key, value]) => `${key}: ${text(value)}`).join('，') };
}
