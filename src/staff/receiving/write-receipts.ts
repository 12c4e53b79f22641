/** Receipts beside the files they are for, each under a name that is free. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import type { Received } from './outcome.ts';
import { receiptText, TITLE, type Letterhead } from './receipt-text.ts';

/** With a mark and line ends that the oldest Notepad reads. */
const forWindows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;

/** Writes the receipt of a file, and of a refused workbook the marked copy; gives what was written. Never writes over anything. */
export function writeReceipt(received: Received, head: Letterhead, into: string | undefined): string[] {
  const folder = into ?? dirname(received.path);
  // A stranger's name for a file is no name for one of ours: what is shown of it is, without what a disk does not take.
  const stem = received.shown.replace(/\.[^.]*$/, '').replace(/[\\/:*?"<>|]/g, '_');
  const text = Buffer.from(forWindows(receiptText(received, head)));
  const written = [createFree(folder, `${stem}-回执`, '.txt', text)];
  if (received.marked)
    written.push(createFree(folder, `${stem.replace(/-错误\d*$/, '')}-错误`, '.xlsx', received.marked));
  return written;
}

/** A file with this content under the first name that is free; one that is there with the same content is enough. */
function createFree(folder: string, stem: string, end: string, content: Uint8Array): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : number}${end}`);
    if (!existsSync(path)) {
      createAtomically(path, content);
      return path;
    }
    if (readFileSync(path).equals(content)) return path;
  }
}

/** Whether a file is a receipt, which lies among what came in. */
export const isReceipt = (path: string, bytes: Uint8Array): boolean =>
  /-回执\d*\.txt$/.test(path) && Buffer.from(bytes.subarray(0, 400)).toString().includes(TITLE);
