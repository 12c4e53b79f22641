/** npm run new without a terminal, on a register of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runApart, runHere } from '#src/testing/run-command.ts';
import { temporaryRegister, type TemporaryRegister } from '#src/testing/temporary-register.ts';

const ANSWERS = {
  district: '海州区',
  name: '连云港市测试创新联合体（示例）',
  id: 'new-one',
  industry: '硅材料',
  lead: '示例甲有限公司',
  'credit-code': '913207002327633067',
  'lead-kind': '创新型领军企业',
  date: '2024-06-10',
};
const PATH = 'data/alliances/haizhou/new-one.yaml';

let register: TemporaryRegister;
beforeEach(() => {
  register = temporaryRegister();
});
afterEach(() => register.remove());

const options = (answers: Partial<typeof ANSWERS>) =>
  Object.entries(answers).flatMap(([option, answer]) => [`--${option}`, answer]);
const create = (answers: Partial<typeof ANSWERS>, ...more: string[]) =>
  runHere('new', [...options(answers), ...more], { cwd: register.root });

test('writes a file and says where it is and what comes next', async () => {
  const { code, out, err } = runApart('new', options(ANSWERS), { cwd: register.root });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`已建：${PATH}`);
  expect(out).toContain(`npm run validate -- ${PATH}`);
  expect(readFileSync(join(register.root, PATH), 'utf8')).toContain('\nname: 连云港市测试创新联合体（示例）\n');
});

test('never writes over a record', async () => {
  await create(ANSWERS);
  const before = readFileSync(join(register.root, PATH), 'utf8');
  const { code, err } = await create({ ...ANSWERS, lead: '示例乙有限公司', name: '连云港市另一创新联合体' });
  expect({ code, err }).toEqual({
    code: 2,
    err: `无法运行：以下各项要写在选项里：\n--id（标识）已被 ${PATH} 使用，请换一个\n`,
  });
  expect(readFileSync(join(register.root, PATH), 'utf8')).toBe(before);
});

test('says everything that is missing or wrong, and writes nothing', async () => {
  const { code, err } = await create({ ...ANSWERS, lead: '', 'lead-kind': '大学' });
  expect(code).toBe(2);
  expect(err).toContain('--lead（牵头单位名称）尚未填写');
  expect(err).toContain('--lead-kind（牵头单位类别）应为：创新型领军企业、行业龙头企业、重点研发机构');
  expect(existsSync(join(register.root, PATH))).toBe(false);
});

test('explains itself', async () => {
  expect(await create({}, '--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('--credit-code') as string,
  });
});
