/** What each command that is to be stopped works on: a register in a folder of its own, and what else it reads. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BENCH_DAY } from '../../../src/testing/generator/history.ts';
import { writeRegister } from '../../../src/testing/generator/write-register.ts';
import type { PlainMap } from '../../../src/staff/form/form-record.ts';
import { parsePlain } from '../../../src/registry/gate/structure.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { ALLIANCE } from '../../../src/registry/place.ts';
import { readDataFolder } from '../../../src/registry/read.ts';
import { FINGERPRINTS, MANIFEST, sha256 } from '../../../src/release/files.ts';
import type { Manifest } from '../../../src/release/manifest.ts';
import { bookCatalogueOf } from '../../../src/staff/workbook/catalogue.ts';
import { writeFillInBook } from '../../../src/staff/workbook/node.ts';
import { makeRepository } from '../../../src/testing/branches/repository.ts';
import { another } from '../../../src/testing/branches/small-register.ts';
import { USUAL } from '../../../src/testing/registers.ts';
import {
  CLEAN_DAY,
  copyOf,
  temporaryRegister,
  type TemporaryRegister,
} from '../../../src/testing/temporary-register.ts';

/** The workbook that lies beside the register of {@link registerWithBook}. */
export const BOOK = '填报.xlsx';
/** A day on which the records of {@link generatedRegister} and {@link registerWithBook} have no error. */
export const BOOK_DAY = BENCH_DAY;

/** A register of so many fictional alliances without an error. The caller removes it. */
export function generatedRegister(count: number): TemporaryRegister {
  const register = temporaryRegister();
  rmSync(join(register.root, 'data'), { recursive: true });
  writeRegister(register.root, count, 1);
  rmSync(join(register.root, 'json'), { recursive: true });
  return register;
}

/** Such a register, and a workbook that changes every alliance: each second one is not there yet. */
export async function registerWithBook(count: number): Promise<TemporaryRegister> {
  const register = generatedRegister(count);
  const { catalogue } = loadRegistry(readDataFolder(register.root));
  if (!catalogue) throw new Error('生成的登记簿没有基础文件');
  const paths = readdirSync(join(register.root, 'data'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('data', name).replaceAll('\\', '/'))
    .filter((path) => ALLIANCE.test(path))
    .toSorted();
  const records = paths.map((path) => {
    const [, district = '', id = ''] = ALLIANCE.exec(path) ?? [];
    const value = parsePlain(readFileSync(join(register.root, path), 'utf8')).value as PlainMap;
    return { id, district, value: { ...value, positioning: '导入后改写的定位' } };
  });
  writeFileSync(join(register.root, BOOK), await writeFillInBook(records, bookCatalogueOf(catalogue)));
  for (const path of paths.filter((_, i) => i % 2 === 1)) rmSync(join(register.root, path));
  return register;
}

/** The file that came by mail to {@link registerWithMail}. */
export const MAIL = '来件/申报.yaml';

/** A register in a repository of its own, and beside it a file that is to be received. The caller removes it. */
export function registerWithMail(): TemporaryRegister {
  const { root, remove } = makeRepository();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const [name, lead, code] = ['连云港市石英坩埚创新联合体', '示例石英有限公司', '91320722MA1Q7N8P9D'];
  write(MAIL, another(name, lead, code, '连云港市东海县', '东科〔2024〕3号'));
  return { root, write, remove };
}

/** The usual register, all of it samples: what is there before it is taken into use. The caller removes it. */
export const sampleRegister = (): TemporaryRegister => copyOf(USUAL);

/** A register, and beside it a folder that says it is the publication of this repository's last commit. */
export function registerWithSite(): TemporaryRegister {
  const register = temporaryRegister();
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  const manifest: Manifest = {
    version: 2,
    url: 'http://127.0.0.1/',
    asOf: CLEAN_DAY,
    sample: true,
    preview: false,
    revision: { commit, modified: false },
    history: 'whole',
    madeWith: { node: process.versions.node, astro: '' },
    files: { list: `/${FINGERPRINTS}`, count: 0, sha256: sha256('') },
  };
  register.write(`site/${FINGERPRINTS}`, '');
  register.write(`site/${MANIFEST}`, JSON.stringify(manifest));
  return register;
}
