/** Records × policy → verdicts and diagnostics, for a whole register. */
import { compareDiagnostics, type Diagnostic } from '#src/registry/diagnostic.ts';
import { futureDecisions } from '#src/registry/decisions/future-decisions.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { policyFindings } from './check-policy.ts';
import { judgeAlliance, type Judging } from './judge-alliance.ts';
import { indexRegister } from './register-index.ts';
import { policiesOf } from './requirement.ts';
import { withoutRepeats } from './rule-diagnostic.ts';
import type { Judgement } from './verdict.ts';

/** The register judged: one judgement an alliance, in the register's order, and what is wrong with the policies. */
export interface JudgedRegister {
  judgements: readonly Judgement[];
  diagnostics: readonly Diagnostic[];
}

/** What the records of a register are judged by: each other, and the catalogue's notices. */
export const judgingOf = (registry: Pick<Registry, 'alliances' | 'decisions'>, catalogue: Catalogue): Judging => ({
  register: indexRegister(registry, catalogue),
  policies: policiesOf(catalogue),
});

/**
 * Judges every alliance by the policy of its batch. `asOf` is an ISO date; nothing here reads a clock. `known` is what
 * {@link judgingOf} gives for this register, where it is needed for something else too.
 */
export function judgeRegister(registry: Registry, asOf: string, known?: Judging): JudgedRegister {
  const { alliances, decisions, catalogue } = registry;
  if (!catalogue) return { judgements: [], diagnostics: [] };
  const judging = known ?? judgingOf(registry, catalogue);
  const judgements = alliances.map((record) => judgeAlliance(record, judging, asOf));
  const diagnostics = [
    ...[...catalogue.policies.values()].flatMap(policyFindings),
    ...futureDecisions(decisions, asOf),
    ...withoutRepeats(judgements.flatMap((judgement) => judgement.diagnostics)),
  ];
  return { judgements, diagnostics: diagnostics.sort(compareDiagnostics) };
}
