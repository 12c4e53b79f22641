/** Puts a fictional register on disk, beside the same records as JSON: the floor that reading is compared with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePlain } from '#src/registry/gate/structure.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { isBaseFile, USUAL } from '../registers.ts';
import { generateAlliances } from './register.ts';

/**
 * Writes `<folder>/data` (base files from the usual register of tests) and `<folder>/json`.
 */
export function writeRegister(folder: string, count: number, seed: number): void {
  const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
  const { catalogue } = loadRegistry({ files: base, diagnostics: [] });
  if (!catalogue) throw new Error('基础文件读不了，先运行 npm run validate');
  const places = {
    districts: catalogue.districts.map(({ id }) => id),
    industries: catalogue.industries.map(({ name }) => name),
  };
  for (const { path, bytes } of base) write(join(folder, path), bytes);
  for (const { path, text } of generateAlliances(count, seed, places)) {
    write(join(folder, path), text);
    write(join(folder, path.replace(/^data/, 'json').replace(/yaml$/, 'json')), JSON.stringify(parsePlain(text).value));
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
