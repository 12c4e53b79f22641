/** Where a record stands, in a sentence. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';

/** What the public should read first: `2024年8月5日列入培育名单 · 连科〔2024〕52号`. */
export function standingSentence({
  acts,
  periods,
  standing,
  listed,
  draft,
  stage,
  rectification,
}: PublicRecord): string {
  if (draft) return `预览：尚未公开（${stage}）`;
  if (standing === '已退出') {
    const { until = '', closedBy } = periods.at(-1) ?? {};
    const cause = closedBy?.content.cause;
    return `${chineseDate(until)}退出培育名单${cause ? `（${cause}）` : ''}`;
  }
  if (standing === '未列入') {
    const ended = acts.find(({ kind }) => kind === '终止');
    return `${ended ? chineseDate(ended.date) : ''}终止，未列入培育名单`;
  }
  if (standing === '在册' && listed) {
    const again = periods.length > 1 ? '再次' : '';
    const open = rectification ? ' · 限期整改' : '';
    return `${chineseDate(listed.date)}${again}列入培育名单 · ${listed.document}${open}`;
  }
  const publicity = acts.findLast(({ kind }) => kind === '公示');
  return publicity?.content.until
    ? `${chineseDate(publicity.date)}至${chineseDate(publicity.content.until)}公示，尚未列入`
    : '公示，尚未列入';
}
