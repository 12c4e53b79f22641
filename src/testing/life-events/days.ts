/** The days on which answers about a life may differ. */
import type { PublicRecord } from '#src/publication/public-registry.ts';

/** The days before, on and after whatever has a day, up to the day of the data. */
export function daysAround(records: readonly PublicRecord[], asOf: string): string[] {
  const ends = (things: readonly { until?: string | undefined }[] = []) => things.flatMap(({ until }) => until ?? []);
  const dated = records.flatMap(({ acts, alliance }) => [
    ...acts.map(({ date }) => date),
    ...ends(alliance.formerNames),
    ...ends(alliance.formerLeads),
    ...(alliance.members ?? []).flatMap(({ joined, left }) => [joined ?? [], left ?? []].flat()),
  ]);
  const beside = (day: string, by: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
  const days = dated.flatMap((day) => [beside(day, -1), day, beside(day, 1)]);
  return [...new Set([...days, beside(asOf, -1), asOf])].filter((day) => day <= asOf).sort();
}
