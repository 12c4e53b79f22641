/** Writes and removes several files, all or none: when one fails, those before it are put back as they were. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createAtomically, writeAtomically } from './write-atomically.ts';

/** A file to write. `before` is its content as it was read; without it the file must not be there yet. */
export interface FileToWrite {
  path: string;
  text: string;
  before?: Uint8Array;
}

/** A file to remove; `before` is its content as it was read. */
export interface FileToRemove {
  path: string;
  text?: undefined;
  before: Uint8Array;
}

type FileChange = FileToWrite | FileToRemove;

/**
 * Makes the changes in order. A file that is as it should be already, since the same is being done at the same time, is well.
 * @throws the error of the first that fails or that somebody has changed since it was read, after everything is as it was;
 * or an Error that says in Chinese which files could not be put back.
 */
export function writeTogether(files: readonly FileChange[]): void {
  const done: FileChange[] = [];
  try {
    for (const file of files) if (file.text === undefined ? remove(file) : write(file)) done.push(file);
  } catch (error) {
    const stuck = done.toReversed().filter((file) => !putBack(file));
    if (stuck.length === 0) throw error;
    const paths = stuck.map(({ path }) => path).join('、');
    throw new Error(`写到一半失败，这些文件已改动而没能恢复：${paths}`, { cause: error });
  }
}

const holds = (path: string, content: string | Uint8Array): boolean =>
  existsSync(path) && readFileSync(path).equals(Buffer.from(content));

/** Whether it was this call that removed the file. */
function remove({ path, before }: FileToRemove): boolean {
  if (!existsSync(path)) return false;
  if (!holds(path, before)) throw new Error(`${path} 刚刚被改动过，没有删除；再运行一次`);
  rmSync(path);
  return true;
}

/** Whether it was this call that wrote the file: what another one wrote is not to be put back. */
function write({ path, text, before }: FileToWrite): boolean {
  if (holds(path, text)) return false;
  if (before !== undefined) {
    if (!holds(path, before)) throw new Error(`${path} 刚刚被改动过，没有写入；再运行一次`);
    writeAtomically(path, text);
    return true;
  }
  try {
    createAtomically(path, text);
    return true;
  } catch (error) {
    if (holds(path, text)) return false;
    throw error;
  }
}

/** Puts a file back, unless somebody has changed it since: then theirs is newer than what was there. */
function putBack({ path, text, before }: FileChange): boolean {
  try {
    if (text === undefined) {
      if (!existsSync(path)) createAtomically(path, before);
      return true;
    }
    if (!holds(path, text)) return true;
    if (before === undefined) rmSync(path, { force: true });
    else writeAtomically(path, before);
    return before !== undefined || !existsSync(path);
  } catch {
    return false;
  }
}
