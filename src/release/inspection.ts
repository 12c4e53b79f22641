/** Every file of a publication is read: its fingerprint, and whether it holds what must stay inside. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { fileReader, filesBelow, MANIFEST, readableBytes, sha256 } from './files.ts';
import { insideOf, type Inside } from './inside.ts';
import { leakCheckOf, type Leak } from './leaks.ts';
import { originsIn } from './origin.ts';

/** What a publication is inspected against. */
export interface Inspecting {
  /** Folder that holds `data/`, and its repository. */
  root: string;
  asOf: string;
  /** A preview: records before 公示 are shown. */
  drafts: boolean;
}

/** What was found in a publication. */
export interface Inspected {
  /** SHA-256 of every file but the manifest, by path. */
  hashes: Map<string, string>;
  /** What leaks and where, in Chinese. */
  leaks: string[];
}

/** The inspection of one publication. */
export interface Inspection {
  /** Reads files of a folder that are finished, ahead of the rest. */
  look: (folder: string, paths: readonly string[]) => Promise<void>;
  /** Reads the whole folder, but for what was looked at and has not been touched since. */
  inspect: (folder: string) => Promise<Inspected>;
}

/** Reads the register and prepares the inspection of what was published of it. */
export function inspectionOf(what: Inspecting): Inspection {
  const read = readerOf(what);
  /** What was read ahead, by its full path: the fingerprint, and the state of the file then. */
  const ahead = new Map<string, { hash: string; state: string }>();
  return {
    async look(folder, paths) {
      for (const path of paths) {
        const state = stateOf(join(folder, path));
        ahead.set(join(folder, path), { state, hash: await read.file(folder, path) });
      }
    },
    async inspect(folder) {
      const paths = filesBelow(folder);
      const hashes = new Map<string, string>();
      for (const path of paths) {
        const known = ahead.get(join(folder, path));
        const isAsItWas = known !== undefined && known.state === stateOf(join(folder, path));
        const hash = isAsItWas ? known.hash : await read.file(folder, path);
        if (path !== MANIFEST) hashes.set(path, hash);
      }
      if (read.leaks().length === 0) return { hashes, leaks: [] };
      return { hashes, leaks: await told(what, folder, paths) };
    },
  };
}

/**
 * What leaks in a folder in which something does, in words. All is read once more, in order: whatever was read ahead, of
 * several files that hold a value the first by name is told; and only now must it be known where each was written.
 */
async function told(what: Inspecting, folder: string, paths: readonly string[]): Promise<string[]> {
  const read = readerOf(what, true);
  for (const path of paths) await read.file(folder, path);
  if (read.leaks().length === 0) throw new Error('登记簿或网站在核对时被改动了，没有生成网站；请再运行一次');
  return describe(read.leaks(), what.root);
}

/** Reads file after file. Those equal to one already read are not searched again. */
function readerOf(what: Inspecting, told = false) {
  const check = leakCheckOf(readInside(what), told);
  const seen = new Set<string>();
  const read = fileReader();
  return {
    async file(folder: string, path: string): Promise<string> {
      const bytes = read(join(folder, path));
      const hash = sha256(bytes);
      if (!seen.has(hash)) check.scan(path, await readableBytes(path, bytes));
      seen.add(hash);
      return hash;
    },
    leaks: check.leaks,
  };
}

/** As the disk describes a file: writing to it, or another in its place, changes that. */
function stateOf(file: string): string {
  const { ino, size, ctimeNs } = statSync(file, { bigint: true });
  return `${ino} ${size} ${ctimeNs}`;
}

/** Code of which nothing can be on a page. */
const NOT_SHOWN = /\.test\.ts$|^src\/testing\//;

/** What must stay inside, read anew: a build that went wrong is not asked about itself. */
const readInside = ({ root, ...day }: Inspecting): Inside =>
  insideOf(loadRegistry(readDataFolder(root)), day, ownTexts());

const ownTexts = () =>
  ['src', 'schemas', 'public']
    .flatMap((name) => filesBelow(name).map((path) => `${name}/${path}`))
    .filter((path) => !NOT_SHOWN.test(path))
    .map((path) => readFileSync(path));

/** Of so many leaks it is said where each came from: one mistake in a program leaks in every file. */
const TRACED = 20;

/** The values themselves are not shown: this goes into logs that others read. */
function describe(leaks: readonly Leak[], root: string): string[] {
  const originOf = originsIn(root);
  return leaks.map(({ path, secret }, i) => {
    const origin = i < TRACED ? originOf(secret) : `${secret.file} 的“${secret.written().label}”`;
    const out = '请改正生成这个文件的程序，或去掉公开字段里的这个内容';
    return `${path} 里有不公开的内容（${[...secret.text][0]}***）：${origin}；${out}`;
  });
}
