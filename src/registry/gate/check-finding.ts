/** What a check on files and texts has found. */
import type { CheckId } from '../checks.ts';
import { diagnostic, type Diagnostic, type Location, type Severity } from '../diagnostic.ts';
import { fixOf } from '../fix-of.ts';

/** A finding of a check, with the check's way out. */
export function checkFinding(check: CheckId, message: string, at: Location, severity: Severity = 'error'): Diagnostic {
  return diagnostic({ rule: check, severity, message, fix: fixOf(check, at.file), at });
}
