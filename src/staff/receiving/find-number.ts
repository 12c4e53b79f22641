/** A number → what became of the file, as far as this repository knows. */
import type { DataFolder } from '#src/registry/read.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import { receiptNumber } from '#src/staff/form/receipt-number.ts';
import { findReceived, type Found } from './find-received.ts';

/** What was received, and whether the register says exactly this now; or that it does, however it came there. */
export type FoundNumber = (Found & { isNow: boolean }) | { path: string };

/** By the commits that carry it; else by the register's files as they are. */
export function findNumber(root: string, base: string, { files }: DataFolder, number: string): FoundNumber | undefined {
  const found = findReceived(root, base, number);
  const same = files.find(
    ({ path, bytes }) => ALLIANCE.test(path) && receiptNumber(new TextDecoder().decode(bytes)) === number,
  );
  if (found) return { ...found, isNow: same?.path === found.path };
  return same && { path: same.path };
}
