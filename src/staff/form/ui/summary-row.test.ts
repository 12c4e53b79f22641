import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rowsOf } from '#src/exports/columns.ts';
import { RECOMMENDATION_COLUMNS } from '#src/exports/recommendation-columns.ts';
import { readFormRegister } from '../form-register.ts';
import { readAllianceFile } from '../read-alliance-file.ts';
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { publish } from '#src/publication/publish.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { summaryRowOf } from './summary-row.ts';
import { USUAL } from '#src/testing/registers.ts';

const ASOF = '2026-11-23';
const registry = loadRegistry(readDataFolder(USUAL));
if (!registry.catalogue) throw new Error('no catalogue');
const published = publish(
  registry.catalogue,
  { judgements: judgeRegister(registry, ASOF).judgements, decisions: registry.decisions },
  { asOf: ASOF },
);
const register = readFormRegister(publicFormRegister(published));
const cellsOf = (row: unknown) => rowsOf(RECOMMENDATION_COLUMNS, [row as PublicRecord])[0];

test.each(published.records.map((record) => [record.id, record] as const))(
  '%s: the row is that of the site',
  (id, record) => {
    const name = `data/alliances/${record.district.id}/${id}.yaml`;
    const read = readAllianceFile(name, readFileSync(`${USUAL}/${name}`, 'utf8'), register);
    if (!('record' in read)) throw new Error(name);
    expect(cellsOf(summaryRowOf(read.record, register, ASOF))).toEqual(cellsOf(record));
  },
);

test('an empty record gives blank cells and claims no standing', () => {
  const cells = cellsOf(summaryRowOf({ district: '', id: '', value: {} }, register, ASOF));
  expect(cells?.filter((cell) => cell !== '' && cell !== null)).toEqual([0]);
  expect(cells).not.toContain(undefined);
});
