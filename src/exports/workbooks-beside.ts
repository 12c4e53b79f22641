/** Workbooks made in a thread of their own, beside whoever asks for them; those that the last build made alike are not made at all. */
import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Cell } from './columns.ts';
import type { Sheet } from './sheet.ts';
import type { About } from './workbook.ts';
import type { MakeWorkbook } from './workbook-maker.ts';

/** A sheet as plain values. */
interface PlainSheet extends Omit<Sheet, 'rows'> {
  rows: readonly (readonly Cell[])[];
}

/** What the thread is asked for, and what it answers. */
export interface Asked {
  number: number;
  sheets: readonly PlainSheet[];
  about: About;
}
export interface Made {
  number: number;
  bytes?: Uint8Array;
  error?: unknown;
}

/** Whoever makes workbooks beside others. */
export interface WorkbooksBeside {
  make: MakeWorkbook;
  /** Ends the thread, whatever it is at. */
  stop: () => Promise<void>;
}

/** The bytes that were made for a path with this key, where they are still there. */
export type Kept = (path: string, key: string) => Uint8Array | undefined;

/** Workbooks written out at a time: the next lies ready when one is made. */
const AT_ONCE = 2;

const STOPPED = '做工作簿的线程停下了，这是程序的错误';

/** Makes workbooks, but for those that are `kept`. A workbook is what its sheets and what is said of it make: all of that is its key. */
export function workbooksBeside(kept: Kept): WorkbooksBeside {
  let thread: ReturnType<typeof startThread> | undefined;
  const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  let asked = 0;
  let stopped = false;
  return {
    make(path, sheets, about) {
      const lane = asked++ % AT_ONCE;
      const made = Promise.resolve(lanes[lane]).then(() => {
        if (stopped) throw new Error(STOPPED);
        const plain = sheets.map(toPlain);
        const known = kept(path, hash('sha256', JSON.stringify([plain, about])));
        return known ?? (thread ??= startThread()).make(plain, about);
      });
      lanes[lane] = made.catch(() => undefined);
      return made;
    },
    async stop() {
      stopped = true;
      await thread?.stop();
    },
  };
}

/** Only what a workbook is made of: columns know more. */
const toPlain = ({ heads, rows, ...about }: Sheet): PlainSheet => ({
  ...about,
  heads: heads.map(({ header, width }) => ({ header, width })),
  rows: rows(),
});

/** Room for what was just made: by itself a thread takes ten times as much, and is no faster. */
const YOUNG_MIB = 12;

function startThread() {
  const worker = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: unknown) => void }>();
  let number = 0;
  const endAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ number: of, bytes, error }: Made) => {
    const asker = waiting.get(of);
    waiting.delete(of);
    if (bytes) asker?.resolve(bytes);
    else asker?.reject(error);
  });
  worker.on('error', endAll);
  worker.on('exit', () => endAll(new Error(STOPPED)));
  return {
    make: (sheets: readonly PlainSheet[], about: About) =>
      new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(++number, { resolve, reject });
        worker.postMessage({ number, sheets, about } satisfies Asked);
      }),
    stop: () => worker.terminate(),
  };
}
