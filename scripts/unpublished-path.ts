/** Where what the commands make may be written: a file or a preview with fields that are not public, and a site. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readManifest, type Manifest } from '#src/release/manifest.ts';
import { CannotRun } from './command.ts';

/** Folders that are published, or copied to where they are, or hold the records alone. */
const CLOSED = ['dist', 'public', 'data'];

/** Folders of the project and of the register that a site would replace, or that hold what a site is made of. */
const KEPT = ['data', 'public', 'src', 'schemas', 'scripts', 'node_modules', '.git', '.github'];
/** The folder that is only ever a site: whatever an earlier program or a stopped command left in it gives way. */
const USUAL_SITE = 'dist';

/**
 * The path named by `--output`, taken from where the person stands; a folder gets a file of the usual name.
 * @throws CannotRun where the file would be published, lie among the records, be of another kind or replace another.
 */
export function unpublishedPath(root: string, output: string | undefined, usualName: string): string {
  const given = resolve(process.env['INIT_CWD'] ?? process.cwd(), output ?? usualName);
  const named = statSync(given, { throwIfNoEntry: false })?.isDirectory() ? join(given, usualName) : given;
  const closed = closedFolder(root, named);
  if (closed !== undefined) throw new CannotRun(`文件里有不公开的内容，不能写进 ${closed}/；用 --output 换一个文件夹`);
  const path = real(named);
  const kind = extname(usualName);
  if (extname(path).toLowerCase() !== kind) throw new CannotRun(`--output 应以 ${kind} 结尾（现为 ${basename(path)}）`);
  refuseTaken(path);
  return path;
}

/** Somebody may be filling in what is there. @throws CannotRun where there is a file. */
export function refuseTaken(path: string): void {
  if (existsSync(path)) throw new CannotRun(`已有 ${path}，没有改动它；先移走它，或用 --output 换一个文件名`);
}

/** Whether a path, its links followed, is or lies in the folder of the records, of the register at `root` or of the project. */
export const isAmongRecords = (root: string, path: string): boolean =>
  closedFolder(root, real(path))?.toLowerCase() === 'data';

/**
 * The folder named by `--out` for a preview of the register at `root`, as it was named.
 * @throws CannotRun where it is, lies in or holds a folder that is published or holds the records; or is a publication.
 */
export function previewFolder(root: string, out: string): string {
  const path = real(resolve(out));
  const closed = closedFolder(root, resolve(out)) ?? nameOfAround(path, root);
  if (closed !== undefined)
    throw new CannotRun(`预览里有不公开的内容，不能写进 ${closed}/；用 --out 换一个文件夹，如 .cache/preview`);
  if (existsSync(path) && !mayBeReplaced(path, (site) => site.preview))
    throw new CannotRun(`${out} 里已有别的内容，没有改动它；预览请用 --out 换一个空的或新的文件夹`);
  return out;
}

/**
 * The folder named by `--out` for the site of the register at `root`, as it was named: all that is in it is replaced.
 * @throws CannotRun where it is, lies in or holds a folder that no site may replace; or holds anything but an earlier site.
 */
export function siteFolder(root: string, out: string): string {
  const path = real(resolve(out));
  const kept = closedFolder(root, resolve(out), KEPT) ?? nameOfAround(path, root);
  if (kept !== undefined)
    throw new CannotRun(`网站会替换整个文件夹，不能生成到 ${kept}/，没有改动它；用 --out 换一个文件夹，如 dist`);
  const isUsual = path === join(real(process.cwd()), USUAL_SITE);
  if (existsSync(path) && !(isUsual && statSync(path).isDirectory()) && !mayBeReplaced(path, () => true))
    throw new CannotRun(
      `${out} 里有别的内容，不是以前生成的网站，没有改动它；用 --out 换一个空的或新的文件夹，确实不要了的，先自己移走`,
    );
  return out;
}

/** The name of the closed folder that a path, its links followed or not, is or lies in; undefined for one in no such folder. */
function closedFolder(root: string, path: string, closed: readonly string[] = CLOSED): string | undefined {
  return [root, process.cwd()]
    .flatMap((base) => [
      { to: path, from: resolve(base) },
      { to: real(path), from: real(base) },
    ])
    .filter(({ to, from }) => closed.includes(wayTo(to, from)[0] ?? ''))
    .map(({ to, from }) => to.split(sep).at(from.split(sep).length))[0];
}

/** The folders from one to another, in small letters: some disks know no case, and none need be told apart here. */
const wayTo = (path: string, base: string) => relative(base.toLowerCase(), path.toLowerCase()).split(sep);

/** The name of a folder that is the project or the register, or holds one: all in it would be replaced. */
const nameOfAround = (path: string, root: string): string | undefined =>
  [root, process.cwd()].some((base) => {
    const [first = ''] = wayTo(real(base), path);
    return first !== '..' && !isAbsolute(first);
  })
    ? basename(path)
    : undefined;

/** Only an empty folder gives way, or an earlier site of the kind that may be replaced. */
function mayBeReplaced(folder: string, isReplaceable: (site: Manifest) => boolean): boolean {
  if (!statSync(folder).isDirectory()) return false;
  if (readdirSync(folder).length === 0) return true;
  const file = join(folder, 'manifest.json');
  const site = existsSync(file) ? readManifest(readFileSync(file, 'utf8')) : undefined;
  return site !== undefined && isReplaceable(site);
}

/** A path with the links in its folders followed, as far as the folders exist. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
}
