/** How old what a page says is: told by its own content, never by the day of a build. */
import type { PublicDecisionRecord, PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';

/** The latest day not after `asOf` that is named anywhere in `value`; undefined when there is none. */
export function latestDay(value: unknown, asOf: string): string | undefined {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) && value <= asOf ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  let latest: string | undefined;
  for (const each of Object.values(value)) {
    const day = latestDay(each, asOf);
    if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  }
  return latest;
}

/** Of a record: its last change and version in the repository, or without its history the last step. */
export function recordAge({ edits, steps }: Pick<PublicRecord, 'edits' | 'steps'>): string | undefined {
  const [edit] = edits;
  if (edit) return `本记录的版本：${edit.commit}（${chineseDate(edit.date)}最近一次修改）`;
  return stepsAge([{ steps }], '最近一步');
}

/** Of a page that tells of several records, the last step of any. */
export function stepsAge(
  records: readonly Pick<PublicRecord, 'steps'>[],
  what = '所列联合体最近一步',
): string | undefined {
  const last = records
    .flatMap(({ steps }) => steps.at(-1)?.date || [])
    .sort()
    .at(-1);
  return last === undefined ? undefined : `${what}：${chineseDate(last)}`;
}

/** Of a document: its own day, or that of its last correction. */
export function decisionAge(
  { counts }: Pick<PublicDecisionRecord, 'counts'>,
  correction: Pick<PublicDecisionRecord, 'counts'> | undefined,
): string {
  return correction
    ? `最近一次更正：${chineseDate(correction.counts.date)}`
    : `文件日期：${chineseDate(counts.date)}，没有更正过`;
}
