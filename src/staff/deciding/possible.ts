/** For which alliances a kind of decision is possible on a day: asked of the rule on the order of steps itself. */
import { Decision, DecisionKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { outOfOrder } from '#src/eligibility/rules/stage-order.ts';
import { inCourse, type Act } from '#src/registry/decisions/acts.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isOpenOn } from '#src/registry/state/standing.ts';
import { stepsOf } from '#src/registry/state/steps.ts';

/** An alliance, and what stands in the way of the decision; nothing where it is possible. */
export interface Candidate {
  record: AllianceRecord;
  hindrance?: string;
}

/** Stands for the decision that is thought of. */
const THOUGHT = '$thought';

/** Whether the kind names alliances itself: a correction concerns whom the corrected decision named. */
export const namesAlliances = (kind: DecisionKind): boolean =>
  contentsOf(kind).must.includes('alliances') || contentsOf(kind).results !== undefined;

/** Every alliance with what hinders a decision of this kind on this day, in the order given. `year` is that of an evaluation. */
export const candidatesFor = (
  { kind, date, year }: Pick<Draft<Decision>, 'year'> & { kind: DecisionKind; date: string },
  alliances: readonly AllianceRecord[],
): Candidate[] =>
  alliances.map((record) => {
    const hindrance = hindranceOf(record, { kind, date, year });
    return hindrance === undefined ? { record } : { record, hindrance };
  });

function hindranceOf(
  record: AllianceRecord,
  { kind, date, year }: { kind: DecisionKind; date: string; year: number | undefined },
): string | undefined {
  // A consent is no step: it stands beside an application, or beside what came to a listed one later.
  if (kind === '书面同意') return isOpenOn(record, date) ? undefined : '已退出名单或终止申报';
  const thought: Act = { decision: THOUGHT, kind, date, content: { kind, date, ...(year ? { year } : {}) } };
  const acts = inCourse([...record.acts, thought]);
  for (const { decision, message } of outOfOrder(record.draft, stepsOf({ draft: record.draft, acts })))
    if (decision === THOUGHT) return message.replace(/^“[^”]*”/, '');
  return undefined;
}
