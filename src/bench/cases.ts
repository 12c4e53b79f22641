/** What is measured, each in a process of its own, so that neither warm code nor another's memory helps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { checkChange } from '#src/check-change.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { PARSE_OPTIONS } from '#src/registry/gate/structure.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { asRepository } from './as-repository.ts';
import { BENCH_DAY } from './history.ts';

/** Times one stretch of work, in milliseconds; preparation is outside. */
type Case = (folder: string) => number;

export const CASES = {
  /** Files → judged register, as the command does it. */
  validate: (folder) =>
    timed(() => {
      judgeRegister(loadRegistry(readDataFolder(folder)), BENCH_DAY);
    }),
  /** One changed record against its commit: both registers, what differs, and all that is said of it. */
  change: (folder) => {
    asRepository(folder);
    return timed(() => {
      checkChange(folder, BENCH_DAY, { base: 'HEAD' });
    });
  },
  /** Only what the library `yaml` does with the same texts, which are already in memory. */
  yaml: (folder) => {
    const texts = textsOf(join(folder, 'data'));
    return timed(() => {
      for (const text of texts) parseAllDocuments(text, PARSE_OPTIONS);
    });
  },
  /** The floor: the same records as JSON, read and parsed. */
  json: (folder) =>
    timed(() => {
      for (const text of textsOf(join(folder, 'json'))) JSON.parse(text);
    }),
  /** Judging alone. */
  judge: (folder) => {
    const registry = loadRegistry(readDataFolder(folder));
    return timed(() => {
      judgeRegister(registry, BENCH_DAY);
    });
  },
} satisfies Record<string, Case>;

export type CaseName = keyof typeof CASES;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
