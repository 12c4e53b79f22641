/** Where a file, or a preview, with fields that are not public may be written. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readManifest } from '#src/release/manifest.ts';
import { CannotRun } from './command.ts';

/** Folders that are published, or copied to where they are, or hold the records alone. */
const CLOSED = ['dist', 'public', 'data'];

/**
 * The path named by `--output`, taken from where the person stands; a folder gets a file of the usual name.
 * @throws CannotRun where the file would be published, lie among the records, be of another kind or replace another.
 */
export function unpublishedPath(root: string, output: string | undefined, usualName: string): string {
  const given = resolve(process.env['INIT_CWD'] ?? process.cwd(), output ?? usualName);
  const path = real(statSync(given, { throwIfNoEntry: false })?.isDirectory() ? join(given, usualName) : given);
  const closed = closedFolder(root, path);
  if (closed !== undefined) throw new CannotRun(`文件里有不公开的内容，不能写进 ${closed}/；用 --output 换一个文件夹`);
  const kind = extname(usualName);
  if (extname(path).toLowerCase() !== kind) throw new CannotRun(`--output 应以 ${kind} 结尾（现为 ${basename(path)}）`);
  if (existsSync(path)) throw new CannotRun(`已有 ${path}，没有改动它；先移走它，或用 --output 换一个文件名`);
  return path;
}

/**
 * The folder named by `--out` for a preview of the register at `root`, as it was named.
 * @throws CannotRun where it is, lies in or holds a folder that is published or holds the records; or is a publication.
 */
export function previewFolder(root: string, out: string): string {
  const path = real(resolve(out));
  const closed = closedFolder(root, path) ?? (isAround(path, root) ? basename(path) : undefined);
  if (closed !== undefined)
    throw new CannotRun(`预览里有不公开的内容，不能写进 ${closed}/；用 --out 换一个文件夹，如 .cache/preview`);
  if (existsSync(path) && !mayBeReplaced(path))
    throw new CannotRun(`${out} 里已有别的内容，没有改动它；预览请用 --out 换一个空的或新的文件夹`);
  return out;
}

/** The name of the closed folder that a path, its links followed, is or lies in; undefined for one in no such folder. */
function closedFolder(root: string, path: string): string | undefined {
  return [root, process.cwd()]
    .filter((base) => CLOSED.includes(wayTo(path, real(base))[0] ?? ''))
    .map((base) => path.split(sep).at(real(base).split(sep).length))[0];
}

/** The folders from one to another, in small letters: some disks know no case, and none need be told apart here. */
const wayTo = (path: string, base: string) => relative(base.toLowerCase(), path.toLowerCase()).split(sep);

/** Whether a folder is the project or the register, or holds one: all in it would be replaced. */
const isAround = (path: string, root: string): boolean =>
  [root, process.cwd()].some((base) => {
    const [first = ''] = wayTo(real(base), path);
    return first !== '..' && !isAbsolute(first);
  });

/** Only an empty folder or an earlier preview gives way to a preview. */
function mayBeReplaced(folder: string): boolean {
  if (!statSync(folder).isDirectory()) return false;
  if (readdirSync(folder).length === 0) return true;
  const manifest = join(folder, 'manifest.json');
  return existsSync(manifest) && readManifest(readFileSync(manifest, 'utf8'))?.preview === true;
}

/** A path with the links in its folders followed, as far as the folders exist. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
}
