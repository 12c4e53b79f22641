/** Until when a batch takes recommendations, as its notice says. */
import { yearOf } from '#schemas/notice-words.ts';
import { chineseDate } from '#src/dates.ts';
import { batchName } from '#src/views/batch.ts';
import type { FormRegister } from '../form-register.ts';

/** E.g. `2024 年度已于 2024年7月1日截止`; undefined where the notice names no day. */
export function deadlineSaid(
  batch: string,
  { judging }: Pick<FormRegister, 'judging'>,
  today: string,
): string | undefined {
  const asked = judging.policies.get(batch)?.requirements.find(({ rule }) => rule.id === 'recommended-in-time');
  if (!asked) return undefined;
  const day = `${yearOf(batch)}-${(asked.params as { by: string }).by}`;
  if (day < today) return `${batchName(batch)}已于 ${chineseDate(day)}截止`;
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  return `${batchName(batch)}推荐截止 ${chineseDate(day)}${days === 0 ? '，就是今天' : `，还有 ${days} 天`}`;
}
