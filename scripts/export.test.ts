/** npm run export: tables and fill-in workbooks of a register of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { chineseDate } from '#src/dates.ts';
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
});
afterAll(() => register.remove());

const run = (name: string, ...args: string[]) => runHere(name, ['--as-of', CLEAN_DAY, ...args], { cwd: register.root });
/** The day matters to tables alone. */
const onDay = (args: readonly string[]) =>
  args.some((each) => each === '--fill-in' || each === '--blank') ? args : ['--as-of', CLEAN_DAY, ...args];
const exported = (...args: string[]) => runHere('export', onDay(args), { cwd: register.root });
/** The same in a process of its own. */
const exportedApart = (...args: string[]) =>
  runApart('export', ['--as-of', CLEAN_DAY, ...args], { cwd: register.root });

/** The sheet that is printed and stamped, and the cells of the first record in the one with all columns. */
async function tableOf(name: string) {
  const workbook = new ExcelJS.Workbook();
  const bytes = readFileSync(join(register.root, name));
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0] ?? expect.unreachable();
  const full = workbook.getWorksheet('全部栏目') ?? sheet;
  const heads = (full.getRow(3).values as string[]).slice(1);
  const sheets = workbook.worksheets.map(({ name: each }) => each);
  return { sheet, sheets, heads, cell: (heading: string) => full.getCell(4, heads.indexOf(heading) + 1).value };
}

