/** Where the register is that a command works on, and which of its files. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CannotRun } from './command.ts';

/** The folder that holds `data/`, and files or folders in it as diagnostics name them; none stands for all. */
export interface Scope {
  root: string;
  only: readonly string[];
}

/**
 * Reads `--data` and the paths of a command line; paths are taken from where the person stands or from the root.
 * @throws CannotRun when a path does not exist or lies outside data/.
 */
export function scopeOf(data: string | undefined, paths: readonly string[]): Scope {
  const here = real(process.env['INIT_CWD'] ?? process.cwd());
  const root = real(data === undefined ? process.cwd() : resolve(here, data));
  return { root, only: paths.map((path) => insideRegister(root, here, path)) };
}

/** Whether a file of the register is meant. */
export const isInScope = ({ only }: Scope, file: string): boolean =>
  only.length === 0 || only.some((path) => file === path || file.startsWith(`${path}/`));

/** The folder itself where a path leads through links, so that paths in it can be compared. */
function real(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** A path as diagnostics name it; it must exist below data/, since a record is judged beside the others. */
function insideRegister(root: string, here: string, path: string): string {
  const found = [resolve(here, path), resolve(root, path)].filter((candidate) => existsSync(candidate));
  if (found.length === 0) throw new CannotRun(`找不到 ${path}`);
  const inside = found
    .map((each) =>
      relative(root, join(real(dirname(each)), basename(each)))
        .split(sep)
        .join('/'),
    )
    .find((each) => each === 'data' || each.startsWith('data/'));
  if (inside !== undefined) return inside;
  throw new CannotRun(`${path} 不在登记簿 data/ 内；请放到 data/alliances/<板块>/<标识>.yaml 再校验`);
}
