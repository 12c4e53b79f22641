/** Findings of rules → diagnostics: adds gravity, clause and place, and leaves out what has been said. */
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import { wordsOf } from '#src/registry/decisions/words-of.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { AllianceDraft, AnyRule, Finding } from './define-rule.ts';
import type { RegisterIndex } from './register-index.ts';
import type { Requirement } from './requirement.ts';

/** A finding on its way to a diagnostic; rules of the register itself have no requirement. */
export interface Found {
  finding: Finding;
  rule: AnyRule;
  requirement?: Requirement;
  /** From the path a rule saw to the path in the file; the same, when absent. */
  place?: ((path: DataPath) => DataPath) | undefined;
}

/**
 * Diagnostics of what was found in a record. `asked` are the rules of its notice. `settled`: a terminated application, whose clauses are
 * only notices.
 */
export function ruleDiagnostics(
  found: readonly Found[],
  record: AllianceRecord,
  register: Pick<RegisterIndex, 'decisions'>,
  asked: ReadonlySet<string>,
  settled: boolean,
): Diagnostic[] {
  return withoutRepeats(
    found
      .map((each) => ({ ...each, path: each.place?.(each.finding.path) ?? each.finding.path }))
      .filter(({ finding: { echo } }) => echo === undefined || !asked.has(echo))
      .filter(({ finding, path }) => finding.decision !== undefined || !followsFromShape(path, record))
      .map((each) => toDiagnostic(each, record, register, settled)),
  );
}

function toDiagnostic(
  { finding, rule, requirement, path: at }: Found & { path: DataPath },
  record: AllianceRecord,
  { decisions }: Pick<RegisterIndex, 'decisions'>,
  settled: boolean,
): Diagnostic {
  const {
    part,
    message,
    found,
    needed,
    fix = rule.fix,
    undecided,
    severity = undecided ? 'warning' : 'error',
  } = finding;
  const { path, ...words } = placeOf(finding, at, record);
  const decision = words.decision === undefined ? undefined : decisions.get(words.decision);
  return diagnostic({
    rule: rule.id,
    // A terminated application may well have failed: its findings are on record, not to be mended.
    severity: settled && requirement?.clause ? 'notice' : severity,
    message,
    field: labelOf(decision ? Decision : Alliance, path),
    ...(found === undefined ? {} : { found }),
    ...(needed === undefined ? {} : { needed }),
    fix,
    ...(requirement?.clause ? { clause: requirement.clause } : {}),
    at: (decision ?? record).source.locate(path, part),
  });
}

/** In the record, or in the file of the decision or of the correction that says it. */
function placeOf({ decision }: Finding, path: DataPath, { acts }: AllianceRecord) {
  if (decision === undefined) return { decision, path };
  return wordsOf({ decision, ...acts.find((act) => act.decision === decision) }, path);
}

const startsWith = (path: DataPath, prefix: DataPath) => prefix.every((step, i) => step === path[i]);

/** Whether a finding lies below a wrong shape, or misses a list that one wrong item kept from being read. */
function followsFromShape(path: DataPath, { wrong, draft }: AllianceRecord): boolean {
  const unread = valueAt(draft, path) === undefined;
  return wrong.some((place) => startsWith(path, place) || (unread && startsWith(place, path)));
}

const valueAt = (draft: AllianceDraft, path: DataPath) =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], draft);

/**
 * Two clauses may ask the same, and a decision may concern several alliances: one mistake is reported once, under the
 * first.
 */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ rule, at, message }: Diagnostic) => JSON.stringify([rule, at, message]);
  const first = new Map<string, Diagnostic>();
  for (const each of diagnostics) if (!first.has(key(each))) first.set(key(each), each);
  return [...first.values()];
}
