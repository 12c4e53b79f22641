/** The papers of the form are those of the command line, byte for byte; and what is said where an annex is not to be had. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { templateDownloads } from '#src/exports/template-downloads.ts';
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import { publish } from '#src/publication/publish.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { unpack } from '#src/testing/application-opened.ts';
import { runHere } from '#src/testing/run-command.ts';
import { paragraph, usualSheet, wordTable, wordTemplate } from '#src/testing/templates.ts';
import {
  ALLIANCE_FILE,
  CLEAN_ALLIANCE,
  CLEAN_DAY,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';
import { readFormRegister } from '../form-register.ts';
import { judgeForm } from '../judge-form.ts';
import { readAllianceFile } from '../read-alliance-file.ts';
import { makeApplication } from './make-application.ts';
import { makeSummary } from './make-summary.ts';
import type { OutputInput } from './outputs.ts';

const ANNEX = wordTemplate(
  paragraph('附件 1 {{联合体名称}}（{{牵头单位.单位名称}}）{{推荐单位}} {{数据日期}} {{联系方式.联系部门}}') +
    wordTable(['{{序号}}', '{{成员单位.单位名称}}', '{{成员单位.统一社会信用代码}}']),
  { 'docProps/core.xml': '<p:coreProperties xmlns:p="x"><p:creator>王示例</p:creator></p:coreProperties>' },
);

let register: TemporaryRegister;
beforeEach(() => {
  register = temporaryRegister();
});
afterEach(() => {
  register.remove();
  vi.unstubAllGlobals();
});

const give = (name: string, bytes: Uint8Array) => writeFileSync(join(register.root, 'data/policies', name), bytes);

/** What the form knows of the register on the disk, with the record opened in it; and the annexes on the site by their address. */
function inForm(): { input: OutputInput; site: Map<string, Uint8Array> } {
  const registry = loadRegistry(readDataFolder(register.root));
  const catalogue = registry.catalogue ?? expect.unreachable();
  const { judgements } = judgeRegister(registry, CLEAN_DAY);
  const published = publish(catalogue, { judgements, decisions: [] }, { asOf: CLEAN_DAY });
  const json = publicFormRegister(JSON.parse(JSON.stringify(published)) as typeof published);
  const form = readFormRegister(json);
  const opened = readAllianceFile(ALLIANCE_FILE, readFileSync(join(register.root, ALLIANCE_FILE)), form);
  if (!('record' in opened)) expect.unreachable();
  const { record } = opened;
  const judgement = judgeForm(record, form, CLEAN_DAY);
  const files = published.policies.flatMap(({ templates = {} }) => Object.values(templates));
  const site = new Map(templateDownloads(published).map(({ path }, i) => [path, files[i] ?? new Uint8Array()]));
  return { input: { record, judgement, register: form, notices: json.policies, asOf: CLEAN_DAY }, site };
}

const asked: string[] = [];
/** The network: what answers an address. */
function online(answer: (address: string) => Response) {
  asked.length = 0;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve().then(() => answer(address));
  });
}

async function onDesk(command: string, ...args: string[]): Promise<Buffer> {
  const output = join(register.root, command === 'report' ? 'a.docx' : 'b.xlsx');
  const run = await runHere(command, ['--as-of', CLEAN_DAY, '--output', output, ...args], { cwd: register.root });
  expect(run.err).toBe('');
  return readFileSync(output);
}

describe.each([
  ['without an annex', false],
  ['from the bureau’s annexes', true],
])('%s', (_, withAnnexes) => {
  test('the form makes what the command line makes', async () => {
    if (withAnnexes) give('2024.application.docx', ANNEX);
    if (withAnnexes) give('2024.summary.xlsx', usualSheet());
    const { input, site } = inForm();
    online((address) => new Response(Uint8Array.from(site.get(address) ?? expect.unreachable(address))));
    const [application, summary] = [await onDesk('report', 'fibre'), await onDesk('export', '--district', '海州区')];
    expect(application.equals(await makeApplication(input))).toBe(true);
    expect(summary.equals(await makeSummary(input))).toBe(true);
    expect(asked).toEqual(
      withAnnexes ? ['/apply/templates/2024.application.docx', '/apply/templates/2024.summary.xlsx'] : [],
    );
  });
});

test('a text that is too long is printed by both all the same, and said to be', async () => {
  register.write(ALLIANCE_FILE, CLEAN_ALLIANCE.replace('科技处', '科技处'.repeat(40)));
  give('2024.application.docx', ANNEX);
  const { input, site } = inForm();
  online((address) => new Response(Uint8Array.from(site.get(address) ?? expect.unreachable(address))));
  const made = await makeApplication(input);
  expect((await onDesk('report', 'fibre')).equals(made)).toBe(true);
  expect((await unpack(made)).get('word/document.xml')).toMatch(/（超过 \d+ 字，现有 120 字，请删减）/);
});

test('neither what is published of an annex nor a paper made from it says who wrote it', async () => {
  give('2024.application.docx', ANNEX);
  const { input, site } = inForm();
  expect([...site.keys()]).toEqual(['/apply/templates/2024.application.docx']);
  const [published = new Uint8Array()] = site.values();
  online(() => new Response(Uint8Array.from(published)));
  for (const bytes of [published, await makeApplication(input), await onDesk('report', 'fibre')])
    expect((await unpack(bytes)).get('docProps/core.xml')).toBe('<p:coreProperties xmlns:p="x"></p:coreProperties>');
});

describe('an annex that is not to be had', () => {
  const KEPT = '已填的内容没有丢，也可以先保存登记文件。';
  test.each<[string, () => Response, string]>([
    [
      'no network',
      () => {
        throw new TypeError('Failed to fetch');
      },
      `通知的附件模板没有取到，要联网才能照它填写。联网后再点一次；${KEPT}`,
    ],
    [
      'no such file',
      () => new Response('', { status: 404 }),
      `通知的附件模板没有取到，要联网才能照它填写。联网后再点一次；${KEPT}`,
    ],
    [
      'another page in its place',
      () => new Response('<!doctype html><title>请登录</title>'),
      `通知的附件模板填不了（打不开：不是 .docx 文件，或者不完整；用 WPS 或 Word 打开，另存为 .docx）。刷新网页再试；还是这样，请告诉收件部门。${KEPT}`,
    ],
  ])('%s', async (_, answer, sentence) => {
    give('2024.application.docx', ANNEX);
    const { input } = inForm();
    online(answer);
    await expect(makeApplication(input)).rejects.toThrow(new Error(sentence));
  });
});
