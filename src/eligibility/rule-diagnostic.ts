/** Findings of rules → diagnostics: adds gravity, clause and place, and leaves out what has been said. */
import { Alliance } from '#schemas/alliance.ts';
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
 * Diagnostics of what was found in a record. `settled`: a terminated application, whose clauses are only notices.
 */
export function ruleDiagnostics(
  found: readonly Found[],
  record: AllianceRecord,
  register: Pick<RegisterIndex, 'decisions'>,
  settled: boolean,
): Diagnostic[] {
  const said = new Set([...NEVER_SAID, ...found.flatMap(({ finding, rule }) => (finding.severity ? [] : rule.id))]);
  return withoutRepeats(
    strongestOf(
      found
        .map((each) => ({ ...each, path: each.place?.(each.finding.path) ?? each.finding.path }))
        .filter(({ finding: { echo } }) => echo === undefined || !said.has(echo))
        .filter(({ finding, path }) => finding.decision !== undefined || !followsFromShape(path, record)),
    ).map((each) => toDiagnostic(each, record, register, settled)),
  );
}

/** What an echo of these follows from has been reported by nobody's rule, or is not due yet. */
const NEVER_SAID = ['shape', 'later'];

type Placed = Found & { path: DataPath };

/**
 * Two clauses may ask the same: what both miss is said once, where it was found first, under the one that must be met if
 * one of them is: only then is it true that nothing else helps.
 */
function strongestOf(found: readonly Placed[]): Placed[] {
  const same = ({ finding, rule, path }: Placed) => JSON.stringify([rule.id, finding.decision, path, finding.message]);
  const strict = new Map<string, Placed>();
  for (const each of found)
    if (each.requirement?.strength === '必须' && !strict.has(same(each))) strict.set(same(each), each);
  return found.length < 2 ? [...found] : [...new Set(found.map((each) => strict.get(same(each)) ?? each))];
}

function toDiagnostic(
  { finding, rule, requirement, path: at }: Placed,
  record: AllianceRecord,
  { decisions }: Pick<RegisterIndex, 'decisions'>,
  settled: boolean,
): Diagnostic {
  const { part, found, needed, fix = rule.fix, undecided, severity = undecided ? 'warning' : 'error' } = finding;
  const { path, ...words } = placeOf(finding, at, record);
  const decision = words.decision === undefined ? undefined : decisions.get(words.decision);
  return diagnostic({
    rule: rule.id,
    // A terminated application may well have failed: its findings are on record, not to be mended.
    severity: settled && requirement?.clause ? 'notice' : severity,
    message: messageOf(finding, requirement),
    field: decision?.label(path) ?? labelOf(Alliance, path),
    ...(found === undefined ? {} : { found }),
    ...(needed === undefined ? {} : { needed }),
    fix: requirement?.strength === '原则上' && severity === 'error' ? `${fix}；确有理由的，取得发文单位书面同意` : fix,
    ...(requirement?.clause ? { clause: requirement.clause } : {}),
    at: (decision ?? record).source.locate(path, part),
  });
}

/** What is said of a finding under a requirement: with what is asked, as strongly as it asks. */
export const messageOf = ({ message, asked }: Finding, requirement?: Requirement): string =>
  asked === undefined ? message : `${message}，${stress(requirement)}${asked}`;

/** How strongly a clause asks; practice and what a person judges are said plainly. */
const stress = (requirement: Requirement | undefined): string =>
  requirement?.clause && requirement.strength !== '人工' ? requirement.strength : '';

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
