/** npm run validate as people and CI run it, on a register of its own. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { chineseDate } from '#src/dates.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';
import {
  ALLIANCE_FILE,
  CLEAN_ALLIANCE,
  CLEAN_DAY,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';

const SCRIPT = resolve(import.meta.dirname, 'validate.ts');
const BROKEN = CLEAN_ALLIANCE.replace('registeredIn: 连云港市海州区', 'registeredIn: 南京市玄武区');

let clean: TemporaryRegister;
let broken: TemporaryRegister;
beforeAll(() => {
  clean = temporaryRegister();
  broken = temporaryRegister(BROKEN);
});
afterAll(() => {
  clean.remove();
  broken.remove();
});

/** Runs it in a folder, as of a day on which the clean register is clean. */
const validate = (cwd: string, ...args: string[]) =>
  run(cwd, ...(args.includes('--as-of') ? [] : ['--as-of', CLEAN_DAY]), ...args);
const run = (cwd: string, ...args: string[]) => runHere('validate', args, { cwd });

test('a process of its own says the same, and ends the same way', async () => {
  const cwd = broken.root;
  for (const [code, args] of [
    [0, ['--as-of', CLEAN_DAY, '--data', clean.root]],
    [1, ['--as-of', CLEAN_DAY, '--reporter', 'json']],
    [2, ['--as-of', 'today']],
  ] as const) {
    const apart = runApart('validate', args, { cwd });
    expect(apart.code).toBe(code);
    expect(apart).toEqual(await runHere('validate', args, { cwd }));
  }
});

describe('result', () => {
  test('0 without errors', async () => {
    const { code, out, err } = await validate(clean.root);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`校验 1 个联合体（判断日期${chineseDate(CLEAN_DAY)}）：没有错误`);
  });

  test('1 with errors, each with place, clause and way out', async () => {
    const { code, out, err } = await validate(broken.root);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('错误  第 17 行第 17 列  牵头单位注册在南京市玄武区，应在连云港市');
    expect(out).toContain('依据  连科〔2024〕31号 二、（二）1：');
    expect(out).toMatch(/校验 1 个联合体（判断日期2024年8月5日）：1 处错误/);
  });

  test.each([
    ['an unknown option', ['--colour'], '没有这个选项（--colour），加 --help 看用法'],
    ['an option without its value', ['--reporter'], '选项写法不对，加 --help 看用法'],
    ['a value where none belongs', ['--help=yes'], '选项写法不对，加 --help 看用法'],
    ['an unknown reporter', ['--reporter', 'xml'], '没有“xml”这种输出，可用：console、github、json、markdown、sarif'],
    ['the name of an inherited property', ['--reporter', 'constructor'], '没有“constructor”这种输出'],
    ['two ways of looking at once', ['--for-publication', ALLIANCE_FILE], '--for-publication 看整个登记簿'],
    ['data errors of no change', ['--data-errors'], '--data-errors 要和 --base 一起用'],
    ['a word for a day', ['--as-of', 'today'], '--as-of 应为日期，写作 2024-08-05'],
    ['a day the calendar lacks', ['--as-of', '2024-02-30'], '--as-of 应为日期，写作 2024-08-05'],
    ['a file that is not there', ['data/alliances/haizhou/none.yaml'], '找不到 data/alliances/haizhou/none.yaml'],
    ['a file elsewhere', [SCRIPT], `${SCRIPT} 不在登记簿 data/ 内`],
    ['a way out of data/', ['data/..'], 'data/.. 不在登记簿 data/ 内'],
    ['a register that is not there', ['--data', 'none'], '找不到数据文件夹 data/'],
    ['a file as register', ['--data', ALLIANCE_FILE], '找不到数据文件夹 data/'],
  ])('2 for %s, in one Chinese sentence', async (_what, args, sentence) => {
    const { code, out, err } = await validate(broken.root, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^无法运行：[^\n]+\n$/);
    expect(err).toContain(sentence);
  });

  test('2 where there is no data folder', async () => {
    const { code, err } = await validate(join(clean.root, 'data'));
    expect(code).toBe(2);
    expect(err).toBe(`无法运行：找不到数据文件夹 data/（在 ${join(clean.root, 'data')}）；请在仓库的根目录运行\n`);
  });

  test('1, not a crash, for files nobody can read as records', async () => {
    const register = temporaryRegister('lead: *nobody\n');
    onTestFinished(register.remove);
    register.write('data/alliances/haizhou/UPPER.yaml', CLEAN_ALLIANCE);
    register.write('data/alliances/haizhou/open.yaml', '{'.repeat(3000));
    register.write('data/alliances/haizhou/control.yaml', 'name: \u001b[2J\u202e\n');
    symlinkSync('/etc/passwd', join(register.root, 'data/alliances/haizhou/link.yaml'));
    mkdirSync(join(register.root, 'data/alliances/haizhou/folder.yaml'));
    const { code, out } = await validate(register.root);
    expect(code).toBe(1);
    for (const name of ['UPPER', 'control', 'fibre', 'link', 'open']) expect(out).toContain(`/haizhou/${name}.yaml（`);
    expect(out).not.toMatch(/[^\P{C}\n]|root:/u);
  });

  test('1 when a base file is missing', async () => {
    const register = temporaryRegister();
    onTestFinished(register.remove);
    rmSync(join(register.root, 'data/site.yaml'));
    const { code, out } = await validate(register.root);
    expect(code).toBe(1);
    expect(out).toContain('错误  整个文件  缺少 data/site.yaml');
  });
});

