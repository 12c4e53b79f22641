/**
 * Writes a file so that it is either as it was or whole, whatever happens in between. A process that is killed on the way
 * may leave its temporary file, `.<name>.<digits>.tmp`: hidden, so that nothing reads it, and never in another's way.
 */
import { randomInt } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file's new content, whole on the disk and not yet in its place: to be placed or discarded. */
export interface StagedFile {
  /** Puts it in its place, which takes no more room. */
  place(): void;
  /** Takes it away, unless it is in its place. */
  discard(): void;
}

/** Content that is to replace a file's; an existing file keeps its mode. @throws the error of the file system. */
export const stageReplacement = (path: string, content: string | Uint8Array): StagedFile =>
  stage(path, content, (temporary) => renameSync(temporary, path));

/**
 * Content of a file that is not there yet, in a folder that is made for it. Never placed over one that is there: placing
 * throws an Error with a Chinese message then. @throws the error of the file system.
 */
export function stageCreation(path: string, content: string | Uint8Array): StagedFile {
  mkdirSync(dirname(path), { recursive: true });
  return stage(path, content, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch {
      // Where the disk knows no links, or there is a file already.
      if (existsSync(path)) throw new Error(`已有 ${path}，没有改动它`);
      renameSync(temporary, path);
    }
  });
}

/**
 * Replaces a file's content through a temporary file beside it and a rename; an existing file keeps its mode.
 * @throws the error of the file system; nothing is left behind then.
 */
export const writeAtomically = (path: string, content: string | Uint8Array): void =>
  placed(stageReplacement(path, content));

/**
 * Creates a file, and the folder it lies in; never writes over one that is there.
 * @throws Error with a Chinese message when there is one; else the error of the file system.
 */
export const createAtomically = (path: string, content: string | Uint8Array): void =>
  placed(stageCreation(path, content));

function placed(staged: StagedFile): void {
  try {
    staged.place();
  } finally {
    staged.discard();
  }
}

function stage(path: string, content: string | Uint8Array, put: (temporary: string) => void): StagedFile {
  // Not the process's number: inside a container the next one may have the same.
  const temporary = join(dirname(path), `.${basename(path)}.${randomInt(1e12, 1e13)}.tmp`);
  const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644) & 0o777;
  const discard = () => rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode, flush: true });
  } catch (error) {
    discard();
    throw error;
  }
  return { place: () => put(temporary), discard };
}
