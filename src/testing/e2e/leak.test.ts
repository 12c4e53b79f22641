/** Nothing internal and nothing unpublished leaves the repository: a whole site is built from a register of canaries. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { Districts } from '#schemas/district.ts';
import { Site } from '#schemas/site.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { isPublicOn } from '#src/registry/state/standing.ts';
import { buildSites } from './build-sites.ts';
import { plantCanaries } from './canaries.ts';
import { USUAL } from '../registers.ts';

const ROOT = '.cache/leak-test';
const OUT = `${ROOT}/dist`;
const AS_OF = '2026-11-23';
const INSIDE = {
  '2024/yiyi': `kind: 异议处理
date: 2024-07-29
alliances: [carbon-fibre]
received: 2024-07-26
outcome: 不成立
matter: 关于试验线归属的异议
`,
  '2026/pingshen-co2-utilisation': `kind: 评审
title: 二氧化碳利用等联合体的评审
date: 2026-10-29
alliances: [low-altitude-inspection, co2-utilisation]
`,
};
let canaries: string[] = [];
let output: { file: string; text: string }[] = [];

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

beforeAll(async () => {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(ROOT, { recursive: true });
  cpSync(`${USUAL}/data`, `${ROOT}/data`, { recursive: true });
  // What only decisions hold inside, of a public record, and of one public beside one that nobody may see yet.
  for (const [id, text] of Object.entries(INSIDE)) writeFileSync(`${ROOT}/data/decisions/${id}.yaml`, text);
  const plant = (file: string, schema: Parameters<typeof plantCanaries>[0]) => {
    const { text, canaries: found } = plantCanaries(schema, readFileSync(file, 'utf8'));
    writeFileSync(file, text);
    return found;
  };
  canaries = [
    ...filesBelow(`${ROOT}/data/alliances`).flatMap((file) => plant(file, Alliance)),
    ...filesBelow(`${ROOT}/data/decisions`).flatMap((file) => plant(file, Decision)),
    ...plant(`${ROOT}/data/districts.yaml`, Districts),
    ...plant(`${ROOT}/data/site.yaml`, Site),
  ];
  await buildSites([{ root: ROOT, out: OUT, asOf: AS_OF }]);
  output = await Promise.all(filesBelow(OUT).map(async (file) => ({ file, text: await textOf(file) })));
});

/** Everything readable in a file; a workbook is unpacked cell by cell. */
async function textOf(file: string): Promise<string> {
  if (!file.endsWith('.xlsx')) return readFileSync(file, 'utf8');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
}

const filesWith = (needle: string) => output.filter(({ text }) => text.includes(needle)).map(({ file }) => file);

test('the canaries are many and cover persons, figures, opinions, mechanisms, contacts and owners', () => {
  expect(canaries.length).toBeGreaterThan(400);
  expect(canaries.filter((canary) => canary.startsWith('0518-')).length).toBeGreaterThan(10);
  expect(canaries.filter((canary) => /^\d+\.\d{5}7$/.test(canary)).length).toBeGreaterThan(10);
  expect(filesWith('连云港市高性能碳纤维创新联合体（示例）').length).toBeGreaterThanOrEqual(5);
});

test('no internal value of any record is in any file of the site', () => {
  expect(canaries.flatMap((canary) => filesWith(canary).map((file) => `${canary} in ${file}`))).toEqual([]);
});

test('a decision that also concerns an alliance before 公示 is nowhere, by address or by title', () => {
  expect(filesWith('二氧化碳利用等联合体的评审')).toEqual([]);
  expect(filesWith('2026/pingshen-co2-utilisation')).toEqual([]);
  expect(filesWith('2024/yiyi').length).toBeGreaterThan(0);
});

test('nothing of an alliance before 公示 is in the site: no page, row, count or search hit', () => {
  const registry = loadRegistry(readDataFolder(ROOT));
  const hidden = registry.alliances.filter((record) => record.whole && !isPublicOn(record, AS_OF));
  const shown = new Set(
    registry.alliances
      .filter((record) => record.whole && isPublicOn(record, AS_OF))
      .flatMap(({ whole }) => [whole?.lead, ...(whole?.members ?? [])].map((each) => each?.creditCode)),
  );
  expect(hidden.length).toBeGreaterThanOrEqual(5);
  for (const { id, whole } of hidden) {
    const traces = [
      `/alliances/${id}/`,
      `"${id}"`,
      whole?.name ?? '',
      ...[whole?.lead, ...(whole?.members ?? [])]
        .map((each) => each?.creditCode ?? '')
        .filter((code) => !shown.has(code)),
    ];
    expect(traces.flatMap((trace) => filesWith(trace).map((file) => `${trace} in ${file}`))).toEqual([]);
  }
  expect(filesWith(`全部公开记录（${registry.alliances.length - hidden.length} 个）`)).toContain(
    join(OUT, 'index.html'),
  );
});