describe('推荐汇总表', () => {
  test('of what a board recommends now, on one sheet, with whom to call, to be stamped', async () => {
    register.write('data/alliances/haizhou/listed.yaml', CLEAN_ALLIANCE.replace('校验用', '已列入的'));
    register.write(
      'data/decisions/2024/lieru-1.yaml',
      'kind: 列入培育名单\ndocument: 示例连科〔2024〕1号\ndate: 2024-08-01\nalliances: [listed]\n',
    );
    const { code, out } = exportedApart('--district', '海州区');
    rmSync(join(register.root, 'data/decisions'), { recursive: true });
    rmSync(join(register.root, 'data/alliances/haizhou/listed.yaml'));
    expect(code).toBe(0);
    expect(out).toBe(
      '已导出：推荐汇总表-海州区-2024.xlsx\n1 个联合体；含联系部门和办公电话，不得上网公布。\n版式由本系统建议，不是通知附件的原文；纸上不印这句话\n',
    );
    const { sheet, sheets } = await tableOf('推荐汇总表-海州区-2024.xlsx');
    expect(sheets).toEqual(['推荐汇总表']);
    expect((sheet.getRow(3).values as string[]).slice(1)).toEqual([
      '序号',
      '联合体名称',
      '所属产业',
      '牵头单位及信用代码',
      '牵头单位类别',
      '高校院所成员',
      '企业及其他成员',
      '主要任务',
      '联系部门及办公电话',
    ]);
    expect(sheet.getCell('B4').value).toBe('连云港市校验用创新联合体（示例）');
    expect(sheet.getCell('I4').value).toMatch(/^[^\n]+\n0518-85800001$/);
    expect(JSON.stringify(sheet.getSheetValues())).not.toContain('已列入的');
    expect(sheet.name).toBe('推荐汇总表');
    expect(sheet.getCell('A1').value).toBe('连云港市创新联合体推荐汇总表（海州区，2024 年度）');
    expect(sheet.getCell('A2').value).toBe(`海州区科技局　数据截至${chineseDate(CLEAN_DAY)}`);
    expect(sheet.getCell('A6').value).toMatch(/^推荐单位（盖章）/);
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '3:3' });
  });

  test('of two batches at once: which of them must be said', async () => {
    register.write('data/alliances/haizhou/next.yaml', CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 2023'));
    const { code, err } = await exported('--district', '海州区');
    rmSync(join(register.root, 'data/alliances/haizhou/next.yaml'));
    expect([code, err]).toEqual([2, '无法运行：海州区有 2023、2024 几个批次正在申报、推荐，用 --batch 写明是哪一批\n']);
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

describe('名单总表', () => {
  test('of all of a board, with what is still in application; nothing that is not public', async () => {
    const { code, out } = await exported('--district', '海州区', '--all', '--batch', '2024');
    expect(code).toBe(0);
    expect(out).toBe('已导出：名单总表-海州区-2024.xlsx\n1 个联合体；其中 1 个尚未公示，这份表不得上网公布。\n');
    const { sheet, heads, cell } = await tableOf('名单总表-海州区-2024.xlsx');
    expect([sheet.name, sheet.getCell('A1').value]).toEqual([
      '名单总表',
      '连云港市创新联合体名单总表（海州区，2024 年度）',
    ]);
    expect([cell('联合体名称'), cell('最近一步')]).toEqual(['连云港市校验用创新联合体（示例）', '推荐']);
    expect(heads.filter((heading) => heading.includes('不公开'))).toEqual([]);
  });

  test('--internal adds what is not published', async () => {
    const { out } = await exported('--district', 'haizhou', '--all', '--internal', '--output', 'own.xlsx');
    expect(out).toContain('含不公开的列，请勿外传');
    const { cell, heads, sheet } = await tableOf('own.xlsx');
    expect(heads).toContain('销售收入（万元，不公开）');
    expect(new Set(heads).size).toBe(heads.length);
    expect(cell('法定代表人（不公开）')).toBe('张示例');
    expect(cell('办公电话（不公开）')).toBe('0518-85800001');
    // What is printed is the same table as without them.
    expect(JSON.stringify(sheet.getSheetValues())).not.toContain('0518-85800001');
  });

  test('of a day gone by, as it stood: what came later is not told', async () => {
    const later = CLEAN_ALLIANCE.replace('高性能纤维', '后来的').replace('date: 2024-06-11', 'date: 2024-06-20');
    register.write('data/alliances/haizhou/later.yaml', later);
    register.write(
      'data/decisions/2024/lieru-99.yaml',
      'kind: 列入培育名单\ndocument: 示例连科〔2024〕99号\ndate: 2024-08-06\nalliances: [fibre]\n',
    );
    const rows = async (day: string) => {
      const { out } = await runHere(
        'export',
        ['--district', '海州区', '--all', '--output', `${day}.xlsx`, '--as-of', day],
        {
          cwd: register.root,
        },
      );
      const { cell } = await tableOf(`${day}.xlsx`);
      return [/\d+ 个联合体/.exec(out)?.[0], cell('最近一步'), cell('名单状态')];
    };
    const said = [await rows('2024-06-12'), await rows('2024-08-05'), await rows('2024-08-06')];
    rmSync(join(register.root, 'data/decisions'), { recursive: true });
    rmSync(join(register.root, 'data/alliances/haizhou/later.yaml'));
    expect(said).toEqual([
      ['1 个联合体', '申报', '申报'],
      ['2 个联合体', '推荐', '申报'],
      ['2 个联合体', '列入培育名单', '在册'],
    ]);
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

  test('of the whole register, with a sheet of the bureau’s decisions, which is not read again', async () => {
    register.write(
      'data/decisions/2024/gongshi-0722.yaml',
      'kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [fibre]\n',
    );
    onTestFinished(() => rmSync(join(register.root, 'data/decisions'), { recursive: true }));
    expect((await exported('--fill-in', '--output', 'all.xlsx')).code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(join(register.root, 'all.xlsx')) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('决定') ?? expect.unreachable();
    expect((sheet.getRow(3).values as string[]).slice(1)).toEqual([
      '决定',
      '联合体标识',
      '联合体名称',
      '事项',
      '日期',
      '截止日期',
    ]);
    expect((sheet.getRow(4).values as string[]).slice(1)).toEqual([
      '2024/gongshi-0722',
      'fibre',
      '连云港市校验用创新联合体（示例）',
      '公示',
      '2024-07-22',
      '2024-07-28',
    ]);
    const { code, out } = await run('import', '--update', 'all.xlsx');
    expect([code, out]).toEqual([0, expect.stringContaining('工作表“决定”只供查阅，导入时不读取')]);
    await exported('--fill-in', '--id', 'fibre', '--output', 'one.xlsx');
    await workbook.xlsx.load(readFileSync(join(register.root, 'one.xlsx')) as unknown as ArrayBuffer);
    expect(workbook.getWorksheet('决定')).toBeUndefined();
  });

  test('into a folder, under its usual name', async () => {
    const { code, out } = await exported('--blank', '--output', '.');
    expect({ code, out }).toEqual({ code: 0, out: '已导出：空白填报工作簿.xlsx\n' });
  });

  test.each(['空白填报工作簿.xlsx', '填报工作簿-海州区-2024.xlsx', '推荐汇总表-海州区-内部.xlsx', '填报-错误2.xlsx'])(
    '%s is no file of the repository, wherever it lies',
    (name) => {
      const ignored = execFileSync('git', ['check-ignore', '--no-index', name, `tables/${name}`], { encoding: 'utf8' });
      expect(ignored.trim().split('\n')).toHaveLength(2);
    },
  );

  test('a blank one', async () => {
    rmSync(join(register.root, '空白填报工作簿.xlsx'), { force: true });
    expect(await exported('--blank')).toMatchObject({ code: 0, out: '已导出：空白填报工作簿.xlsx\n' });
    expect(existsSync(join(register.root, '空白填报工作簿.xlsx'))).toBe(true);
  });
});
