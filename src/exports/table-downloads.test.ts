/** What each table offered to the public holds, and what it says it is. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { parseCsv } from '#src/testing/e2e/parse-csv.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { facetTables, WHOLE_TABLES } from './table-downloads.ts';

const registry = loadPublication(USUAL, { asOf: USUAL_DAY });
const { records, site } = registry;
const files = new Map([...WHOLE_TABLES, ...facetTables(registry)].map((file) => [file.path as string, file]));
const fileOf = (path: string) => files.get(path) ?? expect.unreachable(path);

async function workbookOf(path: string) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(((await fileOf(path).make(registry)) as Uint8Array).buffer as ArrayBuffer);
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    title: sheet.getCell('A1').text,
    about: sheet.getCell('A2').text.split('\n'),
    stamp: sheet.getColumn(1).values.some((value) => String(value ?? '').startsWith('推荐单位（盖章）')),
  }));
}
function rowsOf(path: string) {
  const [head = [], ...rows] = parseCsv(fileOf(path).make(registry) as string);
  return rows.map((row) => Object.fromEntries(head.map((heading, i) => [heading, row[i]])));
}

test('the list holds those on it on the day, in its order, and nobody else', async () => {
  const listed = records.filter(({ standing }) => standing === '在册');
  expect(rowsOf('/listed.csv').map((row) => row['标识'])).toEqual(listed.map(({ id }) => id));
  const [paper, ...others] = await workbookOf('/listed.xlsx');
  expect(paper).toEqual({
    name: '培育名单',
    title: `${site.city}创新联合体培育名单`,
    about: [`截至日在册的全部联合体，共 ${listed.length} 个`, `${site.bureau}　数据截至2026年11月23日`],
    stamp: false,
  });
  expect(others.map(({ name }) => name)).toEqual(['全部栏目', '在册期间']);
});

test('all public records say of each where it stands, and above the table that they are not the list', async () => {
  expect(rowsOf('/alliances.csv').map((row) => [row['标识'], row['名单状态']])).toEqual(
    records.map(({ id, standing }) => [id, standing]),
  );
  const sheets = await workbookOf('/alliances.xlsx');
  expect(sheets.map(({ title }) => title)).toEqual([
    `${site.city}创新联合体全部公开记录`,
    `${site.city}创新联合体全部公开记录：全部栏目`,
    `${site.city}创新联合体全部公开记录：在册期间`,
  ]);
  for (const { about, stamp } of sheets) {
    expect(about[0]).toMatch(/^公示过或列入过的全部联合体，是否在册以“名单状态”为准：在册 17 个，/);
    expect(stamp).toBe(false);
  }
});

test('every time on the list has its row', () => {
  expect(rowsOf('/periods.csv').map((row) => `${row['标识']} ${row['列入日期']} ${row['退出日期']}`)).toEqual(
    records.flatMap(({ id, periods }) => periods.map(({ from, until = '' }) => `${id} ${from} ${until}`)),
  );
});

test('of a board, as of a batch or an industry, they are its public records, which nobody stamps', async () => {
  for (const [path, of] of [
    ['/districts/haizhou.xlsx', '海州区'],
    ['/batches/2024.xlsx', '2024 年度'],
  ] as const) {
    const [paper, full] = await workbookOf(path);
    expect([paper?.title, paper?.stamp]).toEqual([`${site.city}创新联合体全部公开记录（${of}）`, false]);
    expect(paper?.about[1]).toBe(`${site.bureau}　数据截至2026年11月23日`);
    expect(full?.title).toContain(`（${of}）`);
  }
  // A 推荐汇总表 holds whom to call and what is not public yet: it is made at the desk, never published.
  for (const [path, { title }] of files) expect(title, path).not.toContain('推荐汇总表');
});

test('every CSV of records has the same columns', () => {
  const heads = [...files.keys()]
    .filter((path) => path.endsWith('.csv') && path !== '/periods.csv')
    .map((path) => parseCsv(fileOf(path).make(registry) as string)[0]);
  expect(heads.length).toBeGreaterThan(10);
  expect(new Set(heads.map(String)).size).toBe(1);
});
