/** An evaluation by workbook: written for the list, filled in, read back as one decision; slips are told at their cells. */
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { mendZip } from '#src/exports/zip.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { evaluationRows } from './candidates.ts';
import { planEvaluation } from './plan-evaluation.ts';
import { readEvaluation } from './read-evaluation.ts';
import { writeEvaluation } from './write-evaluation.ts';

const folder = readDataFolder(USUAL);
const registry = loadRegistry(folder);
const rows = evaluationRows(registry.alliances, registry.catalogue?.districts ?? [], { year: 2026, asOf: USUAL_DAY });
const head = { year: 2026, bureau: '示例市科学技术局', withSensitive: true };
let blank: Uint8Array;

beforeAll(async () => {
  mendZip();
  blank = await writeEvaluation(rows, head);
});

/** The workbook as somebody filled it in. */
async function filled(change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(blank as never);
  const sheet = workbook.getWorksheet('年度评估') as ExcelJS.Worksheet;
  sheet.getCell('B3').value = '示例连科〔2026〕99号';
  sheet.getCell('B4').value = new Date('2026-11-20T00:00:00Z');
  sheet.getCell('B4').numFmt = 'yyyy-mm-dd';
  for (const i of rows.keys()) sheet.getCell(8 + i, 5).value = '合格';
  change(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const planned = async (change: (sheet: ExcelJS.Worksheet) => void) => {
  const read = await readEvaluation(await filled(change), '评估.xlsx');
  const plan = read && planEvaluation(read, registry, USUAL_DAY);
  if (!plan) return expect.unreachable();
  return { ...plan, said: plan.diagnostics.map(({ at, message }) => `${at.cell ?? at.file} ${message}`) };
};

test('whom it asks about: who is on the list and has not been evaluated for the year', () => {
  expect(rows).toHaveLength(12);
  expect(rows.map(({ id }) => id)).toContain('electronic-chemicals');
  const evaluated = registry.decisions.find(({ id }) => id === '2026/pinggu-66')?.draft.results ?? [];
  for (const { alliance } of evaluated) expect(rows.map(({ id }) => id)).not.toContain(alliance);
  expect(rows.every(({ name, lead, board }) => name !== '' && lead !== '' && board !== '')).toBe(true);
});

test('results are a drop-down, in order and without surprises in bytes', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(blank as never);
  const sheet = workbook.getWorksheet('年度评估');
  expect(sheet?.getCell('E8').dataValidation).toMatchObject({ type: 'list', formulae: ['"优秀,合格,不合格"'] });
  expect(Buffer.from(await writeEvaluation(rows, head)).equals(Buffer.from(blank))).toBe(true);
  const inPublic = new ExcelJS.Workbook();
  await inPublic.xlsx.load((await writeEvaluation(rows, { ...head, withSensitive: false })) as never);
  expect(inPublic.getWorksheet('年度评估')?.getCell('G7').value).toBe(null);
});

test('filled in, it is one decision that the register finds in order', async () => {
  const { file, said, count } = await planned((sheet) => {
    sheet.getCell('E9').value = '不合格';
    sheet.getCell('F9').value = '任务未按期完成';
    sheet.getCell('G9').value = '专家意见（示例）';
  });
  expect(said).toEqual([]);
  expect(count).toBe(12);
  expect(file?.path).toBe('data/decisions/2026/pinggu-99.yaml');
  expect(file?.text).toContain('document: 示例连科〔2026〕99号\nyear: 2026\n');
  const { path = '', text = '' } = file ?? {};
  const bytes = new TextEncoder().encode(text);
  const read = loadRegistry({ files: [...folder.files, { path, bytes }], diagnostics: [] });
  const found = [...read.diagnostics, ...judgeRegister(read, USUAL_DAY).diagnostics];
  expect(found.filter(({ at }) => at.file === path)).toEqual([]);
  expect(read.decisions.find(({ id }) => id === '2026/pinggu-99')?.whole?.results).toHaveLength(12);
});

describe('what is in the way is told at its cell, and nothing is written', () => {
  const cases: [string, (sheet: ExcelJS.Worksheet) => void, string | RegExp][] = [
    ['no number', (sheet) => (sheet.getCell('B3').value = null), '年度评估!B3 年度评估没有写明文号'],
    ['no day', (sheet) => (sheet.getCell('B4').value = null), '年度评估!B4 日期尚未填写'],
    [
      'another office',
      (sheet) => (sheet.getCell('B3').value = '海科〔2026〕9号'),
      /^年度评估!B3 .*不是市局的发文代字$/,
    ],
    ['a number used', (sheet) => (sheet.getCell('B3').value = '示例连科〔2026〕66号'), /^年度评估!B3 .*已用于/],
    ['no result', (sheet) => (sheet.getCell('E8').value = null), '年度评估!E8 结果尚未填写'],
    ['another word', (sheet) => (sheet.getCell('E8').value = '通过'), '年度评估!E8 年度评估的结果不能是通过'],
    ['a year evaluated', (sheet) => (sheet.getCell('A8').value = 'carbon-fibre'), /年度已在.*评估过，一年只评估一次$/],
    ['nobody', (sheet) => (sheet.getCell('A8').value = 'no-such'), /^年度评估!A8 没有 no-such 这个联合体/],
    [
      'shifted names',
      (sheet) => (sheet.getCell('B8').value = rows[1]?.name ?? ''),
      /^年度评估!B8 标识 .* 是“.*”，这一行写的名称是“.*”$/,
    ],
    ['a day to come', (sheet) => (sheet.getCell('B4').value = '2026-12-24'), /^年度评估!B4 .*晚于今天/],
    ['a mobile', (sheet) => (sheet.getCell('F8').value = '联系 13912345678'), /^年度评估!F8 /],
    ['no column', (sheet) => (sheet.getCell('E7').value = '等次'), /没有“结果”这一列$/],
  ];
  test.each(cases)('%s', async (_, change, expected) => {
    const { file, said } = await planned(change);
    expect(said).toContainEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
    expect(file).toBeUndefined();
  });
});

test('a number and a day in another form are registered in the usual one, and said', async () => {
  const { file, said } = await planned((sheet) => {
    sheet.getCell('B3').value = '示例连科[2026]200号';
    sheet.getCell('B4').value = '2026.11.18';
    sheet.getCell('B4').numFmt = '@';
    sheet.getCell('E8').value = '合格　';
  });
  expect(said).toEqual(['年度评估!B4 日期已登记为“2026-11-18”', '年度评估!B3 文号已登记为“示例连科〔2026〕200号”']);
  expect(file?.path).toBe('data/decisions/2026/pinggu-200.yaml');
  expect(file?.text).toContain('date: 2026-11-18\ndocument: 示例连科〔2026〕200号\n');
});

test('a word that is none of the results: only those of an evaluation are named', async () => {
  const { diagnostics } = await planned((sheet) => (sheet.getCell('E8').value = '√'));
  expect(diagnostics.map(({ at, message, fix }) => [at.cell, message, fix])).toEqual([
    ['年度评估!E8', '结果不在可选范围，应为优秀、合格、不合格之一', '改成：优秀、合格、不合格'],
  ]);
});

test('a remark below the table is not registered, and said to be none', async () => {
  const { file, said, count } = await planned((sheet) => (sheet.getCell(9 + rows.length, 1).value = '填表人：张'));
  expect(said).toEqual([`年度评估!A${9 + rows.length} 第 ${9 + rows.length} 行“填表人：张”不登记，没有读入`]);
  expect([count, file === undefined]).toEqual([12, false]);
});

test('no way out leads to a command for files', async () => {
  const { diagnostics } = await planned((sheet) => {
    sheet.getCell('F8').value = '原\u200b因';
    sheet.getCell('B4').value = '2026年13月1日';
  });
  expect(diagnostics.length).toBeGreaterThan(1);
  for (const { message, fix } of diagnostics) expect(`${message}${fix ?? ''}`).not.toMatch(/npm run fix/);
});

test('a row taken away is not evaluated', async () => {
  const { file, said, count } = await planned((sheet) => sheet.spliceRows(8, 1));
  expect(said).toEqual([]);
  expect(count).toBe(11);
  expect(file?.text).not.toContain(`alliance: ${rows[0]?.id},`);
});

test('any other workbook is none of an evaluation', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('联合体');
  expect(await readEvaluation(new Uint8Array(await workbook.xlsx.writeBuffer()), 'x.xlsx')).toBeUndefined();
  expect(await readEvaluation(new TextEncoder().encode('不是工作簿'), 'x.xlsx')).toBeUndefined();
});
