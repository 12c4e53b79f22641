/** How long work keeps the processor busy: on a machine with other work it takes longer by the clock, but not more. */

/** Seconds of the processor that this process used for it. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
