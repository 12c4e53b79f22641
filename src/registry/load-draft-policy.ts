/** A draft of a notice, from wherever it lies, read like one of the register's. */
import { Policy } from '#schemas/policy.ts';
import type { Diagnostic } from './diagnostic.ts';
import { passText } from './gate/gate.ts';
import type { DataFile } from './read.ts';
import type { PolicyRecord } from './registry.ts';
import { unsettledFindings } from './unsettled.ts';
import { readYaml } from './yaml-file.ts';

/** Clauses, and the notice's text where it lies beside them; what is wrong with either, at its line. */
export function loadDraftPolicy(
  clauses: DataFile,
  notice: DataFile | undefined,
): { draft?: PolicyRecord; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = readYaml(Policy, clauses, diagnostics);
  diagnostics.push(...unsettledFindings(clauses));
  const passed = notice && passText(notice.path, notice.bytes);
  diagnostics.push(...(passed?.diagnostics ?? []));
  if (!read?.whole) return { diagnostics };
  return { draft: { policy: read.whole, source: read.source, notice: passed?.text ?? '' }, diagnostics };
}
