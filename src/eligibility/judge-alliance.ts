/** One record × its batch's policy → verdicts and diagnostics. */
import { yearOf } from '#schemas/notice-words.ts';
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { actOf, judgedOn, listedSince } from '#src/registry/state/standing.ts';
import { stepsOf } from '#src/registry/state/steps.ts';
import { answer, type Answer, type Consenting } from './answer.ts';
import type { Raised, RuleContext } from './define-rule.ts';
import { judgeLater } from './judge-later.ts';
import { run, type Outcome } from './outcome.ts';
import type { RegisterIndex } from './register-index.ts';
import type { JudgedBy } from './requirement.ts';
import { ruleDiagnostics, type Found } from './rule-diagnostic.ts';
import { REGISTER_RULES } from './rules/index.ts';
import type { Judgement } from './verdict.ts';
import { viewOn } from './view-on.ts';

/** What records are judged by: the rest of the register, and each year's requirements. */
export interface Judging {
  register: RegisterIndex;
  policies: ReadonlyMap<string, JudgedBy>;
}

/** A judgement whose verdicts also hold what is left to do about each. */
export interface Answered extends Judgement {
  verdicts: readonly Answer[];
}

/**
 * Judges one record beside the register in `judging`, which holds this record too. The clauses are asked of the record as
 * it was on the day of the recommendation (before it: of the application); whoever came later, on the day it came. `asOf`
 * is the day of writing, an ISO date: only what lies ahead of it depends on it.
 */
export function judgeAlliance(record: AllianceRecord, { register, policies }: Judging, asOf: string): Answered {
  const { draft, id, district, acts } = record;
  // Where neither day is known the batch's last one is taken: no verdict rests on today.
  const day = judgedOn(draft) ?? (draft.batch === undefined ? asOf : `${yearOf(draft.batch)}-12-31`);
  const judgedBy = policies.get(draft.batch ?? '');
  if (!judgedBy) return { record, day, verdicts: [], later: [], diagnostics: batchFindings(record, policies) };
  const { requirements, vocabulary } = judgedBy;
  const raised = new Map<string, Raised>();
  const context: RuleContext = {
    register,
    id,
    district,
    day,
    vocabulary,
    year: draft.batch === undefined ? undefined : yearOf(draft.batch),
    record: draft,
    acts,
    steps: stepsOf(record),
    asOf,
    whole: record.wrong.length === 0,
    raised,
  };
  const view = viewOn(draft, day);
  const outcomes = new Map<string, Outcome>();
  const outcomesOf = requirements.map((requirement) => {
    const { sameAs, rule, params, strength } = requirement;
    const outcome = outcomes.get(sameAs) ?? run(rule, params, view.draft, context);
    outcomes.set(sameAs, outcome);
    raised.set(requirement.id, {
      excusable: strength === '原则上',
      besideOthers: rule.besideOthers ?? false,
      findings: outcome.failures,
    });
    return { requirement, outcome };
  });
  const listed = listedSince(record);
  const consenting: Consenting = {
    acts,
    record: draft,
    clauses: raised,
    isFor: () => true,
    isInTime: ({ date }) => listed === undefined || date <= listed,
  };
  const answers = outcomesOf.map(({ requirement, outcome }) => answer(requirement, outcome, consenting));
  const later = judgeLater(record, requirements, context);
  const found: Found[] = [];
  const add = (answered: Answer, place: Found['place']) => {
    const { requirement, open, hints } = answered;
    for (const finding of open) found.push({ finding, rule: requirement.rule, requirement, place });
    for (const finding of hints) found.push({ finding, rule: requirement.rule, requirement, place });
  };
  // Until when a former lead led cannot be read: who led on the day nobody knows, and what it lacks follows from that.
  const isLeadKnown = (draft.formerLeads ?? []).every(({ until }) => until !== undefined);
  for (const each of answers) if (isLeadKnown || each.requirement.rule.concerns !== 'lead') add(each, view.place);
  for (const each of later) add(each, each.place);
  for (const rule of OWN_RULES) {
    const { failures, hints } = run(rule, {}, draft, context);
    for (const finding of failures) found.push({ finding, rule });
    for (const finding of hints) found.push({ finding, rule });
  }
  if (found.length === 0) return { record, day, verdicts: answers, later, diagnostics: [] };
  const settled = actOf(record, '终止') !== undefined;
  const diagnostics = ruleDiagnostics(found, record, register, settled);
  return { record, day, verdicts: answers, later, diagnostics };
}

const OWN_RULES = Object.values(REGISTER_RULES);

function batchFindings({ draft, source }: AllianceRecord, policies: ReadonlyMap<string, unknown>): Diagnostic[] {
  if (draft.batch === undefined) return [];
  const batches = [...policies.keys()].join('、');
  return [
    diagnostic({
      rule: 'register/policy-missing',
      severity: 'error',
      message: `没有 ${draft.batch} 批次的通知，现有：${batches || '无'}`,
      field: '批次',
      found: draft.batch,
      ...(batches ? { needed: batches } : {}),
      fix: '改正批次；确有新通知的，先由市局加入 data/policies/',
      at: source.locate(['batch']),
    }),
  ];
}
