/** Records × policy → verdicts and diagnostics, for a whole register. */
import { compareDiagnostics, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord, Catalogue, Registry } from '#src/registry/registry.ts';
import { policyFindings } from './check-policy.ts';
import { judgeAlliance, type Judging } from './judge-alliance.ts';
import { indexRegister } from './register-index.ts';
import { requirementsOf, type Requirement } from './requirement.ts';
import type { Judgement } from './verdict.ts';

/** The register judged: one judgement an alliance, in the register's order, and what is wrong with the policies. */
export interface JudgedRegister {
  judgements: readonly Judgement[];
  diagnostics: readonly Diagnostic[];
}

/** Each year's requirements, from its notice. */
export const policiesOf = ({ policies }: Catalogue): ReadonlyMap<number, readonly Requirement[]> =>
  new Map([...policies].map(([year, { policy }]) => [year, requirementsOf(policy).requirements]));

/** What the records of a register are judged by: each other, and the catalogue's notices. */
export const judgingOf = (alliances: readonly AllianceRecord[], catalogue: Catalogue): Judging => ({
  register: indexRegister(alliances, catalogue),
  policies: policiesOf(catalogue),
});

/**
 * Judges every alliance by the policy of its batch. `asOf` is an ISO date; nothing here reads a clock. `known` is what
 * {@link judgingOf} gives for this register, where it is needed for something else too.
 */
export function judgeRegister({ alliances, catalogue }: Registry, asOf: string, known?: Judging): JudgedRegister {
  if (!catalogue) return { judgements: [], diagnostics: [] };
  const judging = known ?? judgingOf(alliances, catalogue);
  const judgements = alliances.map((record) => judgeAlliance(record, judging, asOf));
  const diagnostics = [
    ...[...catalogue.policies.values()].flatMap(policyFindings),
    ...judgements.flatMap((judgement) => judgement.diagnostics),
  ];
  return { judgements, diagnostics: diagnostics.sort(compareDiagnostics) };
}
