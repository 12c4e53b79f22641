/** A policy's clauses and practice as one list of requirements: each a rule with read parameters and its citation. */
import { z } from 'zod';
import type { Policy, Strength } from '#schemas/policy.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { ClauseQuote } from '#src/registry/diagnostic.ts';
import type { AnyRule } from './define-rule.ts';
import { CLAUSE_RULES } from './rules/index.ts';

/** One thing asked of every alliance of a batch. */
export interface Requirement {
  /** The clause's id in the policy file; unique within it. */
  id: string;
  strength: Strength;
  rule: AnyRule;
  params: unknown;
  /** Same rule and parameters, same outcome: it is computed once and reported under the first clause. */
  sameAs: string;
  /** Absent for local practice, which is not the notice's words. */
  clause?: ClauseQuote;
}

/** What in the policy file stands in the way of a requirement. */
export interface PolicyProblem {
  path: DataPath;
  message: string;
  needed?: string;
}

/** The requirements of a policy; those that cannot be read are problems instead. */
export function requirementsOf(policy: Policy): { requirements: Requirement[]; problems: PolicyProblem[] } {
  const requirements: Requirement[] = [];
  const problems: PolicyProblem[] = [];
  const add = (
    path: DataPath,
    id: string,
    strength: Strength,
    ruleId: string,
    written: unknown,
    clause?: ClauseQuote,
  ) => {
    const rule = Object.hasOwn(CLAUSE_RULES, ruleId) ? CLAUSE_RULES[ruleId] : undefined;
    if (!rule) {
      problems.push({
        path: [...path, 'rule'],
        message: `没有“${ruleId}”这条规则`,
        needed: Object.keys(CLAUSE_RULES).join('、'),
      });
      return;
    }
    const params = z.safeDecode(rule.params, written);
    if (!params.success) {
      const [issue] = params.error.issues;
      const where = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join('、') : '');
      problems.push({
        path: [...path, 'with', ...((issue?.path ?? []) as DataPath)],
        message: `规则 ${ruleId} 的参数 ${where} 不对：${issue?.message ?? ''}`,
      });
      return;
    }
    const requirement = { id, strength, rule, params: params.data, sameAs: `${ruleId} ${JSON.stringify(written)}` };
    requirements.push(clause ? { ...requirement, clause } : requirement);
  };
  for (const [i, { id, citation, strength, text, rule, with: params, attested }] of policy.clauses.entries()) {
    const quote = { document: policy.document, citation, text };
    if (rule !== undefined) add(['clauses', i], id, strength, rule, params ?? {}, quote);
    else add(['clauses', i], id, '人工', 'opinion-complete', { fields: attested ?? [] }, quote);
  }
  for (const [i, { id, rule, with: params }] of policy.practice.entries())
    add(['practice', i], id, '必须', rule, params ?? {});
  return { requirements, problems };
}
