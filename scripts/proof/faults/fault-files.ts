/** The files of a register, and those beside it, before and after something has happened to a command that writes them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { FINGERPRINTS, fingerprintsOf, readFingerprints } from '../../../src/release/files.ts';
import { readDataFolder } from '../../../src/registry/read.ts';

const TEMPORARY = /(^|\/)\.[^/]+\.\d+(\.new|\.old)?\.tmp$|^(register-rebuild|received)-\w+\//;
/** What a repository keeps for itself, but for the branches it has: objects that no branch knows are nobody's loss. */
const UNSEEN = /^\.git\/(?!refs\/|HEAD$)/;

/** Whether a file is one that a stopped command may have left behind. */
export const isTemporary = (path: string): boolean => TEMPORARY.test(path);

/** Every file in a folder that holds `data/`, hidden ones and branches too, with its content. */
export type Files = ReadonlyMap<string, string>;

export function filesOf(root: string): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'));
  const seen = files.filter((path) => !UNSEEN.test(path)).sort();
  return new Map(seen.map((path) => [path, readFileSync(join(root, path)).toString('latin1')]));
}

/** A copy of a folder that holds `data/`, to be spoiled. The caller removes it. */
export function copyOf(root: string): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'faults-')));
  cpSync(root, copy, { recursive: true });
  return copy;
}

/**
 * What is wrong with a register that was left in the middle: files neither old nor new, such as others would read, and
 * branches whose commits are not whole.
 */
export function damage(root: string, before: Files, after: Files): string[] {
  const now = filesOf(root);
  const kept = [...before.keys()].filter((path) => after.has(path));
  const lost = kept.filter((path) => !now.has(path)).map((path) => `${path} 不见了`);
  const spoiled = [...now].flatMap(([path, content]) => {
    if (isTemporary(path)) return [];
    return content === before.get(path) || content === after.get(path) ? [] : [`${path} 既不是原来的，也不是改好的`];
  });
  const read = readDataFolder(root)
    .files.filter(({ path }) => isTemporary(path))
    .map(({ path }) => `${path} 会被当作登记文件`);
  return [...lost, ...spoiled, ...read, ...brokenRepository(root)];
}

function brokenRepository(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return [];
  const { status, stderr } = spawnSync('git', ['fsck', '--no-dangling', '--no-progress'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`.git 损坏：${stderr}`];
}

/** Whether two registers hold the same files. */
export const isSame = (a: Files, b: Files) =>
  a.size === b.size && [...a].every(([path, content]) => b.get(path) === content);

/** What is wrong with a site that was to be replaced, by its own list of fingerprints. */
export function tornSite(folder: string): string[] {
  const list = join(folder, FINGERPRINTS);
  const listed = existsSync(list) ? readFingerprints(readFileSync(list, 'utf8')) : undefined;
  if (!listed) return [`${list} 不见了，或读不出`];
  const now = fingerprintsOf(folder);
  return [...new Set([...listed.keys(), ...now.keys()])]
    .filter((path) => listed.get(path) !== now.get(path))
    .map((path) => `${join(folder, path)} 与 ${FINGERPRINTS} 所列的不同`);
}
