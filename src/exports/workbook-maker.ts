/** Who makes the workbooks that the site offers: whoever was handed to the build, else this thread. */
import type { Sheet } from './sheet.ts';
import { toXlsx, type About } from './xlsx.ts';

/** Makes the workbook that is offered at a path. */
export type MakeWorkbook = (path: string, sheets: readonly Sheet[], about: About) => Promise<Uint8Array>;

/** A build takes this file into a bundle of its own: what is handed to it lies where both look. */
const HANDED = Symbol.for('maker of workbooks handed to the build');
const shared = globalThis as { [HANDED]?: MakeWorkbook };

/** Hands a maker to the build that follows in this process, or takes it back. */
export function handWorkbookMaker(make: MakeWorkbook | undefined): void {
  if (make) shared[HANDED] = make;
  else delete shared[HANDED];
}

/** Whether somebody else makes them: then they may be asked for ahead of their time. */
export const areMadeElsewhere = (): boolean => shared[HANDED] !== undefined;

let latest: Promise<unknown> = Promise.resolve();

/**
 * The bytes of a workbook. They are made one after another: each takes much memory while it is made.
 * @throws Error in Chinese, as `toXlsx` does.
 */
export const makeWorkbook: MakeWorkbook = (path, sheets, about) => {
  const handed = shared[HANDED];
  if (handed) return handed(path, sheets, about);
  const bytes = latest.then(() => toXlsx(sheets, about));
  latest = bytes.catch(() => undefined);
  return bytes;
};
