/** Which records stand in a board's 推荐汇总表. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { stepsOf } from '#src/registry/state/steps.ts';
import type { Lived } from '#src/registry/state/standing.ts';

/** What is read of a record: what its file holds, and what was decided about it. */
export interface Waiting extends Lived {
  district: string;
  draft: Draft<Alliance>;
  /** Absent where its file is wrong. */
  whole?: Alliance;
  source: { file: string };
}

/**
 * The board's records whose last step up to the day is the application or the recommendation: what the bureau has
 * answered is of another table. `batches` are those of all that are asked for; files that are wrong are named, not listed.
 */
export function recommended<R extends Waiting>(
  { alliances }: { alliances: readonly R[] },
  { district, batch, asOf }: { district: string; batch?: string | undefined; asOf: string },
) {
  const waiting = alliances.filter((record) => {
    const last = stepsOf(record, asOf).at(-1)?.kind;
    const isAsked = batch === undefined || record.draft.batch === undefined || record.draft.batch === batch;
    const isWaiting = last === '申报' || last === '推荐' || (last === undefined && record.whole === undefined);
    return record.district === district && isAsked && isWaiting;
  });
  const records = waiting.filter(({ whole }) => whole !== undefined);
  return {
    records,
    batches: [...new Set(records.flatMap(({ draft }) => draft.batch ?? []))].sort(),
    unread: waiting.filter(({ whole }) => whole === undefined).map(({ source }) => source.file),
  };
}
