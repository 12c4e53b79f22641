/**
 * Writes a file so that it is either as it was or whole, whatever happens in between. A process that is killed on the way
 * may leave its temporary file, `.<name>.<digits>.tmp`: hidden, so that nothing reads it, and never in another's way.
 */
import { randomInt } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file's content through a temporary file beside it and a rename; an existing file keeps its mode.
 * @throws the error of the file system; nothing is left behind then.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  throughTemporary(path, content, (temporary) => renameSync(temporary, path));
}

/**
 * Creates a file, and the folder it lies in; never writes over one that is there.
 * @throws Error with a Chinese message when there is one; else the error of the file system.
 */
export function createAtomically(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  throughTemporary(path, content, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch {
      // Where the disk knows no links, or there is a file already.
      if (existsSync(path)) throw new Error(`已有 ${path}，没有改动它`);
      renameSync(temporary, path);
    }
  });
}

function throughTemporary(path: string, content: string | Uint8Array, place: (temporary: string) => void): void {
  // Not the process's number: inside a container the next one may have the same.
  const temporary = join(dirname(path), `.${basename(path)}.${randomInt(1e12, 1e13)}.tmp`);
  const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644) & 0o777;
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode, flush: true });
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
