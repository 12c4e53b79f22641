/** The thread that makes workbooks: one after another, each with its number. */
import { parentPort } from 'node:worker_threads';
import type { Asked, Made } from './workbooks-beside.ts';
import { toXlsx } from './xlsx.ts';

let done: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ number, sheets, about }: Asked) => {
  done = done.then(async () => {
    try {
      const bytes = await toXlsx(
        sheets.map((sheet) => ({ ...sheet, rows: () => sheet.rows })),
        about,
      );
      parentPort?.postMessage({ number, bytes } satisfies Made, [bytes.buffer as ArrayBuffer]);
    } catch (error) {
      parentPort?.postMessage({ number, error } satisfies Made);
    }
  });
});
