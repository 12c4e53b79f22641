/** Findings of rules → diagnostics: adds gravity, clause and place, and leaves out what has been said. */
import { Alliance } from '#schemas/alliance.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { AllianceDraft, AnyRule, Finding } from './define-rule.ts';
import type { Requirement } from './requirement.ts';

/** A finding on its way to a diagnostic; rules of the register itself have no requirement. */
export interface Found {
  finding: Finding;
  rule: AnyRule;
  requirement?: Requirement;
}

/** Diagnostics of what was found in a record. `settled`: a terminated application, whose clauses are only notices. */
export function ruleDiagnostics(found: readonly Found[], record: AllianceRecord, settled: boolean): Diagnostic[] {
  return withoutRepeats(
    found
      .filter(({ finding }) => !finding.echo && !followsFromShape(finding.path, record))
      .map((each) => toDiagnostic(each, record, settled)),
  );
}

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

const startsWith = (path: DataPath, prefix: DataPath) => prefix.every((step, i) => step === path[i]);

/** Whether a finding lies below a wrong shape, or misses a list that one wrong item kept from being read. */
function followsFromShape(path: DataPath, { wrong, draft }: AllianceRecord): boolean {
  const unread = valueAt(draft, path) === undefined;
  return wrong.some((place) => startsWith(path, place) || (unread && startsWith(place, path)));
}

const valueAt = (draft: AllianceDraft, path: DataPath) =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], draft);

/** Two clauses may ask the same: one mistake is reported once, under the first. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ rule, at, message }: Diagnostic) => JSON.stringify([rule, at, message]);
  const first = new Map<string, Diagnostic>();
  for (const each of diagnostics) if (!first.has(key(each))) first.set(key(each), each);
  return [...first.values()];
}
