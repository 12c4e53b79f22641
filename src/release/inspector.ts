/**
 * Inspects a publication in a thread of its own, beside whoever makes it: the register is read, and files that are
 * finished are searched, while others are made.
 */
import { Worker } from 'node:worker_threads';
import type { Inspected, Inspecting } from './inspection.ts';

/** What the thread is told: files of a folder that are finished, or that all of it is. */
export interface Told {
  folder: string;
  finished?: readonly string[];
}

/** Whoever inspects one publication. */
export interface Inspector {
  /** Tells of a finished file; nobody waits for it. */
  finished: (folder: string, path: string) => void;
  /**
   * Inspects the whole folder, which nobody writes to any more.
   * @throws Error what kept the register or a file from being read.
   */
  inspect: (folder: string) => Promise<Inspected>;
  /** Ends it, whatever it is at. */
  stop: () => Promise<void>;
}

/** Files told of at a time: a message for each would cost more than the reading. */
const AT_ONCE = 64;

/** Room for what was just made: by itself a thread takes ten times as much, and is no faster. */
const YOUNG_MIB = 12;

/** Begins to read the register that is published. */
export function startInspector(what: Inspecting): Inspector {
  const thread = new Worker(new URL('./inspector-thread.ts', import.meta.url), {
    workerData: what,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const failed = new Promise<never>((_, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('核对网站的线程停下了，这是程序的错误')));
  });
  // What goes wrong is told to whoever asks.
  failed.catch(() => undefined);
  let told: Told & { finished: string[] } = { folder: '', finished: [] };
  const tell = () => {
    if (told.finished.length > 0) thread.postMessage(told);
    told = { ...told, finished: [] };
  };
  return {
    finished(folder, path) {
      if (folder !== told.folder) tell();
      told = { folder, finished: told.finished };
      told.finished.push(path);
      if (told.finished.length >= AT_ONCE) tell();
    },
    inspect(folder) {
      tell();
      const answer = new Promise<Inspected>((resolve) => thread.once('message', resolve));
      thread.postMessage({ folder } satisfies Told);
      return Promise.race([answer, failed]);
    },
    stop: async () => void (await thread.terminate()),
  };
}
