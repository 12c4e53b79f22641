/** npm run new without a terminal, on a register of its own. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DecisionKind } from '#schemas/decision.ts';
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

const options = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).flatMap(([option, answer]) => [`--${option}`, answer]);
const create = (answers: Readonly<Record<string, string>>, ...more: string[]) =>
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

describe('a decision', () => {
  const DECISION = {
    decision: '列入培育名单',
    date: '2026-11-02',
    document: '示例连科〔2026〕99号',
    alliances: 'fibre',
  };
  const LISTED = 'data/decisions/2026/lieru-99.yaml';

  test('gets a file with a ready-made name', async () => {
    const { code, out, err } = await create(DECISION);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`npm run validate -- ${LISTED}`);
    expect(readFileSync(join(register.root, LISTED), 'utf8')).toContain('\nalliances:\n  - fibre\n');
    // The document is registered now.
    expect((await create(DECISION)).err).toContain(`已登记在 ${LISTED}`);
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [{ ...DECISION, decision: '列入名单' }, '--decision（事项）没有“列入名单”，是否为“列入培育名单”？'],
    [{ ...DECISION, alliances: 'fiber' }, '没有“fiber”这个联合体，是否为“fibre”？'],
    [{ ...DECISION, cause: '自愿', clause: 'goals' }, '--clause 不用于列入培育名单\n--cause 不用于列入培育名单'],
    [{ ...DECISION, district: '海州区' }, '--district 用于新建联合体，不能和 --decision 一起用'],
    [{ alliances: 'fibre' }, '--alliances 要和 --decision 一起用'],
    [
      { decision: '限期整改', date: '2026-11-02' },
      '--document（文号）尚未填写\n--alliances（所涉联合体）尚未填写\n--until（截止日期）尚未填写',
    ],
    [{ ...DECISION, date: '2099-01-01' }, '--date（日期）晚于今天'],
  ])('%j is refused', async (options, problem) => {
    const { code, err } = await create(options);
    expect(code).toBe(2);
    expect(err).toContain(problem);
    expect(existsSync(join(register.root, LISTED))).toBe(false);
  });
});

describe('a notice', () => {
  const FILES = ['data/policies/2025.md', 'data/policies/2025.yaml'];
  const last = () => readFileSync(join(register.root, 'data/policies/2024.md'), 'utf8');
  const ask = (text: string, ...more: string[]) => {
    register.write('notice.txt', text);
    return runHere('new', ['--policy', '2025', '--text', 'notice.txt', ...more], { cwd: register.root });
  };
  const written = () => FILES.map((path) => existsSync(join(register.root, path)));

  test('gets its two files, and what is left to a person is listed', () => {
    register.write('notice.txt', last().replace('不少于 3 个', '不少于 4 个').replaceAll('\n', '\r\n'));
    const { code, out, err } = runApart('new', ['--policy', '2025', '--from', '2024', '--text', 'notice.txt'], {
      cwd: register.root,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`已建：${FILES[0]}（原文）`);
    expect(out).toContain('字句相同的 30 条\n      数字有变的 1 条：members-at-least-three\n');
    expect(out).toMatch(/第 \d+ 行 {2}atLeast 由 3 改为 4（原文由“3 个”变为“4 个”）/);
    expect(out).toContain(`npm run validate -- --policy ${FILES[1]}`);
    expect(readFileSync(join(register.root, FILES[0] ?? ''), 'utf8')).toBe(
      last().replace('不少于 3 个', '不少于 4 个'),
    );
  });

  test('is tried by validate, which names what is not settled', async () => {
    await ask(last().replace('不少于 3 个', '不少于 4 个'));
    const tried = await runHere('validate', ['--policy', FILES[1] ?? ''], { cwd: register.root });
    expect(tried.out).toContain('还没有定下：atLeast 由 3 改为 4');
    expect(tried.out).not.toContain('不是通知原文');
  });

  test('is never written over another', async () => {
    register.write('data/policies/2025.md', '原有的\n');
    const { code, err } = await ask(last());
    expect({ code, err }).toEqual({
      code: 2,
      err: '无法运行：已有 data/policies/2025.md，没有改动\n要重新生成的，先把它移到别处；同一年的第二次通知用 --policy 2025-2\n',
    });
    expect(written()).toEqual([true, false]);
  });

  test('is not made from one that is not settled itself', async () => {
    const path = 'data/policies/2024.yaml';
    register.write(path, `# 请核对：去年留下的\n${readFileSync(join(register.root, path), 'utf8')}`);
    expect((await ask(last())).err).toContain('2024.yaml 里还有 1 处“# 请核对：”，先定下再以它为底');
    expect(written()).toEqual([false, false]);
  });

  test.each<[string, readonly string[], string]>([
    ['no text', ['--policy', '2025'], '--text（新通知原文的文件，纯文本）尚未填写'],
    ['no such text', ['--policy', '2025', '--text', 'none.txt'], '找不到 none.txt'],
    ['a folder', ['--policy', '2025', '--text', 'data'], 'data 不是普通文件'],
    ['a year that is none', ['--policy', '25', '--text', 'notice.txt'], '--policy 应为通知的标识'],
    [
      'a notice that is none',
      ['--policy', '2025', '--from', '2023', '--text', 'notice.txt'],
      '没有 2023 这份通知可以作底，--from 可用：2024',
    ],
    ['options of a record', ['--policy', '2025', '--name', '甲'], '--name 不能和 --policy 一起用'],
    ['options of a notice alone', ['--from', '2024'], '--from 要和 --policy 一起用'],
  ])('%s is refused', async (_, args, problem) => {
    register.write('notice.txt', last());
    const { code, err } = await runHere('new', args, { cwd: register.root });
    expect(code).toBe(2);
    expect(err).toContain(problem);
    expect(written()).toEqual([false, false]);
  });

  test('a text that is part of one is refused', async () => {
    expect((await ask('成员单位不少于 3 家。\n')).err).toContain('看不出各段是哪一条');
    expect(written()).toEqual([false, false]);
  });
});

test('its help names every kind of decision', async () => {
  const { out } = await create({}, '--help');
  for (const kind of DecisionKind.options) expect(out).toContain(`\n      ${kind}：`);
});

test('without a notice nothing can be asked for or be gone by: what to do is said', async () => {
  for (const kind of ['md', 'yaml']) rmSync(join(register.root, `data/policies/2024.${kind}`));
  expect(await create(ANSWERS)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^无法运行：data\/policies\/ 里没有读得了的年度通知.*NEXT-NOTICE\.md\n$/) as string,
  });
  for (const from of [{}, { from: '2024' }])
    expect(await create({ policy: '2026', text: 'x.txt', ...from })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^无法运行：data\/policies\/ 里没有读得了的通知可以作底：/) as string,
    });
});
