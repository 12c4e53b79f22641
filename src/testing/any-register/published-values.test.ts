/** What a built site gives away: every file accounted for, the tables alike, and no value of the register that must stay inside. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { isListedOn, isPublicOn } from '#src/registry/state/standing.ts';
import { fingerprintsOf, readFingerprints } from '#src/release/files.ts';
import { leavesOf } from '#src/release/secrets.ts';
import { json, SITE, text, type Alliances } from '../e2e/built.ts';
import { parseCsv } from '../e2e/parse-csv.ts';
import { TRIED_REGISTER } from '../registers.ts';

const { asOf } = json<{ asOf: string }>('/manifest.json');
const { alliances, catalogue, decisions, diagnostics } = loadRegistry(readDataFolder(TRIED_REGISTER));
const published = alliances.filter((record) => record.whole !== undefined && isPublicOn(record, asOf));

test('登记簿里的文件都读得出来', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('每个文件都在 files.sha256 里，校验值相同', () => {
  expect(readFingerprints(text('/files.sha256'))).toEqual(fingerprintsOf(SITE));
});

test('公示以后的联合体都有网页，公示以前的没有', () => {
  const ids = json<Alliances>('/api/alliances.json').alliances.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(published.map(({ id }) => id).toSorted());
  const pages = globSync('alliances/*/index.html', { cwd: SITE }).map((file) => file.split(/[\\/]/)[1] ?? '');
  expect(pages.toSorted()).toEqual(ids.toSorted());
});

/** Files that hold values of all records. */
const SHARED = [
  'search.json',
  'alliances.json',
  'alliances.csv',
  'listed.csv',
  'periods.csv',
  'register-table.json',
  'updates.xml',
  'apply/register.json',
  'decide/register.json',
  'api/decisions.json',
];
/** Pages without a record: their words, such as the choices of a field, are no secret. */
const WORDS = ['/about/index.html', '/rules/index.html', '/data/index.html', '/apply/help/index.html'];
/** Shorter texts, such as years and places, are also said of others. */
const LONG = 12;
/** How bureau and boards are reached is public, also where a record's own contact is the same. */
const OFFICES = JSON.stringify([catalogue?.site, catalogue?.districts].flat().map((office) => office?.contact));
const partsOf = (value: unknown, internal: boolean, schema: z.ZodType = Alliance) =>
  [...leavesOf(schema, value)].flatMap((leaf) => (leaf.internal === internal ? [leaf.text] : []));

test('公示以前的联合体，名称不在任何一个文件里', () => {
  const names = alliances
    .filter((record) => !published.includes(record))
    .flatMap(({ draft }) => (draft.name === undefined ? [] : [draft.name]));
  const files = globSync('**/*.{html,json,csv,xml,ics,txt}', { cwd: SITE });
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const content = text(`/${file}`);
    expect(
      names.filter((name) => content.includes(name)),
      file,
    ).toEqual([]);
  }
});

test('不公开的栏目，没有一个值在网页、接口和下载里', () => {
  const ofRecords = [
    ...published.flatMap(({ whole }) => partsOf(whole, false)),
    ...decisions.flatMap(({ whole }) => partsOf(whole, false, Decision)),
  ];
  const open = [...ofRecords, ...WORDS.map((path) => text(path)), OFFICES].join('\n');
  const shared = SHARED.filter((file) => existsSync(`${SITE}/${file}`)).map((file) => text(`/${file}`));
  expect(shared.length).toBeGreaterThan(3);
  for (const { id, whole } of published) {
    const values = partsOf(whole, true).filter((value) => Buffer.byteLength(value) >= LONG && !open.includes(value));
    const own = [text(`/alliances/${id}/index.html`), text(`/api/alliances/${id}.json`), ...shared];
    expect(
      values.filter((value) => own.some((content) => content.includes(value))).map((value) => `${[...value][0]}***`),
      id,
    ).toEqual([]);
  }
});

test('决定里不公开的栏目，没有一个值在决定的接口和共用的文件里', () => {
  const open = [
    ...published.flatMap(({ whole }) => partsOf(whole, false)),
    ...decisions.flatMap(({ whole }) => partsOf(whole, false, Decision)),
  ].join('\n');
  const shared = SHARED.filter((file) => existsSync(`${SITE}/${file}`)).map((file) => text(`/${file}`));
  for (const { id, whole } of decisions) {
    const values = partsOf(whole, true, Decision).filter(
      (value) => Buffer.byteLength(value) >= LONG && !open.includes(value),
    );
    const found = values.filter((value) => shared.some((content) => content.includes(value)));
    expect(
      found.map((value) => `${[...value][0]}***`),
      id,
    ).toEqual([]);
  }
});

/** A table's CSV, and the sheet of a workbook that should hold the same. */
async function sameTable(csv: string, xlsx: string, name: string) {
  const table = parseCsv(readFileSync(`${SITE}/${csv}`, 'utf8'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(`${SITE}/${xlsx}`);
  const sheet = workbook.getWorksheet(name);
  const read = table.map((row, r) => row.map((_, c) => sheet?.getCell(3 + r, c + 1).text ?? ''));
  const [head = [], ...rows] = table;
  return {
    table,
    read,
    rows: rows.map((row) => Object.fromEntries(head.map((heading, i) => [heading, row[i] ?? '']))),
  };
}

test('全部公开记录的 csv 和 xlsx 读回来逐格相同，行数与公开的一致', async () => {
  const { table, read, rows } = await sameTable('alliances.csv', 'alliances.xlsx', '全部栏目');
  expect(read).toEqual(table);
  expect(rows.map((row) => row['标识']).toSorted()).toEqual(published.map(({ id }) => id).toSorted());
});

test('培育名单只有截至日在册的，csv 和 xlsx 读回来逐格相同', async () => {
  const { table, read, rows } = await sameTable('listed.csv', 'listed.xlsx', '全部栏目');
  expect(read).toEqual(table);
  const listed = published.filter((record) => isListedOn(record, asOf)).map(({ id }) => id);
  expect(rows.map((row) => row['标识']).toSorted()).toEqual(listed.toSorted());
  expect(rows.map((row) => row['名单状态'])).toEqual(rows.map(() => '在册'));
  const { counts } = json<{ counts: { standings: Record<string, number> } }>('/manifest.json');
  expect(counts.standings['在册']).toBe(rows.length);
});

test('在册期间的 csv 和 xlsx 读回来逐格相同；每一天在册的，由它查出的与登记簿一致', async () => {
  const { table, read, rows } = await sameTable('periods.csv', 'alliances.xlsx', '在册期间');
  if (rows.length > 0) expect(read).toEqual(table);
  expect(json<{ counts: { periods: number } }>('/manifest.json').counts.periods).toBe(rows.length);
  const days = new Set(published.flatMap(({ acts }) => acts.map(({ date }) => date)));
  for (const day of [...days].filter((each) => each <= asOf)) {
    const on = rows.filter(
      (row) => (row['列入日期'] ?? '') <= day && (row['退出日期'] === '' || day < (row['退出日期'] ?? '')),
    );
    const truth = published.filter((record) => isListedOn(record, day)).map(({ id }) => id);
    expect(on.map((row) => row['标识']).toSorted(), day).toEqual(truth.toSorted());
  }
});
