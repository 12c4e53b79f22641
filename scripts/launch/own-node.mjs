/**
 * The Node that this project brings along, for a machine whose own will not do: one of the packages in
 * scripts/launch/node/, which has a lock with the fingerprint of each, installed on first use into .cache/node/.
 */
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './npm.mjs';
import { madeOnce } from './once.mjs';

const LIST = fileURLToPath(new URL('node', import.meta.url));

/**
 * The package with Node for a kind of machine; undefined where there is none.
 * @param {string} platform
 * @param {string} arch
 * @returns {{ name: string, version: string, node: string } | undefined} `node`: the program, from the package's folder
 */
export function packageFor(platform, arch) {
  const { packages } = JSON.parse(readFileSync(join(LIST, 'package-lock.json'), 'utf8'));
  const path = Object.keys(packages).find((each) => packages[each].os === platform && packages[each].cpu === arch);
  if (path === undefined) return undefined;
  const { version, bin } = packages[path];
  return { name: path.replace('node_modules/', ''), version, node: bin.node };
}

/**
 * Path of the Node in `folder`, installed when it is not there yet.
 * @param {NonNullable<ReturnType<typeof packageFor>>} own
 * @param {string} folder
 * @param {(version: string) => void} tell called before it is installed
 * @returns {string | undefined} undefined when it could not be had
 */
export function ownNode({ name, version, node }, folder, tell) {
  const place = join(folder, `${name}-${version}`);
  if (!existsSync(place)) tell(version);
  try {
    return join(
      madeOnce(place, (empty) => install(name, empty)),
      node,
    );
  } catch (error) {
    if (process.env['DEBUG']) process.stderr.write(`${error}\n`);
    return undefined;
  }
}

/**
 * Lets npm fetch and check the package, and leaves its content in `folder`, without the headers for compilers.
 * @param {string} name
 * @param {string} folder
 */
function install(name, folder) {
  const work = join(folder, 'work');
  cpSync(LIST, work, { recursive: true, filter: (from) => !from.includes('node_modules') });
  const { status, stderr } = runNpm(['ci'], work);
  const installed = join(work, 'node_modules', name);
  if (status !== 0 || !existsSync(installed)) throw new Error(`npm ci: ${stderr}`);
  for (const part of ['bin', 'LICENSE']) renameSync(join(installed, part), join(folder, part));
  rmSync(work, { recursive: true });
}
