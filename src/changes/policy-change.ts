/** Edited notices: whether one that has been used is touched, and what the edit alone does to verdicts. */
import { Policy } from '#schemas/policy.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import type { Judgement } from '#src/eligibility/verdict.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/gate.ts';
import { POLICY } from '#src/registry/place.ts';
import type { PolicyRecord, Registry } from '#src/registry/registry.ts';
import { isListedOn } from '#src/registry/state/standing.ts';
import type { ClauseFlip, PolicyEffect } from './change-report.ts';
import { compareVerdicts } from './compare-verdicts.ts';

/** A warning for each notice that judged listed records and reads otherwise now. */
export function policyChangeFindings(before: Registry, after: Registry, asOf: string): Diagnostic[] {
  const [old, young] = [before.catalogue?.policies, after.catalogue?.policies];
  // A register that cannot be read, before or now, is an error of its own.
  if (!old || !young) return [];
  return [...old].flatMap(([year, was]) => {
    const judged = before.alliances.filter((record) => record.draft.batch === year && isListedOn(record, asOf)).length;
    const found = judged > 0 ? differenceOf(was, young.get(year)) : undefined;
    if (!found) return [];
    const message = `${year} 年度通知已用于 ${judged} 个在名单上的联合体，${found.message}`;
    return [{ ...checkFinding('change/policy-released', message, found.at), severity: 'warning' as const }];
  });
}

function differenceOf(was: PolicyRecord, now: PolicyRecord | undefined) {
  if (!now) return { message: '现在没有了', at: { file: was.source.file, line: 1, column: 1 } };
  const paths = differingPaths(was.policy, now.policy);
  const [first] = paths;
  if (first) {
    const labels = [...new Set(paths.map((path) => labelOf(Policy, path)))];
    const named = labels.slice(0, 5).join('、');
    return {
      message: `现在改了${named}${labels.length > 5 ? `等 ${labels.length} 处` : ''}`,
      at: now.source.locate(first),
    };
  }
  const at = { file: now.source.file.replace('.yaml', '.md'), line: 1, column: 1 };
  return was.notice === now.notice ? undefined : { message: '现在改了通知原文', at };
}

/** Where two values differ: the parts of clauses, else the whole fields. */
function differingPaths(was: unknown, now: unknown, path: DataPath = []): DataPath[] {
  if (JSON.stringify(was) === JSON.stringify(now)) return [];
  if (path.length >= 3 || Object(was) !== was || Object(now) !== now) return [path];
  const keys = [...new Set([...Object.keys(was as object), ...Object.keys(now as object)])];
  return keys.flatMap((key) =>
    differingPaths((was as Record<string, unknown>)[key], (now as Record<string, unknown>)[key], [
      ...path,
      Array.isArray(now) ? Number(key) : key,
    ]),
  );
}

/**
 * What the notices before the change would find in the records it touches and its own notices do not: a change that
 * edits the rules does not pass by its own rules. A record of a year that had no notice is judged by the new one alone.
 */
export function passedByEdit(
  byOld: readonly Judgement[],
  young: readonly Diagnostic[],
  touched: ReadonlySet<string>,
): Diagnostic[] {
  const key = ({ rule, severity, message, at }: Diagnostic) => JSON.stringify([rule, severity, message, at]);
  const known = new Set(young.map(key));
  return byOld
    .flatMap(({ verdicts, diagnostics }) => (verdicts.length > 0 ? diagnostics : []))
    .filter((each) => each.severity !== 'notice' && touched.has(each.at.file) && !known.has(key(each)))
    .map((each) => ({ ...each, message: `${each.message}（按这次改动之前的通知）` }));
}

/** What the edited notices alone change: the same records, judged by the old ones and by the new ones. */
export function policyEffect(
  files: readonly string[],
  byOld: readonly Judgement[],
  byNew: readonly Judgement[],
): PolicyEffect {
  const flips = byOld.flatMap((was, i) =>
    compareVerdicts(was, byNew[i]).map((flip) => ({ flip, file: was.record.source.file })),
  );
  const alike = Map.groupBy(flips, ({ flip }) => JSON.stringify(flip));
  const clauses = [...alike].map(([flip, each]) => ({
    ...(JSON.parse(flip) as ClauseFlip),
    records: each.length,
    examples: each.slice(0, 5).map(({ file }) => file),
  }));
  return {
    files: files.filter((path) => POLICY.test(path)),
    records: new Set(flips.map(({ file }) => file)).size,
    unjudged: byOld.filter(({ verdicts }, i) => verdicts.length > 0 && byNew[i]?.verdicts.length === 0).length,
    clauses: clauses.sort((a, b) => b.records - a.records || (a.clause < b.clause ? -1 : 1)).slice(0, 50),
  };
}
