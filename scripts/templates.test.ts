/** Papers made on the desk from the bureau's own annexes, and what the register says of annexes that cannot be used. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { all, parseXml, said, unpack } from '#src/testing/application-opened.ts';
import { runHere } from '#src/testing/run-command.ts';
import { paragraph, usualSheet, wordTemplate } from '#src/testing/templates.ts';
import { CLEAN_DAY, temporaryRegister, type TemporaryRegister } from '#src/testing/temporary-register.ts';

let register: TemporaryRegister;
beforeEach(() => {
  register = temporaryRegister();
  mkdirSync(join(register.root, 'data/policies'), { recursive: true });
});
afterEach(() => register.remove());
const give = (name: string, bytes: Uint8Array) => writeFileSync(join(register.root, 'data/policies', name), bytes);
const run = (command: string, ...args: string[]) =>
  runHere(command, ['--as-of', CLEAN_DAY, ...args], { cwd: register.root });

test('both papers are the bureau’s own where the register has its annexes', async () => {
  give('2024.application.docx', wordTemplate(paragraph('附件1：{{联合体名称}} {{牵头单位.单位名称}}')));
  give('2024.summary.xlsx', usualSheet());
  const report = await run('report', 'fibre', '--output', 'a.docx');
  expect([report.code, report.out]).toEqual([
    0,
    expect.stringContaining('照通知的附件模板填写：data/policies/2024.application.docx\n'),
  ]);
  const document = (await unpack(readFileSync(join(register.root, 'a.docx')))).get('word/document.xml') ?? '';
  expect(all(parseXml(document), 'w:p').map((each) => said(each))[0]).toMatch(
    /^附件1：连云港市校验用创新联合体（示例） /,
  );
  const summary = await run('export', '--district', '海州区', '--output', 'b.xlsx');
  expect([summary.code, summary.out]).toEqual([
    0,
    expect.stringContaining('照通知的附件模板填写：data/policies/2024.summary.xlsx\n'),
  ]);
  const validated = await run('validate');
  expect([validated.code, validated.out]).toEqual([0, expect.stringContaining('填了也印不出来')]);
});

test('one that cannot be used is told by validate, and no paper is made from it', async () => {
  give('2024.application.docx', wordTemplate('', { 'word/vbaProject.bin': 'x' }));
  const validated = await run('validate');
  expect([validated.code, validated.out]).toEqual([1, expect.stringContaining('模板用不了：带有宏或控件')]);
  const publishing = await run('validate', '--for-publication');
  expect([publishing.code, publishing.out]).toEqual([1, expect.stringContaining('模板用不了：带有宏或控件')]);
  expect(await run('report', 'fibre')).toEqual({
    code: 2,
    out: '',
    err: '无法运行：data/policies/2024.application.docx 用不了：带有宏或控件；另存为不带宏的文件\n',
  });
});

test('a name that is nearly right stands in no place', async () => {
  give('2024.applications.docx', new Uint8Array(8));
  expect((await run('validate')).out).toContain('登记簿里没有这样的文件：位置或名称不对');
});
