/** A folder that is made once and then only read: whole or not there, also when several processes want it at one moment. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives `folder`. Where it is not there, `make` fills another beside it, which then takes its name; when somebody else
 * was quicker, theirs stays.
 * @param {string} folder
 * @param {(empty: string) => void} make
 */
export function madeOnce(folder, make) {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const empty = mkdtempSync(`${folder}.`);
  try {
    make(empty);
    // Made for this user alone; what it becomes is read by all who may read the project.
    chmodSync(empty, 0o755);
    renameSync(empty, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
  return folder;
}
