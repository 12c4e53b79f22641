/** Where a table or workbook of the desk may be written: over nothing, and not among the records. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runHere } from '#src/testing/run-command.ts';
import { CLEAN_DAY, temporaryRegister } from '#src/testing/temporary-register.ts';

const LISTING = 'kind: 列入培育名单\ndocument: 示例连科〔2024〕52号\ndate: 2024-08-05\nalliances: [fibre]\n';

function registerThere() {
  const register = temporaryRegister();
  onTestFinished(register.remove);
  return { ...register, run: (...args: string[]) => runHere('export', args, { cwd: register.root }) };
}

test.each([
  ['空白填报工作簿.xlsx', ['--blank']],
  ['填报工作簿.xlsx', ['--fill-in']],
  ['年度评估-2025.xlsx', ['--evaluation', '2025']],
  ['推荐汇总表-海州区-2024.xlsx', ['--district', '海州区', '--as-of', CLEAN_DAY]],
  ['名单总表-海州区.xlsx', ['--district', '海州区', '--all']],
])('%s that somebody has filled in is left as it is', async (name, args) => {
  const { root, write, run } = registerThere();
  if (args[0] === '--evaluation') write('data/decisions/2024/lieru.yaml', LISTING);
  const path = join(root, name);
  writeFileSync(path, '填了一半的');
  const { code, err } = await run(...args);
  expect([code, err]).toEqual([2, `无法运行：已有 ${path}，没有改动它；先移走它，或用 --output 换一个文件名\n`]);
  expect(readFileSync(path, 'utf8')).toBe('填了一半的');
  expect((await run(...args, '--output', 'other.xlsx')).out).toContain('已导出：other.xlsx');
});

test('nothing among the records, by whatever way', async () => {
  const { root, run } = registerThere();
  mkdirSync(join(root, 'data/decisions'), { recursive: true });
  symlinkSync(join(root, 'data'), join(root, 'link'));
  for (const output of ['data/a.xlsx', 'data', 'data/alliances/haizhou', 'link/decisions/a.xlsx']) {
    const { code, err } = await run('--blank', '--output', output);
    expect([code, err]).toEqual([2, '无法运行：不能写进 data/：那里只放登记文件；用 --output 换一个文件夹\n']);
  }
  const apart = await runHere('export', ['--blank', '--data', root, '--output', join(root, 'data/a.xlsx')], {
    cwd: process.cwd(),
  });
  expect(apart.code).toBe(2);
  const written = readdirSync(join(root, 'data'), { recursive: true }).filter((name) => `${name}`.endsWith('.xlsx'));
  expect(written.filter((name) => !`${name}`.startsWith('policies'))).toEqual([]);
  expect(existsSync(join(root, '空白填报工作簿.xlsx'))).toBe(false);
});
