/** The files of a publication: their paths, what can be read in them, and their fingerprints. */
import { hash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import JSZip from 'jszip';

/** Where the fingerprints stand, and the file that vouches for them: all others are listed. */
export const FINGERPRINTS = 'files.sha256';
export const MANIFEST = 'manifest.json';

/** Paths of all files below a folder, with forward slashes, sorted by their characters; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Reads files one after another, all but very large ones into the same memory, so that thousands leave nothing to tidy up:
 * what it gives is to be used before the next file is read.
 */
export function fileReader(): (path: string) => Buffer {
  const memory = Buffer.allocUnsafeSlow(2 ** 20);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).size > memory.length) return readFileSync(file);
      let length = 0;
      for (let read = -1; read !== 0 && length < memory.length; length += read)
        read = readSync(file, memory, length, memory.length - length, length);
      return memory.subarray(0, length);
    } finally {
      closeSync(file);
    }
  };
}

/** SHA-256 by path. */
export type Fingerprints = ReadonlyMap<string, string>;

export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes);

/** Fingerprints as `sha256sum` writes and checks them: anyone can run `sha256sum -c files.sha256`. */
export const writeFingerprints = (files: Fingerprints): string =>
  [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');

/** Reads such a list; undefined when a line of it is something else. */
export function readFingerprints(text: string): Fingerprints | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const files = new Map<string, string>();
  for (const line of lines) {
    const [, hash = '', path = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    // A list from elsewhere must not lead out of its own site, nor command a terminal.
    if (path === '' || path.startsWith('/') || path.split('/').includes('..') || /\p{C}/u.test(path)) return undefined;
    files.set(path, hash);
  }
  return files;
}

/** Fingerprints of a folder's files, save the manifest and the list itself. */
export function fingerprintsOf(folder: string): Fingerprints {
  const paths = filesBelow(folder).filter((path) => path !== MANIFEST && path !== FINGERPRINTS);
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** What a program that opens the file reads in it: a workbook or document is unpacked, folded lines of a calendar are joined. */
export async function readableBytes(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (path.endsWith('.ics')) return Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', ''));
  if (!/\.(xlsx|docx)$/.test(path)) return bytes;
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  return Buffer.concat(await Promise.all(parts.map((part) => part.async('uint8array'))));
}
