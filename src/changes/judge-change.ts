/** Judges a register before and after a change: the whole of one, and of the other only what can have come out otherwise. */
import { judgeRegister, judgingOf, type JudgedRegister } from '#src/eligibility/judge.ts';
import { futureDecisions } from '#src/registry/decisions/future-decisions.ts';
import { judgeAlliance } from '#src/eligibility/judge-alliance.ts';
import { policyFindings } from '#src/eligibility/check-policy.ts';
import { filesNear, type RegisterIndex } from '#src/eligibility/register-index.ts';
import { withoutRepeats } from '#src/eligibility/rule-diagnostic.ts';
import type { Judgement } from '#src/eligibility/verdict.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';

export interface JudgedChange {
  before: JudgedRegister;
  after: JudgedRegister;
  /** How each record of the register after the change would be judged by the notices before it; undefined when they are the same. */
  byOldPolicies?: readonly Judgement[];
}

/**
 * `sameBase`: whether all files besides alliances and decisions are the same on both sides. `underOld`: the register after
 * the change with the notices before it, whose words its records are then read by; undefined when the notices are the
 * same. Records that both sides share, with the acts about them, are the same objects. What it gives is what judging both
 * sides whole would give.
 */
export function judgeChange(
  before: Registry,
  after: Registry,
  asOf: string,
  { sameBase, underOld }: { sameBase: boolean; underOld?: Registry | undefined },
): JudgedChange {
  if (!after.catalogue || !before.catalogue || !sameBase) {
    const judging = after.catalogue && judgingOf(after, after.catalogue);
    const judged = { before: judgeRegister(before, asOf), after: judgeRegister(after, asOf, judging) };
    if (!underOld?.catalogue || !before.catalogue) return judged;
    const old = judgingOf(underOld, underOld.catalogue);
    return { ...judged, byOldPolicies: underOld.alliances.map((record) => judgeAlliance(record, old, asOf)) };
  }
  const judging = judgingOf(after, after.catalogue);
  const judged = judgeRegister(after, asOf, judging);
  const { judge, beside } = toJudgeAgain(before.alliances, after.alliances, judging.register);
  const old = judgingOf(
    { alliances: before.alliances.filter((record) => beside.has(record)), decisions: before.decisions },
    before.catalogue,
  );
  const known = new Map(judged.judgements.map((judgement) => [judgement.record, judgement]));
  const judgements = before.alliances.map((record) => {
    const settled = judge.has(record) ? undefined : known.get(record);
    return settled ?? judgeAlliance(record, old, asOf);
  });
  const diagnostics: Diagnostic[] = [
    ...[...before.catalogue.policies.values()].flatMap(policyFindings),
    ...futureDecisions(before.decisions, asOf),
    ...withoutRepeats(judgements.flatMap((judgement) => judgement.diagnostics)),
  ];
  return { before: { judgements, diagnostics }, after: judged };
}

/** The records of the base whose verdicts may differ, and those that must stand beside them for that. */
function toJudgeAgain(before: readonly AllianceRecord[], after: readonly AllianceRecord[], index: RegisterIndex) {
  const [old, young] = [new Set(before), new Set(after)];
  const gone = before.filter((record) => !young.has(record));
  const come = after.filter((record) => !old.has(record));
  const files = new Map(before.map((record) => [record.source.file, record]));
  const near = (records: Iterable<AllianceRecord>) => {
    const found = new Set<AllianceRecord>();
    for (const file of filesNear(records, index)) {
      const other = files.get(file);
      if (other && young.has(other)) found.add(other);
    }
    return found;
  };
  const judge = new Set([...gone, ...near([...gone, ...come])]);
  return { judge, beside: new Set([...judge, ...near(judge)]) };
}