describe('what is reported', () => {
  test.each([
    ['its file', [ALLIANCE_FILE], 1],
    ['its file in full', () => [join(broken.root, ALLIANCE_FILE)], 1],
    ['its folder', ['data/alliances/haizhou'], 1],
    ['its folder with a slash', ['data/alliances/haizhou/'], 1],
    ['everything by name', ['data'], 1],
    ['another file', ['data/industries.yaml'], 0],
    ['another and its file', ['data/industries.yaml', ALLIANCE_FILE], 1],
  ])('asked for %s', async (_what, args, code) => {
    const result = await validate(broken.root, ...(typeof args === 'function' ? args() : args));
    expect(result.code).toBe(code);
    expect(result.out.includes('南京市玄武区')).toBe(code === 1);
  });

  test('paths count from the folder one stands in, and else from the register', async () => {
    const board = join(broken.root, 'data/alliances/haizhou');
    expect((await validate(board, '--data', broken.root, 'fibre.yaml')).code).toBe(1);
    expect((await validate(import.meta.dirname, '--data', broken.root, ALLIANCE_FILE)).code).toBe(1);
    // Both have a file of this name: the one of the register is meant.
    expect((await validate(clean.root, '--data', broken.root, ALLIANCE_FILE)).code).toBe(1);
  });

  test('--data may be a link or relative', async () => {
    symlinkSync(broken.root, join(clean.root, 'link'));
    const { code, out } = await validate(clean.root, '--data', 'link', `link/${ALLIANCE_FILE}`);
    expect(code).toBe(1);
    expect(out).toContain('南京市玄武区');
  });

  test('the day decides, written as people write it', async () => {
    // It was applied for on 11 June: what came later is left out, and is no error.
    const said = async (day: string) => {
      const { code, out } = await validate(clean.root, '--as-of', day);
      return [code, /校验 \d+ 个联合体（判断日期[\d年月日]+）/.exec(out)?.[0]];
    };
    expect(await said('2024年6月20日')).toEqual([0, '校验 1 个联合体（判断日期2024年6月20日）']);
    expect(await said('2024-06-10')).toEqual([0, '校验 0 个联合体（判断日期2024年6月10日）']);
    expect((await validate(clean.root, '--as-of', '2024/8/5')).out).toContain('判断日期2024年8月5日');
  });

  test('without a day it is today in Shanghai', async () => {
    const shanghai = () => chineseDate(new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10));
    const days = [shanghai(), (await run(clean.root)).out.match(/判断日期([\d年月日]+)/)?.[1], shanghai()];
    expect([days[0], days[2]]).toContain(days[1]);
  });
});

describe('form', () => {
  test.each([
    ['console', /^data\/alliances\/haizhou\/fibre\.yaml（1 处错误/],
    ['github', /^::error file=data\/alliances\/haizhou\/fibre\.yaml,line=17,endLine=17,col=17,/],
    ['markdown', /^## 需要修改\n/],
    ['json', /^\{\n {2}"version": 1,\n {2}"asOf": "2024-08-05",\n/],
    ['sarif', /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json",\n/],
  ])('--reporter %s prints and keeps the result', async (reporter, start) => {
    const { code, out } = await validate(broken.root, '--reporter', reporter);
    expect(code).toBe(1);
    expect(out).toMatch(start);
  });

  test('no colours where nobody watches', async () => {
    expect((await validate(broken.root)).out).not.toContain('\u001b');
  });

  test('--help explains in Chinese and names every form', async () => {
    const { code, out } = await validate(clean.root, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^用法：npm run validate/);
    expect(out).toContain('console、github、json、markdown、sarif（默认 console）');
  });
});
