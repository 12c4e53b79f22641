/** One record × its batch's policy → verdicts and diagnostics. */
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { currentStage, judgementDay } from '#src/registry/stages.ts';
import { answer, type Answer } from './answer.ts';
import type { Raised, RuleContext } from './define-rule.ts';
import { run, type Outcome } from './outcome.ts';
import type { RegisterIndex } from './register-index.ts';
import type { Requirement } from './requirement.ts';
import { ruleDiagnostics, type Found } from './rule-diagnostic.ts';
import { REGISTER_RULES } from './rules/index.ts';
import type { Judgement } from './verdict.ts';

/** What records are judged by: the rest of the register, and each year's requirements. */
export interface Judging {
  register: RegisterIndex;
  policies: ReadonlyMap<number, readonly Requirement[]>;
}

/** A judgement whose verdicts also hold what is left to do about each. */
export interface Answered extends Judgement {
  verdicts: readonly Answer[];
}

/** Judges one record beside the register in `judging`, which holds this record too. `asOf` is an ISO date. */
export function judgeAlliance(record: AllianceRecord, { register, policies }: Judging, asOf: string): Answered {
  const { draft, id, district } = record;
  const day = judgementDay(draft, asOf);
  const requirements = policies.get(draft.batch ?? NaN);
  if (!requirements) return { record, day, verdicts: [], diagnostics: batchFindings(record, policies) };
  const raised = new Map<string, Raised>();
  const context: RuleContext = { register, id, district, asOf: day, whole: record.wrong.length === 0, raised };
  const outcomes = new Map<string, Outcome>();
  const asked = requirements.map((requirement) => {
    const { sameAs, rule, params, strength } = requirement;
    const outcome = outcomes.get(sameAs) ?? run(rule, params, draft, context);
    outcomes.set(sameAs, outcome);
    const before = raised.get(rule.id);
    raised.set(rule.id, {
      waivable: strength === '原则上' || (before?.waivable ?? false),
      findings: [...(before?.findings ?? []), ...outcome.failures],
    });
    return { requirement, outcome };
  });
  const answers = asked.map(({ requirement, outcome }) => answer(requirement, outcome, record, context));
  const own = Object.values(REGISTER_RULES).map((rule) => ({ rule, ...run(rule, {}, draft, context) }));
  const found: Found[] = [
    ...answers.flatMap(({ requirement, open, hints }) =>
      [...open, ...hints].map((finding) => ({ finding, rule: requirement.rule, requirement })),
    ),
    ...own.flatMap(({ rule, failures, hints }) => [...failures, ...hints].map((finding) => ({ finding, rule }))),
  ];
  const settled = currentStage(draft) === '终止';
  const diagnostics = ruleDiagnostics(found, record, settled);
  return { record, day, verdicts: answers, diagnostics };
}

function batchFindings({ draft, source }: AllianceRecord, policies: ReadonlyMap<number, unknown>): Diagnostic[] {
  if (draft.batch === undefined) return [];
  const years = [...policies.keys()].join('、');
  return [
    diagnostic({
      rule: 'register/policy-missing',
      severity: 'error',
      message: `没有 ${draft.batch} 年度的通知，现有：${years || '无'}`,
      field: '批次',
      found: String(draft.batch),
      ...(years ? { needed: years } : {}),
      fix: '改正批次；确有新通知的，先由市局加入 data/policies/',
      at: source.locate(['batch']),
    }),
  ];
}
