/** Where a record stands, in a sentence. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';

/** What the public should read first: `2024年8月5日列入培育名单 · 连科〔2024〕52号`. */
export function standingSentence({ alliance, standing, listed, draft, stage }: PublicRecord): string {
  const last = alliance.history.at(-1);
  const on = last ? chineseDate(last.date) : '';
  if (draft) return `预览：尚未公开（${stage}）`;
  if (standing === '已退出') return `${on}退出培育名单`;
  if (standing === '未列入') return `${on}终止，未列入培育名单`;
  if (standing === '在册' && listed) return `${chineseDate(listed.date)}列入培育名单 · ${listed.document}`;
  const publicity = alliance.history.find(({ event }) => event === '公示');
  return publicity?.until
    ? `${chineseDate(publicity.date)}至${chineseDate(publicity.until)}公示，尚未列入`
    : '公示，尚未列入';
}
