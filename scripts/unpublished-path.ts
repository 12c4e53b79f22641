/** Where a file with fields that are not public may be written. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
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
  for (const base of [root, process.cwd()]) {
    const [folder = ''] = relative(real(base), path).split(sep);
    if (CLOSED.includes(folder.toLowerCase()))
      throw new CannotRun(`文件里有不公开的内容，不能写进 ${folder}/；用 --output 换一个文件夹`);
  }
  const kind = extname(usualName);
  if (extname(path).toLowerCase() !== kind) throw new CannotRun(`--output 应以 ${kind} 结尾（现为 ${basename(path)}）`);
  if (existsSync(path)) throw new CannotRun(`已有 ${path}，没有改动它；先移走它，或用 --output 换一个文件名`);
  return path;
}

/** A path with the links in its folders followed, as far as the folders exist. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
}
