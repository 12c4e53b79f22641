/**
 * Pages of the last build that need not be made again. A page is known by its key, which stands for all that decides what it
 * says, and by the fingerprint of its bytes: what was altered since is not kept.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fileReader, sha256 } from '../files.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is remembered of a build, beside the folder it made. */
const Remembered = z.strictObject({
  /** Digest of the program. */
  program: Hash,
  /** Path → key and fingerprint. */
  files: z.record(z.string(), z.tuple([z.string(), Hash])),
  /** Styles and scripts, by their paths: pages name them. */
  assets: z.array(z.string()),
});
type Remembered = z.output<typeof Remembered>;

/** The pages of one build. */
export interface KeptPages {
  /**
   * Puts a file of the last build into `folder` if it was made with this key and is as it was made.
   * @returns whether it did; else the file is to be made.
   */
  keep: (folder: string, path: string, key: string) => boolean;
  /** The bytes of a file of the last build, if it was made with this key and is as it was made; else it is to be made. */
  bytes: (path: string, key: string) => Uint8Array | undefined;
  /**
   * Remembers the files asked for, once all of the site has these fingerprints.
   * @returns false when files were kept though what all pages load is another: then the site is to be made without them.
   */
  remember: (fingerprints: ReadonlyMap<string, string>) => boolean;
}

/**
 * Memory of the builds into `out`; the file it is written to lies in `memory`. `programNow` gives the digest of the program:
 * of a build during which that changed nothing is remembered.
 */
export function keptPages(out: string, memory: string, programNow: () => string): KeptPages {
  const program = programNow();
  const file = join(memory, `${sha256(out)}.json`);
  let last = readRemembered(file, program);
  let kept = 0;
  const keys = new Map<string, string>();
  const folders = new Set<string>();
  const read = fileReader();
  const bytesOf = (path: string, key: string) => {
    keys.set(path, key);
    const [known, fingerprint] = (last && Object.hasOwn(last.files, path) && last.files[path]) || [];
    const old = join(out, path);
    if (known !== key || !existsSync(old)) return undefined;
    const bytes = read(old);
    return sha256(bytes) === fingerprint ? bytes : undefined;
  };
  return {
    bytes(path, key) {
      const bytes = bytesOf(path, key);
      // A copy: where they are read there is room for one file at a time.
      return bytes && new Uint8Array(bytes);
    },
    keep(folder, path, key) {
      if (!bytesOf(path, key)) return false;
      const old = join(out, path);
      const place = join(folder, path);
      if (!folders.has(dirname(place))) mkdirSync(dirname(place), { recursive: true });
      folders.add(dirname(place));
      link(old, place);
      kept++;
      return true;
    },
    remember(fingerprints) {
      const assets = [...fingerprints.keys()].filter((path) => path.startsWith('assets/')).sort();
      rmSync(file, { force: true });
      if (kept > 0 && last?.assets.join('\n') !== assets.join('\n')) {
        last = undefined;
        kept = 0;
        return false;
      }
      if (programNow() !== program) return true;
      const files = [...keys].flatMap(([path, key]) => {
        const fingerprint = fingerprints.get(path);
        return fingerprint === undefined ? [] : [[path, [key, fingerprint] as [string, string]] as const];
      });
      mkdirSync(memory, { recursive: true });
      const fresh = `${file}.${process.pid}.tmp`;
      writeFileSync(fresh, JSON.stringify({ program, files: Object.fromEntries(files), assets } satisfies Remembered));
      renameSync(fresh, file);
      return true;
    },
  };
}

/** The same file under another name, where the disk can do that: the old one is taken away in the end. */
function link(old: string, place: string): void {
  try {
    linkSync(old, place);
  } catch {
    copyFileSync(old, place);
  }
}

/** What is remembered, if it is of this program; a memory that cannot be read is none. */
function readRemembered(file: string, program: string): Remembered | undefined {
  try {
    const found = Remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
    return found.program === program ? found : undefined;
  } catch {
    return undefined;
  }
}
