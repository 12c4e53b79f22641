/** 条件对照 in short: what did not simply pass, and which readings of the notice it rests on. */
import type { PublicNotice, PublicVerdict } from '#src/publication/public-registry.ts';
import { readingsOver, type Reading } from '#src/registry/readings.ts';
import { readingOf } from './readings.ts';

/** Statuses that need no word beyond their number. */
const PLAIN: readonly PublicVerdict['status'][] = ['通过', '人工认定', '不适用', '不核对'];
/** Clauses that were not asked rest on no reading. */
const NOT_ASKED: readonly PublicVerdict['status'][] = ['不适用', '不核对'];

/** Verdicts a reader must see without unfolding the table: exceptions, what is open, what failed. */
export const exceptionsIn = <Verdict extends PublicVerdict>(verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter(({ status }) => !PLAIN.includes(status));

export interface ReadingUsed {
  reading: Reading;
  /** Where in the notice the words stand that allow more than one reading. */
  citation: string;
}

/** The readings the verdicts rest on, each once, in the order of the notice's file. */
export function readingsUsed(verdicts: readonly PublicVerdict[], notice: PublicNotice): ReadingUsed[] {
  const used = new Set(
    verdicts
      .filter(({ status }) => !NOT_ASKED.includes(status))
      .flatMap(({ clause: id, citation }) => (citation ? readingsOver(notice.policy, { id, citation }) : [])),
  );
  return (notice.policy.readings ?? [])
    .filter((reading) => used.has(reading))
    .map((reading) => ({ reading, citation: readingOf(notice, reading).citation }));
}

/** `下列 6 处原文可以有两种理解，按以下读法核对（都待确认）：` Empty where there is none. */
export function readingsSentence(used: readonly ReadingUsed[]): string {
  if (used.length === 0) return '';
  const open = used.filter(({ reading }) => reading.status === '待市局确认').length;
  const all = open === used.length ? '都待' : `其中 ${open} 处待`;
  return `下列 ${used.length} 处原文可以有两种理解，按以下读法核对${open === 0 ? '' : `（${used.length === 1 ? '待' : all}确认）`}：`;
}
