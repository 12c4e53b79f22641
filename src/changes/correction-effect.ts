/** What a correction does to each alliance of the decision it corrects: a reviewer sees what somebody gains and loses by it. */
import type { AllianceResult, Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { alliancesOf, type EffectiveDecision } from '#src/registry/decisions/acts.ts';
import type { CorrectionEffect } from './change-report.ts';
import type { Known } from './decision-names.ts';

/** What the corrected decision found of an alliance before the change and after it, where that is not the same. */
export function effectOn(id: string, { corrects = '' }: Draft<Decision>, known: Known): CorrectionEffect | undefined {
  const after = known.counted.after.get(corrects);
  const written = known.decisions.get(corrects);
  // A decision that comes with its correction was never without it: what it says by itself is what is corrected.
  const before = known.counted.before.get(corrects) ?? (written && { content: written, withdrawn: false });
  if (!after || !before) return undefined;
  const [from, to] = [saidOf(before, id), saidOf(after, id)];
  return from === to ? undefined : { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** What the decision, as it is corrected now, finds of an alliance; undefined where the correction says nothing of results. */
export function foundBy(
  id: string,
  { kind, corrects = '', instead, results }: Draft<Decision>,
  { counted }: Known,
): Draft<AllianceResult> | undefined {
  if (kind !== '更正') return resultOf(id, results);
  const { content, withdrawn = false } = counted.after.get(corrects) ?? {};
  return instead?.results && !withdrawn ? resultOf(id, content?.results ?? instead.results) : undefined;
}

function saidOf({ content, withdrawn }: Pick<EffectiveDecision, 'content' | 'withdrawn'>, id: string) {
  if (withdrawn || !alliancesOf(content).includes(id)) return undefined;
  return resultOf(id, content.results)?.result ?? ('所涉' as const);
}

const resultOf = (id: string, results: Draft<Decision>['results']) => results?.find(({ alliance }) => alliance === id);
