/** What is wrong with a policy file beyond its shape: unknown rules, unreadable parameters, words the notice does not have. */
import { Alliance } from '#schemas/alliance.ts';
import { Policy } from '#schemas/policy.ts';
import { fieldAt, labelOf, type DataPath } from '#schemas/shape.ts';
import { CHECKS } from '#src/registry/checks.ts';
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { PolicyRecord } from '#src/registry/registry.ts';
import { requirementsOf } from './requirement.ts';

/**
 * Every finding on a policy file, each at its place in it. An empty `notice` is one that is not written yet: then
 * quotations are taken as they are.
 */
export function policyFindings({ policy, source, notice }: PolicyRecord): Diagnostic[] {
  const say = (path: DataPath, message: string, needed?: string) =>
    diagnostic({
      rule: 'register/policy',
      severity: 'error',
      message,
      field: labelOf(Policy, path),
      ...(needed ? { needed } : {}),
      fix: CHECKS['register/policy'].fix,
      at: source.locate(path),
    });
  const problems = requirementsOf(policy).problems.map(({ path, message, needed }) => say(path, message, needed));
  const quotations = [
    ...(['document', 'title', 'issuer'] as const).map((field) => ({ path: [field] as DataPath, text: policy[field] })),
    ...(['tasks', 'measures'] as const).flatMap((part) =>
      policy[part].map(({ title }, i) => ({ path: [part, i, 'title'] as DataPath, text: title })),
    ),
    ...(['tasks', 'clauses', 'measures'] as const).flatMap((part) =>
      policy[part].map(({ text }, i) => ({ path: [part, i, 'text'] as DataPath, text })),
    ),
  ];
  const misquoted = quotations
    .filter(({ text }) => notice !== '' && !notice.includes(text))
    .map(({ path, text }) => say(path, `“${shorten(text)}”不是通知原文`));
  const ids = [...policy.clauses, ...policy.practice].map(({ id }) => id);
  const repeated = ids.flatMap((id, i) => {
    const part =
      i < policy.clauses.length ? (['clauses', i] as const) : (['practice', i - policy.clauses.length] as const);
    return ids.indexOf(id) < i ? say([...part, 'id'], `条款标识 ${id} 重复`) : [];
  });
  const unknownFields = policy.clauses.flatMap(({ attested = [] }, i) =>
    attested.flatMap((field, j) =>
      fieldAt(Alliance, field.split('.')) ? [] : say(['clauses', i, 'attested', j], `联合体没有 ${field} 这个字段`),
    ),
  );
  return [...problems, ...misquoted, ...repeated, ...unknownFields];
}

const shorten = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
