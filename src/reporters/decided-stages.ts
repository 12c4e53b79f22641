/** Stages that a decision on several alliances brings about: told where it names each, and nowhere again. */
import type { ChangeReport, DecisionChange, RecordChange } from '#src/changes/change-report.ts';

type Stage = NonNullable<RecordChange['stage']>;

/** From where to where a record has come. */
export const stageInWords = ({ from, to }: Stage): string => `，阶段：${from ?? '无'} → ${to ?? '无'}`;

/** Whether a decision has a list of alliances to be told one by one. */
export const isOnSeveral = ({ concerned, concernedLeftOut }: DecisionChange): boolean =>
  concerned.length + concernedLeftOut > 1;

/** What is told with the decisions, and the records that are left to be told by themselves. */
export function decidedStages({ decisions, records }: Pick<ChangeReport, 'decisions' | 'records'>): {
  /** The stage of an alliance that is told in the list of this decision. */
  stageIn: (decision: DecisionChange, id: string) => Stage | undefined;
  others: readonly RecordChange[];
} {
  const told = new Map<DecisionChange, Map<string, Stage>>();
  const others = records.filter((record) => {
    const stage = onlyStage(record);
    const decision = stage && decisions.find((each) => isOnSeveral(each) && names(each, record.id));
    if (!stage || !decision) return true;
    told.set(decision, (told.get(decision) ?? new Map<string, Stage>()).set(record.id, stage));
    return false;
  });
  return { stageIn: (decision, id) => told.get(decision)?.get(id), others };
}

const names = ({ concerned }: DecisionChange, id: string) => concerned.some((each) => each.id === id);

/** The stage of a record of which nothing else is to be told. */
function onlyStage(record: RecordChange): Stage | undefined {
  const { kind, stage, unreadable, fields, fieldsLeftOut, clauses, introduced, newLead, later = [] } = record;
  const isMore = unreadable === true || introduced !== undefined || newLead !== undefined || fieldsLeftOut > 0;
  const isLonger = [fields, clauses, later].some(({ length }) => length > 0);
  return kind === '受影响' && !isMore && !isLonger ? stage : undefined;
}
