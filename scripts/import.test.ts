/** npm run import: on a register of its own; all or nothing on disk. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { baseFiles } from '#src/testing/judged.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { writeFillInBook } from '#src/staff/workbook/node.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';
import { edited, put } from '#src/testing/workbooks/sample-books.ts';
import {
  ALLIANCE_FILE,
  CLEAN_DAY,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';

const QUARTZ = 'data/alliances/haizhou/quartz.yaml';

let good: Uint8Array;
let register: TemporaryRegister;
beforeAll(async () => {
  const { catalogue } = loadRegistry({ files: [...baseFiles], diagnostics: [] });
  good = await writeFillInBook(goodRecords(), bookCatalogueOf(catalogue ?? expect.unreachable()));
});
beforeEach(() => {
  register = temporaryRegister();
});
afterEach(() => register.remove());

/** Runs the command in the register's folder. */
const run = (...args: string[]) => runHere('import', ['--as-of', CLEAN_DAY, ...args], { cwd: register.root });
/** The same in a process of its own. */
const runAlone = (...args: string[]) => runApart('import', ['--as-of', CLEAN_DAY, ...args], { cwd: register.root });
const book = (bytes: Uint8Array, name = '填报.xlsx') => writeFileSync(join(register.root, name), bytes);
const read = (path: string) => readFileSync(join(register.root, path), 'utf8');

/** A fingerprint of everything below data/, times of change included. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of readdirSync(join(register.root, 'data'), { recursive: true, encoding: 'utf8' }).toSorted()) {
    const stat = statSync(join(register.root, 'data', path));
    hash.update(`${path} ${stat.mtimeMs}`);
    if (stat.isFile()) hash.update(readFileSync(join(register.root, 'data', path)));
  }
  return hash.digest('hex');
}

describe('written', () => {
  test('with --update: new ones are made, changed ones changed, the workbook left as it is', async () => {
    book(good);
    const { code, out, err } = runAlone('填报.xlsx', '--update', '--on-conflict', 'workbook', '--yes');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`已更新  ${ALLIANCE_FILE}\n已新建  ${QUARTZ}\n`);
    expect(read(QUARTZ)).toContain('name: 连云港市石英器件创新联合体（示例）\n');
    expect(Buffer.from(good).equals(readFileSync(join(register.root, '填报.xlsx')))).toBe(true);
    const before = fingerprint();
    expect((await run('填报.xlsx', '--update')).out).toContain('2 个没有变化，未改动');
    expect(fingerprint()).toBe(before);
  });

  test('what the register changed since the export stays; changes are told first and written once agreed', async () => {
    const exported = await runHere('export', ['--fill-in', '--id', 'fibre', '--output', 'own.xlsx'], {
      cwd: register.root,
    });
    expect(exported.code).toBe(0);
    const was = read(ALLIANCE_FILE);
    const newer = was.replace(/^positioning: .*$/m, 'positioning: 导出以后登记簿里改过的定位');
    expect(newer).not.toBe(was);
    writeFileSync(join(register.root, ALLIANCE_FILE), newer);
    expect((await run('own.xlsx', '--update')).out).toContain('1 个没有变化，未改动');
    book(
      await edited(new Uint8Array(readFileSync(join(register.root, 'own.xlsx'))), (sheet) =>
        put(sheet('成员单位'), 'E5', '改过的任务'),
      ),
      'own.xlsx',
    );
    const asked = await run('own.xlsx', '--update');
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.out).toMatch(/将改 1 处：\n {2}成员单位“.+” › 承担任务：由“.+”改为“改过的任务”/);
    expect(asked.out).toContain('没有写入任何登记文件。改动无误的，再运行一次，加 --yes');
    expect(read(ALLIANCE_FILE)).toBe(newer);
    expect((await run('own.xlsx', '--update', '--yes')).code).toBe(0);
    expect(read(ALLIANCE_FILE)).toContain('导出以后登记簿里改过的定位');
    expect(read(ALLIANCE_FILE)).toContain('改过的任务');
  });

  test('--dry-run says what would be written and writes nothing', async () => {
    book(good);
    const before = fingerprint();
    const { code, out } = await run('填报.xlsx', '--update', '--on-conflict', 'workbook', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain(`将更新  ${ALLIANCE_FILE}\n将新建  ${QUARTZ}\n`);
    expect(fingerprint()).toBe(before);
  });

  test('when the disk refuses one file, none is written', async () => {
    book(good);
    const folder = join(register.root, 'data/alliances/haizhou');
    const before = fingerprint();
    chmodSync(folder, 0o555);
    // Whoever may write everywhere is not refused.
    const { code } = await run('填报.xlsx', '--update', '--on-conflict', 'workbook', '--yes');
    chmodSync(folder, 0o755);
    if (code !== 0) expect(fingerprint()).toBe(before);
  });
});

describe('not written', () => {
  test('over a record without --update; the workbook comes back with what is wrong', async () => {
    book(good);
    const before = fingerprint();
    const { code, out } = runAlone('填报.xlsx');
    expect(code).toBe(1);
    expect(out).toContain(`错误  联合体!A5  标识“fibre”已经由登记簿中的`);
    expect(out).toContain('要用工作簿更新登记簿的，加 --update');
    expect(out).toContain('改好保存后，再运行一次 npm run import');
    expect(out).toContain(
      '没有写入任何登记文件。错误已列在 填报-错误.xlsx 的第一张表“错误清单”里，各表的“错误”列也逐行写明。',
    );
    expect(fingerprint()).toBe(before);
  });

  test('with one error in one record; a marked workbook is never written over', async () => {
    book(await edited(good, (sheet) => put(sheet('联合体'), 'E6', null)));
    const before = fingerprint();
    expect((await run('填报.xlsx', '--update')).code).toBe(1);
    expect((await run('填报.xlsx', '--update')).out).toContain('填报-错误2.xlsx');
    expect((await run('填报-错误.xlsx', '--update')).out).toContain('填报-错误3.xlsx');
    expect(fingerprint()).toBe(before);
    expect(existsSync(join(register.root, QUARTZ))).toBe(false);
  });

  test.each<[string, string[], string]>([
    ['no workbook', [], '没有写要导入的工作簿'],
    ['two workbooks', ['a.xlsx', 'b.xlsx'], '一次只导入一份工作簿'],
    ['one that is not there', ['none.xlsx'], '找不到 none.xlsx'],
    ['a folder', ['data'], '是文件夹，不是工作簿'],
    [
      'something else',
      ['data/site.yaml'],
      'site.yaml：这是文本文件（如 .csv），不是 .xlsx。用 WPS 或 Excel 打开，选“另存为”',
    ],
    ['an empty file', ['empty.xlsx'], 'empty.xlsx：文件是空的（0 字节）。'],
    ['an unknown option', ['a.xlsx', '--force'], '没有这个选项（--force）'],
    ['a word for a day', ['a.xlsx', '--as-of', 'today'], '--as-of 应为日期'],
    ['a register that is not there', ['empty.xlsx', '--data', 'none'], '找不到数据文件夹 data/'],
  ])('2 for %s, in one Chinese sentence', async (_what, args, sentence) => {
    book(new Uint8Array(), 'empty.xlsx');
    const before = fingerprint();
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^无法运行：[^\n]+\n$/);
    expect(err).toContain(sentence);
    expect(fingerprint()).toBe(before);
  });

  test('--help explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--update') as string });
  });
});
