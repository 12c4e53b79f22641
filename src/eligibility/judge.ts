/** Records × policy → verdicts and diagnostics. Adds to what rules find: strength, clause, waiver and place. */
import { Alliance, type Waiver } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { compareDiagnostics, diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { currentStage, judgementDay } from '#src/registry/stages.ts';
import { policyFindings } from './check-policy.ts';
import type { AllianceDraft, AnyRule, Finding, Raised, RuleContext } from './define-rule.ts';
import { nameKey } from './name-key.ts';
import { indexRegister, type RegisterIndex } from './register-index.ts';
import { requirementsOf, type Requirement } from './requirement.ts';
import { REGISTER_RULES } from './rules/index.ts';
import type { Judgement, Status, Verdict } from './verdict.ts';

/** The register judged: one judgement an alliance, in the register's order, and what is wrong with the policies. */
export interface JudgedRegister {
  judgements: readonly Judgement[];
  diagnostics: readonly Diagnostic[];
}

/** Judges every alliance by the policy of its batch. `asOf` is an ISO date; nothing here reads a clock. */
export function judgeRegister(registry: Registry, asOf: string): JudgedRegister {
  const { catalogue } = registry;
  if (!catalogue) return { judgements: [], diagnostics: [] };
  const register = indexRegister(registry.alliances, catalogue);
  const requirements = new Map(
    [...catalogue.policies].map(([year, { policy }]) => [year, requirementsOf(policy).requirements]),
  );
  const judgements = registry.alliances.map((record) => judgeAlliance(record, requirements, register, asOf));
  const diagnostics = [
    ...[...catalogue.policies.values()].flatMap(policyFindings),
    ...judgements.flatMap((judgement) => judgement.diagnostics),
  ];
  return { judgements, diagnostics: diagnostics.sort(compareDiagnostics) };
}

/** What a rule said of one record. */
interface Outcome {
  applies: boolean;
  attested: boolean;
  /** Findings that fail the clause; hints are apart. */
  failures: Finding[];
  hints: Finding[];
}

function judgeAlliance(
  record: AllianceRecord,
  policies: ReadonlyMap<number, readonly Requirement[]>,
  register: RegisterIndex,
  asOf: string,
): Judgement {
  const { draft, id, district } = record;
  const day = judgementDay(draft, asOf);
  const requirements = policies.get(draft.batch ?? NaN);
  if (!requirements) return { record, day, verdicts: [], diagnostics: batchFindings(record, policies) };
  const raised = new Map<string, Raised>();
  const context: RuleContext = { register, id, district, asOf: day, whole: record.wrong.length === 0, raised };
  const outcomes = new Map<string, Outcome>();
  for (const { sameAs, rule, params, strength } of requirements) {
    const outcome = outcomes.get(sameAs) ?? run(rule, params, draft, context);
    outcomes.set(sameAs, outcome);
    const before = raised.get(rule.id);
    raised.set(rule.id, {
      waivable: strength === '原则上' || (before?.waivable ?? false),
      findings: [...(before?.findings ?? []), ...outcome.failures],
    });
  }
  const answers = requirements.map((requirement) =>
    answer(requirement, outcomes.get(requirement.sameAs), record, context),
  );
  const own = Object.values(REGISTER_RULES).map((rule) => ({ rule, ...run(rule, {}, draft, context) }));
  const found: Found[] = [
    ...answers.flatMap(({ requirement, open, hints }) =>
      [...open, ...hints].map((finding) => ({ finding, rule: requirement.rule, requirement })),
    ),
    ...own.flatMap(({ rule, failures, hints }) => [...failures, ...hints].map((finding) => ({ finding, rule }))),
  ];
  const settled = currentStage(draft) === '终止';
  const diagnostics = found
    .filter(({ finding }) => !finding.echo && !followsFromShape(finding.path, record))
    .map((each) => toDiagnostic(each, record, settled));
  return { record, day, verdicts: answers, diagnostics: withoutRepeats(diagnostics) };
}

function run(rule: AnyRule, params: unknown, draft: AllianceDraft, context: RuleContext): Outcome {
  if (rule.applies && !rule.applies(draft, params, context))
    return { applies: false, attested: false, failures: [], hints: [] };
  const failures: Finding[] = [];
  const hints: Finding[] = [];
  for (const finding of rule.check(draft, params, context)) (finding.severity ? hints : failures).push(finding);
  return { applies: true, attested: rule.attested?.(draft, params, context) ?? false, failures, hints };
}

/** A verdict and what is left to do about it. */
interface Answer extends Verdict {
  open: readonly Finding[];
  hints: readonly Finding[];
}

/** A finding on its way to a diagnostic; rules of the register itself have no requirement. */
interface Found {
  finding: Finding;
  rule: AnyRule;
  requirement?: Requirement;
}

function answer(
  requirement: Requirement,
  outcome: Outcome | undefined,
  { draft, wrong }: AllianceRecord,
  { asOf, raised }: RuleContext,
): Answer {
  if (!outcome?.applies) return plainAnswer(requirement, '不适用');
  const { failures, hints } = outcome;
  const none = { requirement, open: [], hints, waivers: [] };
  if (failures.length === 0) {
    const status = requirement.strength === '人工' || outcome.attested ? '人工认定' : '通过';
    return hints.length === 0 ? plainAnswer(requirement, status) : { ...none, status };
  }
  if (requirement.strength === '人工') return { ...none, status: '待认定', open: failures };
  if (requirement.strength !== '原则上') return { ...none, status: '不通过', open: failures };
  const written = (draft.waivers ?? []).filter(({ rule = '' }) => rule === requirement.rule.id || !raised.has(rule));
  const excusing = (finding: Finding, waivers: readonly Draft<Waiver>[]) =>
    waivers.some(({ subject }) => subject === undefined || nameKey(subject) === nameKey(finding.subject ?? ''));
  const inForce = written
    .filter(isWhole)
    .filter(({ rule, expires }) => rule === requirement.rule.id && expires >= asOf);
  const unexcused = failures.filter((finding) => !excusing(finding, inForce));
  if (unexcused.length === 0) return { ...none, status: '已说明', waivers: inForce };
  // An expired, incomplete or mistyped waiver is the mistake, and is reported: what it was to excuse is not said twice.
  const unread = wrong.some((path) => path.length === 1 && path[0] === 'waivers');
  return { ...none, status: '不通过', open: unread ? [] : unexcused.filter((finding) => !excusing(finding, written)) };
}

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

function toDiagnostic({ finding, rule, requirement }: Found, record: AllianceRecord, settled: boolean): Diagnostic {
  const { path, part, message, found, needed, fix = rule.fix, severity = 'error' } = finding;
  return diagnostic({
    rule: rule.id,
    // A terminated application may well have failed: its findings are on record, not to be mended.
    severity: settled && requirement?.clause ? 'notice' : severity,
    message,
    field: labelOf(Alliance, path),
    ...(found === undefined ? {} : { found }),
    ...(needed === undefined ? {} : { needed }),
    fix,
    ...(requirement?.clause ? { clause: requirement.clause } : {}),
    at: record.source.locate(path, part),
  });
}

const startsWith = (path: DataPath, prefix: DataPath) =>
  prefix.length <= path.length && prefix.every((step, i) => step === path[i]);

/** Whether a finding lies below a wrong shape, or misses a list that one wrong item kept from being read. */
function followsFromShape(path: DataPath, { wrong, draft }: AllianceRecord): boolean {
  const unread = valueAt(draft, path) === undefined;
  return wrong.some((place) => startsWith(path, place) || (unread && startsWith(place, path)));
}

const valueAt = (draft: AllianceDraft, path: DataPath) =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], draft);

/** Two clauses may ask the same: one mistake is reported once, under the first. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ rule, at, message }: Diagnostic) => `${rule} ${at.line}:${at.column} ${message}`;
  const first = new Map<string, Diagnostic>();
  for (const each of diagnostics) if (!first.has(key(each))) first.set(key(each), each);
  return [...first.values()];
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
      needed: years,
      fix: '改正批次；确有新通知的，先由市局加入 data/policies/',
      at: source.locate(['batch']),
    }),
  ];
}
