/** The glossary holds for every text of the project: what a person can read says each thing by its one name. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { GLOSSARY } from '#src/glossary.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { USUAL } from '#src/testing/registers.ts';
import { isoDaysIn, retiredIn } from './retired-words.ts';

const files = execFileSync('git', ['ls-files', 'README.md', '.github', 'schemas', 'src', 'scripts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(md|yml|ts|tsx|astro|mjs|json|txt|yaml)$/.test(file));

/** What people wrote: registers, and the texts that tests hold against what is said. */
const isMaterial = (file: string) => /\.test\.ts$|^src\/testing\/(?!(branches|review)\/expected\/)/.test(file);

const GUIDE = '.github/GUIDE.md';
const guide = readFileSync(GUIDE, 'utf8');
const section = /\n## 术语\n[\s\S]*?(?=\n## )/.exec(guide)?.[0] ?? '';

test('the guide has the glossary, and nothing but it', () => {
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (词 |-+)/.test(line));
  const cells = rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  expect(cells).toEqual(GLOSSARY.map(({ word, means, from, not }) => [word, means, from, not.join('、') || '—']));
});

test('no word stands for two things, and none is retired for itself', () => {
  const words = GLOSSARY.map(({ word }) => word);
  const retired = GLOSSARY.flatMap(({ not }) => not);
  expect(new Set([...words, ...retired]).size).toBe(words.length + retired.length);
});

test('source, guides, commands and what they print say it by its one name', () => {
  expect(files.length).toBeGreaterThan(1000);
  const found = files
    .filter((file) => !isMaterial(file))
    .flatMap((file) => retiredIn(readFileSync(file, 'utf8').replace(file === GUIDE ? section : '\0', ''), file));
  expect(found).toEqual([]);
});

test('and so does the fill-in workbook, in every cell and prompt', async () => {
  const { catalogue = expect.unreachable() } = loadRegistry(readDataFolder(USUAL));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeFillInBook([], bookCatalogueOf(catalogue))) as never);
  const texts: string[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(String(cell.value), cell.dataValidation?.prompt ?? ''))),
  );
  expect(texts.length).toBeGreaterThan(200);
  expect(retiredIn(texts.join('\n'), 'workbook')).toEqual([]);
});

test('a retired word is found; a quotation of the notice, and what it is said to call a thing, are none', () => {
  expect(retiredIn('请填写高企证书', 'x')).toEqual(['x: 高企证书 → 高新技术企业证书（请填写高企证书）']);
  expect(retiredIn('通知里也称共建协议', 'x')).toEqual([]);
  expect(retiredIn('连同共建协议一并提交县区', 'x')).toEqual([]);
  expect(retiredIn('先签共建协议', 'x')).toHaveLength(1);
  expect(retiredIn('再创建拉取请求', 'src/views/forges.ts')).toEqual([]);
  expect(retiredIn('再创建拉取请求', 'README.md')).toHaveLength(1);
});

test('days in sentences are written as people read them', () => {
  // What stands in the file, and the value that should, are data.
  const said = readFileSync('src/eligibility/rules/findings.txt', 'utf8')
    .split('\n')
    .filter((line) => /^ {2}(?!实为|应为 [\d-]+$)/.test(line));
  expect(said.length).toBeGreaterThan(250);
  expect(said.filter((line) => isoDaysIn(line).length > 0)).toEqual([]);
});

test.each([
  ['签于 2024-06-10，晚于申报', ['2024-06-10']],
  ['“2024-06-10”请写成 2024-06-11', []],
  ['日期写作 2024-8-5、20240805 或 2024年8月5日', []],
  ['GR202332001234', []],
  ['写作 2024-07，如 2024-08', []],
  ['任务 2024-07 结束', ['2024-07']],
])('%s', (sentence, days) => {
  expect(isoDaysIn(sentence)).toEqual(days);
});
