/** What a new decision says beside those that stand: a correction that does nothing, a document of two days. */
import { effectiveDecisions, type EffectiveDecision } from '#src/registry/decisions/acts.ts';
import { decisionFinding } from '#src/registry/decisions/decision-checks.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { DecisionRecord } from '#src/registry/registry.ts';
import { inWords } from './decision-checks.ts';
import type { DecisionPair } from './pair-decisions.ts';

/**
 * Warnings on decisions that a change brings; `all` are those of the register after it. What was registered late is told
 * so too, hence no errors: the bureau holds each against its document.
 */
export function newDecisionFindings(pairs: readonly DecisionPair[], all: readonly DecisionRecord[]): Diagnostic[] {
  const come = pairs.flatMap(({ before, after }) => (!before && after?.record ? [after.record] : []));
  if (come.length === 0) return [];
  const counted = new Map(effectiveDecisions(all).map((each) => [each.id, each]));
  return come.flatMap((record) => [...overruled(record, counted), ...otherDay(record, all)]);
}

const warning = (found: Diagnostic): Diagnostic => ({ ...found, severity: 'warning' });

/** What a correction says instead counts only until another one, later by its day, says something else. */
function overruled(
  { id, draft, source }: DecisionRecord,
  counted: ReadonlyMap<string, EffectiveDecision>,
): Diagnostic[] {
  const target = counted.get(draft.corrects ?? '');
  if (draft.kind !== '更正' || !target || target.withdrawn) return [];
  return Object.keys(draft.instead ?? {}).flatMap((field) => {
    const by = target.corrected[field];
    if (by === undefined || by === id) return [];
    const message = `这一项不起作用：${target.id} 的同一项另有更正 ${by}，按日期、文件名排在后面，以它为准`;
    const finding = decisionFinding('decision/corrects', message, source.locate(['instead', field]));
    return [{ ...warning(finding), fix: `确应以这一份为准的，核对两份的日期；补登早先的更正，不用改` }];
  });
}

/** Two decisions may be in one document, but a document has one day. */
function otherDay({ id, draft, source }: DecisionRecord, all: readonly DecisionRecord[]): Diagnostic[] {
  const { document, date } = draft;
  if (document === undefined || date === undefined) return [];
  const other = all.find(
    (each) =>
      each.id !== id && each.draft.document === document && each.draft.date !== undefined && each.draft.date !== date,
  );
  if (!other) return [];
  const message = `文号 ${document} 已用于 ${other.id} 的${inWords(other)}，日期不同；同一份文件只有一个日期`;
  const finding = decisionFinding('decision/document', message, source.locate(['document']));
  return [{ ...warning(finding), fix: '对照文件改正文号或日期' }];
}
