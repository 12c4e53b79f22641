/** A draft of another notice → report: what is wrong with it, and how the register would stand under it. */
import { futureReadings, policyFindings } from './eligibility/check-policy.ts';
import { whatIf } from './eligibility/what-if.ts';
import { compareDiagnostics } from './registry/diagnostic.ts';
import { loadRegistry } from './registry/load.ts';
import { loadDraftPolicy } from './registry/load-draft-policy.ts';
import { readDataFolder, readOneFile } from './registry/read.ts';
import type { Report } from './reporters/report.ts';
import { dayOfWriting } from './today.ts';

/**
 * Judges the open records in `<root>/data` (of one batch, when given) by the draft in the file `policy`, with the text of
 * the notice in the `.md` beside it or none yet. Writes nothing. A draft with errors is not applied.
 * @throws Error with a Chinese message when a file cannot be read.
 */
export function checkDraft(root: string, asOf: string, policy: string, batch?: string): Report {
  const clauses = readOneFile(policy);
  if (!clauses) throw new Error(`找不到 ${policy}`);
  const { draft, diagnostics } = loadDraftPolicy(clauses, readOneFile(policy.replace(/\.ya?ml$/, '.md')));
  const registry = loadRegistry(readDataFolder(root));
  const { catalogue } = registry;
  const found = [
    ...diagnostics,
    ...(draft ? [...policyFindings(draft), ...futureReadings(draft, dayOfWriting(asOf))] : []),
    ...(catalogue ? [] : registry.diagnostics.filter(({ at }) => !at.file.startsWith('data/alliances/'))),
  ].sort(compareDiagnostics);
  const report = { asOf, alliances: [], diagnostics: found };
  if (!draft || !catalogue || found.some(({ severity }) => severity === 'error')) return report;
  return { ...report, whatIf: whatIf(registry, catalogue, draft, asOf, batch) };
}
