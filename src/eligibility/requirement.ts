/** A policy's clauses and practice as one list of requirements: each a rule with read parameters and its citation. */
import { z } from 'zod';
import { wordsIn } from '#schemas/notice-words.ts';
import type { Policy, Strength } from '#schemas/policy.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import { withWords } from '#schemas/words.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { ClauseQuote } from '#src/registry/diagnostic.ts';
import type { AnyRule } from './define-rule.ts';
import { CLAUSE_RULES } from './rules/index.ts';

/** One thing asked of every alliance of a batch. */
export interface Requirement {
  /** The clause's id in the policy file; unique within it. */
  id: string;
  strength: Strength;
  /** The clause's words, or what local practice is. */
  text: string;
  rule: AnyRule;
  params: unknown;
  /** Same rule and parameters, same outcome: it is computed once and reported under the first clause. */
  sameAs: string;
  /** Absent for local practice, which is not the notice's words. */
  clause?: ClauseQuote;
}

/** A notice as far as records are judged by it. */
export interface JudgedBy {
  vocabulary: Vocabulary;
  requirements: readonly Requirement[];
}

/** What in the policy file stands in the way of a requirement. */
export interface PolicyProblem {
  path: DataPath;
  message: string;
  needed?: string;
}

/** The requirements of a policy; those that cannot be read are problems instead. */
export function requirementsOf(policy: Pick<Policy, 'document' | 'vocabulary' | 'clauses' | 'practice'>): {
  requirements: Requirement[];
  problems: PolicyProblem[];
} {
  const words = wordsIn(policy);
  const requirements: Requirement[] = [];
  const problems: PolicyProblem[] = [];
  type Asked = Pick<Requirement, 'id' | 'strength' | 'text' | 'clause'>;
  const add = (path: DataPath, asked: Asked, ruleId: string, written: unknown) => {
    const rule = Object.hasOwn(CLAUSE_RULES, ruleId) ? CLAUSE_RULES[ruleId] : undefined;
    if (!rule) {
      problems.push({
        path: [...path, 'rule'],
        message: `没有“${ruleId}”这条规则`,
        needed: Object.keys(CLAUSE_RULES).join('、'),
      });
      return;
    }
    const params = z.safeDecode(withWords(rule.params, words), written);
    if (!params.success) {
      problems.push(...params.error.issues.map((issue) => paramProblem(path, ruleId, issue)));
      return;
    }
    requirements.push({ ...asked, rule, params: params.data, sameAs: `${ruleId} ${JSON.stringify(written)}` });
  };
  for (const [i, clause] of policy.clauses.entries()) {
    const { id, citation, strength, text, rule, with: params, attested = [], attestedAs } = clause;
    const asked = { id, text, clause: { document: policy.document, citation, text } };
    if (rule !== undefined) add(['clauses', i], { ...asked, strength }, rule, params ?? {});
    else
      add(['clauses', i], { ...asked, strength: '人工' }, 'opinion-complete', {
        fields: attested,
        points: attestedAs === undefined ? [] : [attestedAs],
      });
  }
  for (const [i, { id, text, rule, with: params }] of policy.practice.entries()) {
    if (rule !== undefined) add(['practice', i], { id, text, strength: '必须' }, rule, params ?? {});
  }
  return { requirements, problems };
}

/** A notice is read once, however often records are judged by it. */
const known = new WeakMap<Parameters<typeof requirementsOf>[0], JudgedBy>();

/** A notice as judging needs it; requirements that cannot be read are left out. */
export function judgedBy(policy: Parameters<typeof requirementsOf>[0]): JudgedBy {
  const judged = known.get(policy) ?? {
    vocabulary: policy.vocabulary,
    requirements: requirementsOf(policy).requirements,
  };
  known.set(policy, judged);
  return judged;
}

/** What each notice asks of the records of its batch. */
export const policiesOf = ({
  policies,
}: {
  policies: ReadonlyMap<string, { policy: Parameters<typeof judgedBy>[0] }>;
}): ReadonlyMap<string, JudgedBy> => new Map([...policies].map(([id, { policy }]) => [id, judgedBy(policy)]));

/** What is wrong with a parameter, at its place: the schemas of rules speak Chinese where a value cannot be read. */
function paramProblem(path: DataPath, ruleId: string, issue: z.core.$ZodIssue): PolicyProblem {
  const at = [...path, 'with', ...(issue.path as DataPath)];
  if (issue.code === 'unrecognized_keys')
    return { path: at, message: `规则 ${ruleId} 没有 ${issue.keys.join('、')} 这个参数` };
  const what = `规则 ${ruleId} 的参数 ${issue.path.join('.')} `;
  if (issue.code === 'invalid_type') return { path: at, message: `${what}缺少，或不是应有的形式` };
  if (issue.code !== 'invalid_value') return { path: at, message: `${what}不对：${issue.message}` };
  const needed = issue.values.join('、');
  return { path: at, message: `${what}不在可选范围，应为${needed}之一`, needed };
}
