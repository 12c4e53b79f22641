/** What is measured, each in a process of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { checkChange } from '../../../src/check-change.ts';
import { judgeRegister } from '../../../src/eligibility/judge.ts';
import { toCsv } from '../../../src/exports/csv.ts';
import { toJson } from '../../../src/exports/json.ts';
import { bookOf } from '../../../src/exports/book.ts';
import { REGISTER_PRINT } from '../../../src/exports/print-sets.ts';
import { PERIOD_COLUMNS, periodRows, REGISTER_COLUMNS } from '../../../src/exports/register-columns.ts';
import { toTable } from '../../../src/exports/table.ts';
import { toXlsx } from '../../../src/exports/xlsx.ts';
import { loadPublication } from '../../../src/publication/load-publication.ts';
import { PARSE_OPTIONS } from '../../../src/registry/gate/structure.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { readDataFolder } from '../../../src/registry/read.ts';
import { stateOn } from '../../../src/registry/state/state-on.ts';
import { stepsOf } from '../../../src/registry/state/steps.ts';
import { asRepository } from './as-repository.ts';
import { BENCH_DAY } from '../../../src/testing/generator/history.ts';
import { PEER_CASES } from './peer-cases.ts';
import { median } from './summary.ts';

/** What one stretch of work took; preparation is outside. `bytes` is the size of a file that was made. */
export interface Taken {
  ms: number;
  bytes?: number;
}

type Case = (folder: string) => Taken | Promise<Taken>;

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
  /** What a lookup of the organisation that is in most alliances asks: each of them, on every day on which it changed. */
  stateOn: (folder) => {
    const { alliances } = loadRegistry(readDataFolder(folder));
    const named = Map.groupBy(
      alliances.flatMap((record) =>
        (record.draft.members ?? []).map(({ creditCode = '' }) => ({ creditCode, record })),
      ),
      ({ creditCode }) => creditCode,
    );
    const most = [...named.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
    const asked = most.flatMap(({ record }) => stepsOf(record).map(({ date }) => ({ record, date })));
    // The middle one of a few lookups: so short a stretch tells more of who else is at work than of itself.
    const lookups = Array.from({ length: 9 }, () =>
      timed(() => {
        for (const { record, date } of asked) stateOn(record, date);
      }),
    );
    return { ms: median(lookups.map(({ ms }) => ms)) };
  },
  /** The workbook, written, read back and compared. */
  xlsx: async (folder) => {
    const { records, site, asOf } = loadPublication(folder, { asOf: BENCH_DAY });
    const start = performance.now();
    const tables = { full: toTable(REGISTER_COLUMNS, records), periods: toTable(PERIOD_COLUMNS, periodRows(records)) };
    const bytes = await toXlsx(bookOf(REGISTER_PRINT, tables, site.name), { publisher: site.bureau, asOf });
    return { ms: performance.now() - start, bytes: bytes.length };
  },
  csv: (folder) => {
    const { records } = loadPublication(folder, { asOf: BENCH_DAY });
    return sized(() => [toCsv(REGISTER_COLUMNS, records)]);
  },
  jsonFile: (folder) => {
    const registry = loadPublication(folder, { asOf: BENCH_DAY });
    return sized(() => toJson(registry));
  },
  ...PEER_CASES,
} satisfies Record<string, Case>;

export type CaseName = keyof typeof CASES;

function timed(work: () => void): Taken {
  const start = performance.now();
  work();
  return { ms: performance.now() - start };
}

function sized(make: () => Iterable<string>): Taken {
  const start = performance.now();
  let bytes = 0;
  for (const part of make()) bytes += Buffer.from(part).length;
  return { ms: performance.now() - start, bytes };
}

function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
