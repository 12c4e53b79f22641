/** The same files checked with other people's tools, as far as those go: shape by JSON Schema, or a faster YAML parser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { Alliance } from '../../../schemas/alliance.ts';
import { actsByAlliance } from '../../../src/registry/decisions/acts.ts';
import { judgeRegister } from '../../../src/eligibility/judge.ts';
import { conform } from '../../../src/registry/conform.ts';
import type { Plain } from '../../../src/registry/gate/structure.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { readDataFolder, type DataFile } from '../../../src/registry/read.ts';
import { yamlSource } from '../../../src/registry/source.ts';
import { BENCH_DAY } from '../../../src/testing/generator/history.ts';
import { withWordsInside } from '../../../src/exports/word-schema.ts';
import { PROOF } from '../packages.ts';

/** Writes the JSON Schema of an alliance, with the words of a register's notices in it, beside the register; gives its path. */
export function writeSchema(folder: string): string {
  const { catalogue } = loadRegistry(readDataFolder(folder));
  const notices = [...(catalogue?.policies.values() ?? [])].map(({ policy }) => policy);
  const path = join(folder, SCHEMA);
  writeFileSync(path, withWordsInside(readFileSync('schemas/json/alliance.schema.json', 'utf8'), notices));
  return path;
}

const SCHEMA = 'alliance.schema.json';

interface JsYaml {
  load: (text: string, options?: object) => unknown;
  FAILSAFE_SCHEMA: object;
}

const jsYaml = () => createRequire(join(PROOF, 'package.json'))('js-yaml') as JsYaml;

export const PEER_CASES = {
  /** `yaml` and ajv: the usual pair. */
  yamlAjv: (folder: string) => checkShapes(folder, (text) => parse(text)),
  jsYamlAjv: (folder: string) => {
    const { load } = jsYaml();
    return checkShapes(folder, (text) => load(text));
  },
  /** The floor of this project: its schema and rules on js-yaml's values, without the gate and without places. */
  jsYamlRules: (folder: string) => {
    const { load, FAILSAFE_SCHEMA } = jsYaml();
    const start = performance.now();
    const { files } = readDataFolder(folder);
    const { catalogue, decisions } = loadRegistry({
      files: files.filter((file) => !isAlliance(file)),
      diagnostics: [],
    });
    const acts = actsByAlliance(decisions);
    const decoder = new TextDecoder();
    const alliances = files.filter(isAlliance).map(({ path, bytes }) => {
      const text = decoder.decode(bytes);
      const source = yamlSource(path, text);
      const { draft, wrong } = conform(Alliance, load(text, { schema: FAILSAFE_SCHEMA }) as Plain, source);
      const [, , district = '', name = ''] = path.split('/');
      const id = name.replace('.yaml', '');
      return { id, district, source, draft, wrong, acts: acts.get(id) ?? [] };
    });
    judgeRegister({ ...(catalogue ? { catalogue } : {}), alliances, decisions, diagnostics: [] }, BENCH_DAY);
    return { ms: performance.now() - start };
  },
};

const isAlliance = ({ path }: DataFile) => path.startsWith('data/alliances/');

/**
 * Reads, parses and checks every alliance by the JSON Schema.
 * @throws Error when one does not conform: then both sides would not be doing the same.
 */
function checkShapes(folder: string, read: (text: string) => unknown): { ms: number } {
  const schema = JSON.parse(readFileSync(join(folder, SCHEMA), 'utf8')) as object;
  const start = performance.now();
  const check = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  for (const { path } of readDataFolder(folder).files.filter(isAlliance))
    if (!check(read(readFileSync(join(folder, path), 'utf8'))))
      throw new Error(`${path}：${JSON.stringify(check.errors).slice(0, 500)}`);
  return { ms: performance.now() - start };
}
