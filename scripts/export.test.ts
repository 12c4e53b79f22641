/** npm run export: tables and fill-in workbooks of a register of its own. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runApart, runHere } from '#src/testing/run-command.ts';
import {
  CLEAN_ALLIANCE,
  CLEAN_DAY,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';

let register: TemporaryRegister;
beforeAll(() => {
  register = temporaryRegister();
  mkdirSync(join(register.root, 'dist/files'), { recursive: true });
  symlinkSync(join(register.root, 'dist/files'), join(register.root, 'elsewhere'));
});
afterAll(() => register.remove());

const run = (name: string, ...args: string[]) => runHere(name, ['--as-of', CLEAN_DAY, ...args], { cwd: register.root });
const exported = (...args: string[]) => run('export', ...args);
/** The same in a process of its own. */
const exportedApart = (...args: string[]) =>
  runApart('export', ['--as-of', CLEAN_DAY, ...args], { cwd: register.root });

async function firstSheet(name: string) {
  const workbook = new ExcelJS.Workbook();
  const bytes = readFileSync(join(register.root, name));
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0] ?? expect.unreachable();
  const heads = (sheet.getRow(3).values as string[]).slice(1);
  return { sheet, heads, cell: (heading: string) => sheet.getCell(4, heads.indexOf(heading) + 1).value };
}

describe('推荐汇总表', () => {
  test('of a board, with what is still in application, to be stamped', async () => {
    const { code, out } = exportedApart('--district', '海州区', '--batch', '2024');
    expect(code).toBe(0);
    expect(out).toBe('已导出：推荐汇总表-海州区-2024.xlsx\n1 个联合体；其中 1 个尚未公示，这份表不得上网公布。\n');
    const { sheet, heads, cell } = await firstSheet('推荐汇总表-海州区-2024.xlsx');
    expect(sheet.getCell('A1').value).toBe('连云港市创新联合体推荐汇总表（海州区，2024 年度）');
    expect(sheet.getCell('A2').value).toBe(`海州区科技局　数据截至 ${CLEAN_DAY}`);
    expect(sheet.getCell('A6').value).toMatch(/^推荐单位（盖章）/);
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '3:3' });
    expect([cell('联合体名称'), cell('当前阶段')]).toEqual(['连云港市校验用创新联合体（示例）', '推荐']);
    expect(heads.filter((heading) => heading.includes('不公开'))).toEqual([]);
  });

  test('--internal adds what is not published', async () => {
    const { out } = await exported('--district', 'haizhou', '--internal', '--output', 'own.xlsx');
    expect(out).toContain('含不公开的列，请勿外传');
    const { cell, heads } = await firstSheet('own.xlsx');
    expect(heads).toContain('销售收入（万元，不公开）');
    expect(new Set(heads).size).toBe(heads.length);
    expect(cell('法定代表人（不公开）')).toBe('张示例');
    expect(cell('办公电话（不公开）')).toBe('0518-85800001');
  });

  test('a record that cannot be read is named', async () => {
    register.write('data/alliances/donghai/open.yaml', CLEAN_ALLIANCE.replace('batch: 2024', 'batch: soon'));
    register.write('data/alliances/donghai/whole.yaml', CLEAN_ALLIANCE);
    const { code, out } = exportedApart('--district', 'donghai', '--output', 'donghai.xlsx');
    rmSync(join(register.root, 'data/alliances/donghai'), { recursive: true });
    expect(code).toBe(1);
    expect(out).toContain('没有列入：data/alliances/donghai/open.yaml 有错误');
  });
});

describe('填报工作簿', () => {
  test('of a record, which comes back unchanged', async () => {
    const { code, out } = await exported('--fill-in', '--id', 'fibre', '--output', 'fibre.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('1 个联合体，含不公开的内容，请勿外传');
    const again = await run('import', '--update', 'fibre.xlsx');
    expect([again.code, again.out.includes('1 个没有变化，未改动')]).toEqual([0, true]);
  });

  test('a blank one', async () => {
    expect(await exported('--blank')).toMatchObject({ code: 0, out: '已导出：空白填报工作簿.xlsx\n' });
    expect(existsSync(join(register.root, '空白填报工作簿.xlsx'))).toBe(true);
  });
});

test.each<[string, string[], string]>([
  ['no board', [], '没有写板块，如 --district 东海县'],
  ['an unknown board', ['--district', '海洲区'], '没有“海洲区”这个板块，是否为“海州区”？'],
  ['a board without records', ['--district', '灌云县'], '灌云县没有登记的联合体'],
  ['an unknown id', ['--fill-in', '--id', 'fiber'], '没有标识为“fiber”的联合体，是否为“fibre”？'],
  ['a year in words', ['--district', '海州区', '--batch', '去年'], '--batch 应为年度'],
  ['another kind of file', ['--blank', '--output', 'a.csv'], '--output 应以 .xlsx 结尾'],
  ['a folder that is not there', ['--blank', '--output', 'none/a.xlsx'], '这个文件夹'],
  [
    'the site’s folder',
    ['--district', '海州区', '--internal', '--output', 'dist/a.xlsx'],
    '不得写到 dist/ 或 public/ 里',
  ],
  ['a way into it', ['--fill-in', '--output', 'elsewhere/a.xlsx'], '不得写到 dist/ 或 public/ 里'],
  ['drafts in it', ['--district', '海州区', '--output', 'dist/files/a.xlsx'], '不得写到 dist/ 或 public/ 里'],
])('2 for %s', async (_what, args, sentence) => {
  const { code, err } = await exported(...args);
  expect(code).toBe(2);
  expect(err).toMatch(/^无法运行：[^\n]+\n$/);
  expect(err).toContain(sentence);
});
