/** npm run export: what is refused, in one sentence that says why. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from '#src/testing/run-command.ts';
import { temporaryRegister, type TemporaryRegister } from '#src/testing/temporary-register.ts';

let register: TemporaryRegister;
beforeAll(() => {
  register = temporaryRegister();
  mkdirSync(join(register.root, 'dist/files'), { recursive: true });
  symlinkSync(join(register.root, 'dist/files'), join(register.root, 'elsewhere'));
});
afterAll(() => register.remove());

const exported = (...args: string[]) => runHere('export', args, { cwd: register.root });

test.each<[string, string[], string]>([
  ['no board', [], '没有写板块：--district 后面写名称或标识'],
  ['an unknown board', ['--district', '海洲区'], '没有“海洲区”这个板块，是否为“海州区”？'],
  [
    'a board without records',
    ['--district', '灌云县'],
    '灌云县没有正在申报、推荐的联合体；全部联合体的名单总表，加 --all',
  ],
  ['the same of all', ['--district', '灌云县', '--all'], '灌云县没有登记的联合体'],
  [
    'columns that only 名单总表 has',
    ['--district', '海州区', '--internal'],
    '--internal 不用于推荐汇总表，只用于名单总表（--all）',
  ],
  ['an unknown id', ['--fill-in', '--id', 'fiber'], '没有“fiber”这个联合体，是否为“fibre”？'],
  [
    'a day that only a table has',
    ['--blank', '--as-of', '2024-08-05'],
    '--as-of 不用于空白填报工作簿，只用于推荐汇总表、名单总表（--all）',
  ],
  ['a board of a blank one', ['--blank', '--district', '海州区'], '--district 不用于空白填报工作簿，只用于推荐汇总表'],
  ['a board of an evaluation', ['--evaluation', '2025', '--district', '海州区'], '--district 不用于年度评估工作簿'],
  [
    'one record of a table',
    ['--district', '海州区', '--id', 'fibre'],
    '--id 不用于推荐汇总表，只用于填报工作簿（--fill-in）',
  ],
  ['inner columns of a workbook', ['--fill-in', '--internal'], '--internal 不用于填报工作簿，只用于名单总表（--all）'],
  ['two at once', ['--blank', '--fill-in'], '--fill-in 和 --blank 不能一起用：一次导出一样'],
  ['a year in words', ['--district', '海州区', '--batch', '去年'], '--batch 应为批次'],
  ['another kind of file', ['--blank', '--output', 'a.csv'], '--output 应以 .xlsx 结尾'],
  ['a folder that is not there', ['--blank', '--output', 'none/a.xlsx'], '这个文件夹'],
  [
    'the site’s folder',
    ['--district', '海州区', '--all', '--internal', '--output', 'dist/a.xlsx'],
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
