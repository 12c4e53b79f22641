/** Words as they stand in marks and in what the command prints. */
import { difference } from '#src/eligibility/notice-checks/nearest-words.ts';
import { cut } from '#src/registry/plain.ts';
import type { Found } from './find-quotations.ts';

/** `“…不少于 3 个” → “…不少于 4 个”`: as much as differs. */
export function changedWords(before: string, after: string): string {
  const [a, b] = difference(before, after);
  return `“${a}” → “${b}”`;
}

/** What of the old notice is not in the new one, with the nearest words there are; and the two ways to settle it. */
export function goneText(old: string, nearest: Found | undefined, from: string): string {
  const isLike = nearest !== undefined && nearest.likeness >= 0.35;
  const near = isLike ? `，最接近的是 ${nearest.line.citation}“${cut(nearest.text, 40)}”` : '';
  return `新原文里没有找到 ${old}${near}；真没有就删去本行，有就从 ${from}.yaml 抄来改`;
}

/** A notice by its year, as people name it: `2024 年`, `2024 年第 2 次`. */
export function named(id: string): string {
  const [year, round] = id.split('-');
  return round === undefined ? `${year} 年` : `${year} 年第 ${round} 次`;
}
