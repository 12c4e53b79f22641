/** The large parts of the page, each loaded when it is first wanted and fetched beforehand while nothing else is to do. */

/** The register's own file, read and written: with the parser of YAML, a third of the page's script. */
export const loadAllianceFile = () => import('./alliance-file.ts');
export const loadApplication = () => import('./make-application.ts');
export const loadSummary = () => import('./make-summary.ts');
export const loadBookWriter = () => import('./make-book.ts');
export const loadBookReader = () => import('./read-book.ts');

/** Fetches every part while the page is idle, so that it works without a network; on a metered line it waits. */
export function fetchBeforehand(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const parts = [loadAllianceFile, loadBookReader, loadBookWriter, loadApplication, loadSummary];
  const next = () => {
    const [load] = parts;
    const goOn = () => {
      parts.shift();
      whenIdle();
    };
    // Without a network it goes on when there is one; a part that is asked for before is tried then, and what failed is said.
    if (load) void load().then(goOn, () => addEventListener('online', whenIdle, { once: true }));
  };
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(next, { timeout: 5000 }) : setTimeout(next, 500);
  whenIdle();
}
