/** What the page of one alliance, and its answer to programs, is made from: nothing else of the register. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { latestDay } from './content-age.ts';
import { decisionsById } from './decisions-by-id.ts';

/** A decision that corrected another, as far as a record's page names it. */
export interface CorrectedBy {
  id: string;
  document?: string | undefined;
  date: string;
}

export interface RecordPage {
  record: PublicRecord;
  /** The day it is told for: see {@link dayOf}. */
  day: string;
  /** By the ids of the record's decisions, those that were corrected. */
  corrections: Readonly<Record<string, readonly CorrectedBy[]>>;
}

/** One for each public record. */
export const recordPages = (registry: PublicRegistry): RecordPage[] =>
  registry.records.map((record) => ({
    record,
    day: dayOf(record, registry.asOf),
    corrections: correctionsIn(record, registry),
  }));

/**
 * The earliest day on which everything in `value` is as long past, or as far ahead, as on `asOf`: the latest day named in it
 * that has come, or the one after where that is over. What is told of it by this day changes only when something in it comes.
 */
export function dayOf(value: unknown, asOf: string): string {
  const latest = latestDay(value, asOf);
  return latest === undefined || latest === asOf ? asOf : dayAfter(latest);
}

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

function correctionsIn({ acts }: PublicRecord, registry: PublicRegistry): RecordPage['corrections'] {
  const decisions = decisionsById(registry);
  const corrections: Record<string, CorrectedBy[]> = {};
  for (const { decision } of acts) {
    const own = decisions.get(decision)?.correctedBy ?? [];
    if (own.length === 0) continue;
    corrections[decision] = own.flatMap((id) => {
      const found = decisions.get(id)?.written;
      return found ? { id, document: found.document, date: found.date } : [];
    });
  }
  return corrections;
}
