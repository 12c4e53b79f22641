/** Records × policy → verdicts and diagnostics, for a whole register. */
import { compareDiagnostics, type Diagnostic } from '#src/registry/diagnostic.ts';
import { decisionFinding } from '#src/registry/decisions/decision-checks.ts';
import type { Catalogue, DecisionRecord, Registry } from '#src/registry/registry.ts';
import { policyFindings } from './check-policy.ts';
import { judgeAlliance, type Judging } from './judge-alliance.ts';
import { indexRegister } from './register-index.ts';
import { judgedBy, type JudgedBy } from './requirement.ts';
import { withoutRepeats } from './rule-diagnostic.ts';
import type { Judgement } from './verdict.ts';

/** The register judged: one judgement an alliance, in the register's order, and what is wrong with the policies. */
export interface JudgedRegister {
  judgements: readonly Judgement[];
  diagnostics: readonly Diagnostic[];
}

/** What each notice asks of the records of its batch. */
export const policiesOf = ({ policies }: Catalogue): ReadonlyMap<string, JudgedBy> =>
  new Map([...policies].map(([id, { policy }]) => [id, judgedBy(policy)]));

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

/** Decisions that are dated, or corrected to a day, after the day of writing: said of each once, whatever it concerns. */
export const futureDecisions = (decisions: readonly DecisionRecord[], asOf: string): Diagnostic[] =>
  decisions.flatMap(({ draft: { kind, date, instead }, source }) =>
    [
      { path: ['date'], what: `${kind ?? '决定'}的日期`, day: date },
      { path: ['instead', 'date'], what: '更正后的日期', day: instead?.date },
    ].flatMap(({ path, what, day }) => {
      if (day === undefined || day <= asOf) return [];
      const finding = decisionFinding('decision/future', `${what} ${day} 晚于今天 ${asOf}`, source.locate(path));
      return [{ ...finding, field: '日期', needed: `不晚于 ${asOf}` }];
    }),
  );
