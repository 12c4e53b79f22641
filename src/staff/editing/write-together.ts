/** Writes and removes several files, all or none: when one fails, those before it are put back as they were. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import {
  createAtomically,
  stageCreation,
  stageReplacement,
  writeAtomically,
  type StagedFile,
} from './write-atomically.ts';

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
 * Makes the changes in order, once all that is to be written is on the disk: where there is no room nothing has been
 * touched. A file that is as it should be already, since the same is being done at the same time, is well.
 * @throws the error of the first that fails or that somebody has changed since it was read, after everything is as it was;
 * or an Error that says in Chinese which files could not be put back.
 */
export function writeTogether(files: readonly FileChange[]): void {
  const staged = new Map<FileChange, StagedFile>();
  try {
    for (const file of files) if (file.text !== undefined) staged.set(file, stage(file));
    placeTogether(files, staged);
  } finally {
    for (const each of staged.values()) each.discard();
  }
}

const stage = ({ path, text, before }: FileToWrite): StagedFile =>
  before === undefined ? stageCreation(path, text) : stageReplacement(path, text);

function placeTogether(files: readonly FileChange[], staged: ReadonlyMap<FileChange, StagedFile>): void {
  const done: FileChange[] = [];
  try {
    for (const file of files)
      if (file.text === undefined ? remove(file) : write(file, staged.get(file))) done.push(file);
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
function write({ path, text, before }: FileToWrite, staged: StagedFile | undefined): boolean {
  if (holds(path, text)) return false;
  if (before !== undefined && !holds(path, before)) throw new Error(`${path} 刚刚被改动过，没有写入；再运行一次`);
  try {
    staged?.place();
    return true;
  } catch (error) {
    if (before === undefined && holds(path, text)) return false;
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
