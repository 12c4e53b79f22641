/** The day in the city of the register. The only reading of the clock; everything else takes `asOf`. */

/** Eight hours ahead of UTC all year round, since the summer of 1991: no calendar of zones has to be loaded for it. */
const AHEAD = 8 * 60 * 60 * 1000;

/** Today's ISO date in Asia/Shanghai. */
export const today = (): string => new Date(Date.now() + AHEAD).toISOString().slice(0, 10);

/** The day of writing, where another day is asked of: nobody writes in the past. */
export function dayOfWriting(asOf: string): string {
  const now = today();
  return asOf < now ? now : asOf;
}
