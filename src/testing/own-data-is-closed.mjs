/**
 * Loaded before every test, and by every process a test starts: the project's own `data/` cannot be read. It belongs to
 * whoever keeps the register; a test that stood on it would turn red when they change it. Tests stand on
 * src/testing/registers.ts instead; what must hold for any register in `data/` is tried by `npm run test:data`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import { resolve, sep } from 'node:path';

const OWN = fileURLToPath(new URL('../../data', import.meta.url));

/** Functions whose first argument is a path that is read, or a pattern below the `cwd` of the second. */
const READERS = [
  'readFileSync',
  'readdirSync',
  'openSync',
  'cpSync',
  'createReadStream',
  'opendirSync',
  'globSync',
  'readFile',
  'readdir',
  'open',
];

/** @param {unknown} path */
const isOwn = (path) => {
  if (typeof path !== 'string' && !(path instanceof URL)) return false;
  const full = resolve(path instanceof URL ? fileURLToPath(path) : path);
  return full === OWN || full.startsWith(OWN + sep);
};

/** @param {Record<string, unknown>} module */
const close = (module) => {
  for (const name of READERS) {
    const read = module[name];
    if (typeof read !== 'function') continue;
    module[name] = (/** @type {unknown[]} */ ...args) => {
      const below = /** @type {{ cwd?: unknown } | undefined} */ (args[1])?.cwd;
      if (isOwn(args[0]) || isOwn(below))
        throw new Error(`a test reads the project's own data (${args[0]}); see src/testing/registers.ts`);
      return read(...args);
    };
  }
};

close(/** @type {any} */ (fs));
close(/** @type {any} */ (fs.promises));
syncBuiltinESMExports();
