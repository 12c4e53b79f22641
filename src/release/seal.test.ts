/** Sealing a small built folder: what it refuses, what it writes, and what the owner may let through. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ALLIANCE_FILE, CLEAN_ALLIANCE, CLEAN_DAY, temporaryRegister } from '#src/testing/temporary-register.ts';
import { fingerprintsOf, readFingerprints, sha256 } from './files.ts';
import { inspectionOf, type Inspecting } from './inspection.ts';
import { readManifest } from './manifest.ts';
import { openSite, readPublication } from './published-site.ts';
import { seal as sealInspected, type Sealing } from './seal.ts';

const PHONE = '0518-81726354';
const DRAFT = CLEAN_ALLIANCE.replace('0518-85800001', PHONE).replace('校验用', '封存用');
const PUBLICITY = 'kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [fibre]\n';

/** What a folder is inspected against and sealed with. */
type Unsealed = Inspecting & Omit<Sealing, 'inspected'>;

/** Inspects a folder and seals it. */
const seal = async (folder: string, what: Unsealed) =>
  sealInspected(folder, { ...what, inspected: await inspectionOf(what).inspect(folder) });

/** A folder as a build leaves it, with more files in it, of a register of one record. */
function built(files: Record<string, string> = {}, isPublic = true) {
  const register = temporaryRegister(DRAFT);
  if (isPublic) register.write('data/decisions/2024/gongshi.yaml', PUBLICITY);
  onTestFinished(register.remove);
  const folder = join(register.root, 'dist');
  const all = {
    'index.html': '<h1>连云港市封存用创新联合体（示例）</h1>',
    'alliances/fibre/index.html': '<h1>连云港市封存用创新联合体（示例）</h1>',
    'api/ids.json': '{"ids":{"fibre":null}}',
    'manifest.json': JSON.stringify({
      version: 2,
      url: 'https://register.example/',
      asOf: CLEAN_DAY,
      sample: false,
      preview: false,
      revision: null,
      downloads: [],
    }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const sealing: Unsealed = {
    root: register.root,
    asOf: CLEAN_DAY,
    drafts: false,
    madeWith: { node: '24.0.0', astro: '7.0.0' },
  };
  return { folder, sealing, remove: (path: string) => rmSync(join(folder, path)) };
}

const manifestOf = (folder: string) => readManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));

test('a clean folder is sealed: the list has every file, the manifest vouches for the list', async () => {
  const { folder, sealing } = built();
  expect(await seal(folder, sealing)).toEqual([]);
  const list = readFileSync(join(folder, 'files.sha256'), 'utf8');
  expect(readFingerprints(list)).toEqual(fingerprintsOf(folder));
  expect(manifestOf(folder)).toMatchObject({ madeWith: sealing.madeWith, files: { count: 3, sha256: sha256(list) } });
  expect(manifestOf(folder)?.override).toBeUndefined();
});

test.each<[string, Record<string, string>, string]>([
  [
    'a telephone number',
    { 'search.json': `["${PHONE}"]` },
    'search.json 里有不公开的内容（0***）：联合体 fibre 的“联系方式 › 办公电话”，写在 data/alliances/haizhou/fibre.yaml 第 59 行，由哪个提交写入不清楚（这里不是 git 仓库）；请改正',
  ],
  ['in the manifest', { 'manifest.json': `{"x":"${PHONE}"}` }, 'manifest.json 里有不公开的内容'],
  ['a copy of a file that leaks', { 'a.txt': PHONE, 'b.txt': PHONE }, 'a.txt 里有不公开的内容'],
])('%s that leaks keeps it from being sealed, whatever the owner says', async (_, files, message) => {
  const { folder, sealing } = built(files);
  const before = fingerprintsOf(folder);
  const refusals = await seal(folder, { ...sealing, override: '必须发布' });
  expect(refusals).toHaveLength(1);
  expect(refusals[0]).toContain(message);
  expect(refusals[0]).not.toContain(PHONE);
  expect(fingerprintsOf(folder)).toEqual(before);
  expect(manifestOf(folder)).toBeUndefined();
});

test('of many leaks each is refused, and of the first twenty it is said where they were written', async () => {
  const task = (i: number) =>
    `  - { kind: 关键技术攻关, title: 没有公开的第${i}项任务, start: 2024-07, end: 2026-12, goal: 按期完成, undertakers: [示例海洋大学] }\n`;
  const tasks = Array.from({ length: 30 }, (_, i) => task(i)).join('');
  const { folder, sealing } = built({ 'search.json': tasks }, false);
  writeFileSync(join(sealing.root, ALLIANCE_FILE), DRAFT.replace('tasks:\n', `tasks:\n${tasks}`));
  const refusals = await seal(folder, sealing);
  expect(refusals.length).toBeGreaterThan(20);
  expect(refusals.filter((each) => each.includes('，写在 '))).toEqual(refusals.slice(0, 20));
});

test('what only the registers of tests hold excuses nothing: their texts are not the site’s own', async () => {
  const { folder, sealing } = built({ 'search.json': '["内部普通许可"]' });
  expect((await seal(folder, sealing)).join()).toContain('search.json 里有不公开的内容');
});

test('a record before 公示 must not be there; in a preview it may', async () => {
  const files = { 'index.html': '连云港市封存用创新联合体（示例）' };
  const { folder, sealing } = built(files, false);
  expect((await seal(folder, sealing)).join()).toContain(
    'index.html 里有不公开的内容（连***）：联合体 fibre 的“联合体名称”，写在',
  );
  expect(await seal(folder, { ...sealing, drafts: true })).toEqual([]);
});

test('a loss is refused; with the owner’s reason it is published, and the manifest says so', async () => {
  const first = built({ 'api/ids.json': '{"ids":{"fibre":null,"gone":"2024-08-01"}}' });
  await seal(first.folder, first.sealing);
  const previous = await readPublication(openSite(first.folder));
  const { folder, sealing } = built();
  const refusals = await seal(folder, { ...sealing, previous });
  expect(refusals).toEqual([expect.stringContaining('上一次公开的 gone 不见了')]);
  expect(manifestOf(folder)).toBeUndefined();
  expect(await seal(folder, { ...sealing, previous, override: '两个文件合并为一个' })).toEqual([]);
  expect(manifestOf(folder)?.override).toEqual({ reason: '两个文件合并为一个', refusals });
});

test('an override that was not needed is not recorded; a problem with the last publication is', async () => {
  const { folder, sealing } = built();
  expect(await seal(folder, { ...sealing, override: '以防万一' })).toEqual([]);
  expect(manifestOf(folder)?.override).toBeUndefined();
  const again = built();
  expect(await seal(again.folder, { ...again.sealing, problem: '连不上', override: '旧服务器已停' })).toEqual([]);
  expect(manifestOf(again.folder)?.override).toEqual({ reason: '旧服务器已停', refusals: ['连不上'] });
});
