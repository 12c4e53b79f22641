/** npm run report as people run it, on a register of its own. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { all, parseXml, said, unpack } from '#src/testing/application-opened.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { judgeForm } from '#src/staff/form/judge-form.ts';
import { readAllianceFile } from '#src/staff/form/read-alliance-file.ts';
import { makeApplication } from '#src/staff/form/ui/make-application.ts';
import { formRegisterOf } from '#src/staff/form/whole-register.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';
import {
  ALLIANCE_FILE,
  CLEAN_ALLIANCE,
  CLEAN_DAY,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';

const NAME = '建设申请书-fibre.docx';

let register: TemporaryRegister;
let desk: string;
beforeEach(() => {
  register = temporaryRegister();
  desk = realpathSync(mkdtempSync(join(tmpdir(), 'desk-')));
});
afterEach(() => {
  register.remove();
  rmSync(desk, { recursive: true, force: true });
});

const arguments_ = (args: readonly string[]) => ['--data', register.root, '--as-of', CLEAN_DAY, ...args];
const report = (...args: string[]) => runHere('report', arguments_(args), { cwd: desk });

const refusal = (err: string) => ({ code: 2, out: '', err: `无法运行：${err}\n` });
const words = async (path: string) => {
  const entries = await unpack(readFileSync(path));
  const parts = [...entries].filter(([name]) => /^word\/(document|header\d)\.xml$/.test(name));
  return parts.flatMap(([, xml]) => all(parseXml(xml), 'w:p').map((each) => said(each)));
};

describe('writes', () => {
  test('the record where the person stands, and says that it is not for publication', async () => {
    const { code, out, err } = runApart('report', arguments_(['fibre']), { cwd: desk });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `已写：${join(desk, NAME)}\n没有错误\n版式由本系统建议，不是通知附件的原文；纸上不印这句话\n其中有不公开的内容（姓名、经营数据、意见等），不要上网或放进公开的仓库\n`,
    );
    expect(readdirSync(desk)).toEqual([NAME]);
    const text = await words(join(desk, NAME));
    expect(text).toEqual(
      expect.arrayContaining([
        '连云港市校验用创新联合体（示例）',
        '海州区科技局（海州区）',
        '高性能纤维及复合材料（重点产业链）',
        '0518-85800001',
      ]),
    );
    expect(text.join('')).not.toContain('草稿');
  });

  test('the record of a name or of a file as well', async () => {
    expect((await report('校验用', '--output', 'name.docx')).code).toBe(0);
    expect((await report(join(register.root, ALLIANCE_FILE), '--output', 'file.docx')).code).toBe(0);
    expect(readFileSync(join(desk, 'name.docx'))).toEqual(readFileSync(join(desk, 'file.docx')));
    writeFileSync(join(desk, 'fibre.yaml'), CLEAN_ALLIANCE);
    expect(await report('fibre.yaml')).toEqual(
      refusal('fibre.yaml 不在登记簿 data/ 内；请放到 data/alliances/<板块>/<标识>.yaml 再校验'),
    );
  });

  test('a draft of a record with errors, saying how many', async () => {
    register.write(
      ALLIANCE_FILE,
      CLEAN_ALLIANCE.replace('registeredIn: 连云港市海州区', 'registeredIn: 南京市玄武区').replace(
        '  body: 设理事会\n',
        '',
      ),
    );
    register.write('data/alliances/haizhou/other.yaml', 'name: [');
    const { code, out } = await report('fibre');
    expect(code).toBe(0);
    expect(out).toContain(
      `还有 2 项未填或待改，每页都标了“草稿”；错误用 npm run validate -- ${ALLIANCE_FILE} 查看，没有填的在填报页打开这个文件，逐项标着\n`,
    );
    expect(await words(join(desk, NAME))).toEqual(
      expect.arrayContaining(['草稿：还有 2 项未填或待改', '南京市玄武区']),
    );
  });
});

describe('counts what is left as the form does', () => {
  const without = (from: RegExp) => CLEAN_ALLIANCE.replace(from, '');
  test.each([
    ['a part that is missing as a whole', without(/governance:\n(?: .*\n)+/), 5],
    [
      'a lead and its kind alone',
      'name: 连云港市校验用创新联合体（示例）\nbatch: 2024\nlead:\n  kind: 创新型领军企业\n',
      20,
    ],
    ['a text that says nothing', CLEAN_ALLIANCE.replace('总体组织', '无'), 1],
    ['nothing', CLEAN_ALLIANCE, 0],
  ])('%s', async (_, text, least) => {
    register.write(ALLIANCE_FILE, text);
    // The form has what is published: here nothing but the bureau's own data.
    const { catalogue = expect.unreachable() } = loadRegistry(readDataFolder(register.root));
    const form = formRegisterOf({ alliances: [] }, catalogue, CLEAN_DAY);
    const read = readAllianceFile(ALLIANCE_FILE, text, form);
    const record = 'record' in read ? read.record : expect.unreachable();
    const judgement = judgeForm(record, form, CLEAN_DAY);
    const left = judgement.left.length;
    expect(left).toBeGreaterThanOrEqual(least);
    const notices = [...form.notices.values()];
    writeFileSync(
      join(desk, 'form.docx'),
      await makeApplication({ record, judgement, register: form, notices, asOf: CLEAN_DAY }),
    );
    const { out } = await report('fibre');
    expect(out).toContain(left === 0 ? '没有错误' : `还有 ${left} 项未填或待改`);
    const drafts = async (name: string) => (await words(join(desk, name))).filter((line) => line.startsWith('草稿'));
    const said = await drafts('form.docx');
    expect([...new Set(said)]).toEqual(left === 0 ? [] : [`草稿：还有 ${left} 项未填或待改`]);
    expect(await drafts(NAME)).toEqual(said);
  });
});

describe('refuses, and writes nothing', () => {
  test.each([
    [[], '写一个名称或标识，例如 npm run report -- carbon-fibre'],
    [['fibre', 'fibre'], '写一个名称或标识，例如 npm run report -- carbon-fibre'],
    [['fibr'], '没有“fibr”这个联合体，是否为“fibre”？'],
    [['fibre', '--as-of', '昨天'], '--as-of 应为日期，写作 2024-08-05'],
  ])('%j', async (args, message) => {
    expect(await report(...args)).toEqual(refusal(message));
    expect(readdirSync(desk)).toEqual([]);
  });

  test('a place that is published', async () => {
    const output = join(register.root, 'dist/a.docx');
    expect(await report('fibre', '--output', output)).toEqual(
      refusal('文件里有不公开的内容，不能写进 dist/；用 --output 换一个文件夹'),
    );
    expect(existsSync(output)).toBe(false);
  });
});

test('explains itself', async () => {
  expect(await report('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--output') as string });
});
