/** npm run export -- --evaluation: the workbook of a year's evaluation, which comes back as one decision. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, onTestFinished, test } from 'vitest';
import { runHere } from '#src/testing/run-command.ts';
import { temporaryRegister } from '#src/testing/temporary-register.ts';

const LISTED = (day: string) =>
  `kind: 列入培育名单\ndate: ${day}\ndocument: 示例连科〔${day.slice(0, 4)}〕52号\nalliances: [fibre]\n`;

test('out as a workbook, back as one decision, which is never written over', async () => {
  const own = temporaryRegister();
  onTestFinished(() => own.remove());
  own.write(
    'data/decisions/2024/gongshi.yaml',
    'kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [fibre]\n',
  );
  own.write('data/decisions/2024/lieru.yaml', LISTED('2024-08-05'));
  const here = { cwd: own.root };
  const { code, out } = await runHere('export', ['--evaluation', '2025'], here);
  expect({ code, out }).toEqual({
    code: 0,
    out: '已导出：年度评估-2025.xlsx\n1 个联合体。填好后：npm run import -- 年度评估-2025.xlsx\n',
  });
  const path = join(own.root, '年度评估-2025.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(path) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('年度评估') ?? expect.unreachable();
  sheet.getCell('B3').value = '示例连科〔2025〕9号';
  sheet.getCell('B4').value = '2025-12-20';
  const save = async () => writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  await save();
  const unfilled = await runHere('import', ['年度评估-2025.xlsx'], here);
  expect(unfilled.code).toBe(1);
  expect(unfilled.out).toContain('年度评估!E8  结果尚未填写');
  expect(unfilled.out).toContain('没有写入任何文件。');
  sheet.getCell('E8').value = '合格';
  await save();
  const dry = await runHere('import', ['年度评估-2025.xlsx', '--dry-run'], here);
  expect(dry.out).toBe('将新建  data/decisions/2025/pinggu-9.yaml：年度评估，1 个联合体\n');
  expect(existsSync(join(own.root, 'data/decisions/2025/pinggu-9.yaml'))).toBe(false);
  const written = await runHere('import', ['年度评估-2025.xlsx'], here);
  expect(written.out).toBe('已新建  data/decisions/2025/pinggu-9.yaml：年度评估，1 个联合体\n');
  const text = readFileSync(join(own.root, 'data/decisions/2025/pinggu-9.yaml'), 'utf8');
  const again = await runHere('import', ['年度评估-2025.xlsx'], here);
  expect(again.code).toBe(1);
  expect(again.out).toContain('已用于 data/decisions/2025/pinggu-9.yaml');
  expect(readFileSync(join(own.root, 'data/decisions/2025/pinggu-9.yaml'), 'utf8')).toBe(text);
  expect(await runHere('export', ['--evaluation', '2025'], here)).toMatchObject({ code: 2 });
});

test('a year before it came onto the list is none that it is evaluated for', async () => {
  const own = temporaryRegister();
  onTestFinished(() => own.remove());
  own.write('data/decisions/2024/lieru.yaml', LISTED('2024-08-05'));
  const { code, err } = await runHere('export', ['--evaluation', '2023'], { cwd: own.root });
  expect([code, err]).toEqual([
    2,
    '无法运行：2023 年度没有可以评估的联合体：那一年在名单上的都评估过了，或那一年名单上没有联合体\n',
  ]);
  expect((await runHere('export', ['--evaluation', '2024'], { cwd: own.root })).out).toContain('1 个联合体');
});

test.each([
  ['2099', '2099 年度还没有到，不能评估'],
  ['今年', '--evaluation 后面写评估年度，如 2026'],
])('refused: %s', async (year, said) => {
  const own = temporaryRegister();
  onTestFinished(() => own.remove());
  const { code, err } = await runHere('export', ['--evaluation', year], { cwd: own.root });
  expect(code).toBe(2);
  expect(err).toContain(said);
});
