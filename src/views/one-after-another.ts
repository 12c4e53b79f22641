/** Buttons whose answer takes a moment. */

/**
 * Makes a queue: what is asked for runs when all before it has ended, so that no press is lost. The same thing asked for
 * again before it has ended is a double press, and answered once. `run` tells its own failures.
 */
export function oneAfterAnother(): (what: unknown, run: () => Promise<void>) => void {
  const asked = new Set<unknown>();
  let before = Promise.resolve();
  return (what, run) => {
    if (asked.has(what)) return;
    asked.add(what);
    before = before.then(run).finally(() => asked.delete(what));
  };
}
