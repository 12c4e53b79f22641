/** The only disk read: the files below a data folder, as bytes. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES } from './gate/bytes.ts';
import { checkFinding } from './gate/check-finding.ts';
import type { Diagnostic } from './diagnostic.ts';
import { REGISTER, TEMPLATE } from './place.ts';

/** A file of the register: path with forward slashes from the folder that holds `data/`. */
export interface DataFile {
  path: string;
  bytes: Uint8Array;
}

/** An office file is larger than a text. */
const MOST_TEMPLATE_BYTES = 2 ** 20;

/** What a whole other register says is larger still: of one with ten thousand alliances some 5 MB. */
const MOST_REGISTER_BYTES = 2 ** 24;

/** How large a file of the register may be, by where it stands; and what is said of one that is larger. */
export const mostBytesOf = (path: string): number =>
  TEMPLATE.test(path) ? MOST_TEMPLATE_BYTES : REGISTER.test(path) ? MOST_REGISTER_BYTES : MOST_BYTES;
export const tooLargeFor = (path: string, bytes: number): string =>
  `文件 ${Math.ceil(bytes / 1024)} KB，不得超过 ${mostBytesOf(path) / 1024} KB`;

/** Everything found below a data folder, in the order of paths; what is no ordinary small file is a finding. */
export interface DataFolder {
  files: DataFile[];
  diagnostics: Diagnostic[];
}

/**
 * Reads `<root>/data`. Links are never followed and files over the gate's size are never read.
 * @throws Error with a Chinese message when the folder itself is not there or cannot be read.
 */
export function readDataFolder(root: string): DataFolder {
  const folder: DataFolder = { files: [], diagnostics: [] };
  const visit = (path: string) => {
    for (const name of readdirSync(join(root, path)).sort()) {
      if (name.startsWith('.')) continue;
      readEntry(`${path}/${name}`);
    }
  };
  const readEntry = (path: string) => {
    const at = { file: path, line: 1, column: 1 };
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    // A name that is not UTF-8 does not lead back to its file.
    if (!stat) folder.diagnostics.push(checkFinding('file/kind', '文件名读不出来，请改名', at));
    else if (stat.isDirectory()) visit(path);
    else if (!stat.isFile())
      folder.diagnostics.push(
        checkFinding('file/kind', stat.isSymbolicLink() ? '是链接，不是普通文件' : '不是普通文件', at),
      );
    else if (stat.size > mostBytesOf(path))
      folder.diagnostics.push(checkFinding('file/size', tooLargeFor(path, stat.size), at));
    else folder.files.push({ path, bytes: readFileSync(join(root, path)) });
  };
  try {
    if (!lstatSync(join(root, 'data')).isDirectory()) throw new Error('不是文件夹');
  } catch {
    throw new Error(`找不到数据文件夹 data/（在 ${root}）；请在仓库的根目录运行`);
  }
  visit('data');
  return folder;
}

/**
 * One file from anywhere, such as a draft that is not in the register yet; undefined where there is none.
 * @throws Error with a Chinese message when it is no ordinary file of the gate's size.
 */
export function readOneFile(path: string): DataFile | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile() || stat.size > MOST_BYTES) throw new Error(`${path} 不是普通文件，或超过 32 KB`);
  return { path, bytes: readFileSync(path) };
}
