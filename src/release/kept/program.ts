/** What besides a page's own input decides what it says: the program, its packages, what runs it, and where the site stands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, sha256 } from '../files.ts';

/** Folders and files that a build reads of the program. Tests of the program are not among them. */
const FOLDERS = ['schemas', 'src'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/site.ts'];
/** What npm says is installed. */
const INSTALLED = 'node_modules/.package-lock.json';
const NOT_READ = /\.test\.ts$|^src\/testing\//;

/** One digest of the program in `root` and of these settings; any change of them gives another. */
export function programDigest(root: string, settings: Readonly<Record<string, string | undefined>>): string {
  const paths = FOLDERS.flatMap((folder) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`));
  const read = [
    ...paths.filter((path) => !NOT_READ.test(path)),
    ...[...FILES, INSTALLED].filter((path) => existsSync(join(root, path))),
  ];
  const lines = read.map((path) => `${sha256(readFileSync(join(root, path)))} ${path}`);
  return sha256([...lines, process.version, JSON.stringify(settings)].join('\n'));
}
