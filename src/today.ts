/** The day in the city of the register. The only reading of the clock; everything else takes `asOf`. */

/** The ISO date of a moment in Asia/Shanghai. */
export function dayInShanghai(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
}

/** Today's ISO date in Asia/Shanghai. */
export const today = (): string => dayInShanghai(new Date());

/** The day of writing, where another day is asked of: nobody writes in the past. */
export function dayOfWriting(asOf: string): string {
  const now = today();
  return asOf < now ? now : asOf;
}
