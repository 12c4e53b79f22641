/** Writes several files, all or none: when one fails, those before it are put back as they were. */
import { existsSync, rmSync } from 'node:fs';
import { createAtomically, writeAtomically } from './write-atomically.ts';

/** A file to write. `before` is its content now; without it the file must not be there yet. */
export interface FileToWrite {
  path: string;
  text: string;
  before?: Uint8Array;
}

/**
 * Writes the files in order.
 * @throws the error of the first that fails, after everything is as it was; or an Error that says in Chinese which
 * files could not be put back.
 */
export function writeTogether(files: readonly FileToWrite[]): void {
  const done: FileToWrite[] = [];
  try {
    for (const file of files) {
      if (file.before === undefined) createAtomically(file.path, file.text);
      else writeAtomically(file.path, file.text);
      done.push(file);
    }
  } catch (error) {
    const stuck = done.toReversed().filter((file) => !putBack(file));
    if (stuck.length === 0) throw error;
    const paths = stuck.map(({ path }) => path).join('、');
    throw new Error(`写到一半失败，这些文件已改动而没能恢复：${paths}`, { cause: error });
  }
}

function putBack({ path, before }: FileToWrite): boolean {
  try {
    if (before === undefined) rmSync(path, { force: true });
    else writeAtomically(path, before);
    return before !== undefined || !existsSync(path);
  } catch {
    return false;
  }
}
