/** How the register would stand under a draft notice, in plain sentences. Nothing here is escaped yet. */
import type { ClauseCount, NewlyFailing, WhatIf } from '#src/eligibility/what-if.ts';
import type { Status } from '#src/eligibility/verdict.ts';

/** The answer first, then what it rests on. */
export const whatIfInWords = ({ document, title, judged, passing, passingNow, newlyFailing }: WhatIf): string[] => [
  `试算：按 ${document}《${title}》草案，${judged} 个联合体中 ${passing} 个全部符合（现在 ${passingNow} 个），${newlyFailing.length} 个会新出现不符合`,
  '只试算尚未退出或终止的联合体；上一年度数据、推荐截止日等仍按各自的批次年份计算。没有写入任何文件。',
];

/** One clause of the draft over all records. */
export function clauseInWords({ title, clause, counts, newlyFailing }: ClauseCount): string {
  const told = (Object.entries(counts) as [Status, number][]).filter(([, count]) => count > 0);
  const numbers = told.map(([status, count]) => `${status} ${count}`).join('，');
  return `${title}（${clause}）：${numbers || '无'}${newlyFailing > 0 ? `；新不符合 ${newlyFailing}` : ''}`;
}

/** At most this many records are named one by one. */
const MOST_NAMED = 200;

/** One record that would newly fail, and why. */
export const failingInWords = ({ name, file }: NewlyFailing): string => `${name}（${file}）`;

/** The records named, and how many are not. */
export const named = ({ newlyFailing }: WhatIf): { shown: readonly NewlyFailing[]; more: number } => ({
  shown: newlyFailing.slice(0, MOST_NAMED),
  more: Math.max(0, newlyFailing.length - MOST_NAMED),
});

/** Why a record would fail: what the rule says of it, or else the verdict. */
export const reasonsOf = ({ clauses }: NewlyFailing): string[] =>
  clauses.map(
    ({ title, from, to, why }) =>
      `${title}：${from ?? '原来不要求'} → ${to}${why.length > 0 ? `；${why.join('；')}` : ''}`,
  );
