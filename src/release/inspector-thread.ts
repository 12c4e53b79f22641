/** The thread of an inspector: does as it is told, one thing after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { inspectionOf, type Inspecting } from './inspection.ts';
import type { Told } from './inspector.ts';

const inspection = inspectionOf(workerData as Inspecting);
let done: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ folder, finished }: Told) => {
  done = done.then(async () => {
    if (finished) await inspection.look(folder, finished);
    else parentPort?.postMessage(await inspection.inspect(folder));
  });
});
