/** Two registers gathered from folders and from servers: taken, refused, kept, each told in a sentence. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { serve, type Served } from '#src/testing/e2e/serve.ts';
import { oneRecordRegister } from '#src/testing/one-record.ts';
import { publishedFolder, type PublishedFolder } from '#src/testing/published-folder.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { temporaryRegister, type TemporaryRegister } from '#src/testing/temporary-register.ts';
import { gatherAll } from './gather-all.ts';

const usual = loadPublication(USUAL, { asOf: USUAL_DAY });
const one = oneRecordRegister();
const real = loadPublication(one.root, { asOf: USUAL_DAY });
one.remove();

let index: TemporaryRegister;
let first: PublishedFolder;
let second: PublishedFolder;
beforeEach(() => {
  [index, first, second] = [temporaryRegister(), publishedFolder(), publishedFolder()];
  first.publish(usual);
  second.publish(real);
  list(first.folder, second.folder);
});
afterEach(() => {
  for (const each of [index, first, second]) each.remove();
});

const SITE = readFileSync(join(USUAL, 'data/site.yaml'), 'utf8');
/** Lists the two registers at these places. */
const list = (one: string, other: string) =>
  index.write(
    'data/site.yaml',
    `${SITE}registers:\n  - { id: first, name: 甲市登记簿, url: ${one} }\n  - { id: second, name: 乙市登记簿, url: ${other} }\n`,
  );
const registers = () => loadRegistry(readDataFolder(index.root)).catalogue?.registers ?? expect.unreachable();
const gather = (day = '2026-11-29') => gatherAll(index.root, registers(), day);
const problems = async (day?: string) => (await gather(day)).map(({ problem }) => problem);
const gatheredOf = (id: string) => registers().find((each) => each.id === id)?.gathered;
const later = (registry: PublicRegistry, change: Partial<PublicRegistry>): PublicRegistry => ({
  ...registry,
  ...change,
});

test('what is published is taken: names, leads, members, periods, standing, of all that is public', async () => {
  expect(await problems()).toEqual([undefined, undefined]);
  const { diagnostics } = loadRegistry(readDataFolder(index.root));
  expect(diagnostics.filter(({ at }) => at.file.includes('registers'))).toEqual([]);
  const taken = gatheredOf('first');
  expect(taken).toMatchObject({ asOf: USUAL_DAY, gathered: '2026-11-29', sample: true, revision: null });
  expect(taken?.alliances.map(({ id, name, standing }) => [id, name, standing])).toEqual(
    usual.records.map(({ id, name, standing }) => [id, name, standing]),
  );
  for (const [i, record] of usual.records.entries()) {
    const { lead, members, periods } = taken?.alliances[i] ?? expect.unreachable();
    expect([lead.name, lead.creditCode]).toEqual([record.lead.name, record.lead.creditCode]);
    const all = new Set((record.alliance.members ?? []).map(({ creditCode, name }) => creditCode ?? name));
    expect(new Set(members.map(({ creditCode, name }) => creditCode ?? name))).toEqual(all);
    expect(periods).toEqual(record.periods.map(({ from, until }) => ({ from, ...(until ? { until } : {}) })));
  }
  expect(gatheredOf('second')?.alliances).toHaveLength(1);
});

test('the same again changes nothing but the day; nothing is left beside the files', async () => {
  await gather();
  const file = join(index.root, 'data/registers/first.json');
  const before = readFileSync(file, 'utf8');
  await gather('2026-11-30');
  expect(readFileSync(file, 'utf8')).toBe(before.replace('"gathered": "2026-11-29"', '"gathered": "2026-11-30"'));
  expect(readdirSync(join(index.root, 'data')).filter((name) => name.startsWith('.'))).toEqual([]);
});

describe('what may not follow what was gathered is refused, and that is kept', () => {
  test.each<[string, () => void, string, RegExp]>([
    [
      'older',
      () => second.publish(later(real, { asOf: '2026-11-20' })),
      'second',
      /数据日期2026年11月20日早于上一次的/,
    ],
    ['an id lost', () => second.publish(later(real, { records: [] })), 'second', /上一次公开的 fibre 不见了/],
    [
      'a decision lost',
      () => second.publish(later(real, { decisions: real.decisions.slice(1) })),
      'second',
      /上一次公开的决定 2024\/\w+ 不见了/,
    ],
    [
      'all samples again',
      () =>
        second.publish(
          later(real, { sample: true, records: real.records.map((record) => ({ ...record, sample: true })) }),
        ),
      'second',
      /这一次全部是示例/,
    ],
  ])('%s', async (_, publish, id, said) => {
    await gather();
    const before = gatheredOf(id);
    publish();
    const [one, other] = await problems('2026-11-30');
    expect(one).toBeUndefined();
    expect(other).toMatch(said);
    expect(other).toMatch(/^不能接着上一次取到的：.*删去 data\/registers\/second\.json 再取$/);
    expect(gatheredOf(id)).toEqual(before);
    // The other one went on.
    expect(gatheredOf('first')?.gathered).toBe('2026-11-30');
  });

  test('a sample goes when the register is taken into use', async () => {
    await gather();
    first.publish(real);
    expect(await problems()).toEqual([undefined, undefined]);
    expect(gatheredOf('first')).toMatchObject({ sample: false });
  });
});

describe('what is not as it was sealed, or not ours to read', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'HTML for all',
      () => second.put('manifest.json', '<!doctype html>'),
      /的 manifest\.json 读不懂：不是本系统的发布/,
    ],
    [
      'an answer changed',
      () => second.put('api/alliances.json', '{}'),
      /api\/alliances\.json 与 files\.sha256 写的校验值不符/,
    ],
    ['a list changed', () => second.put('files.sha256', ''), /files\.sha256 与 manifest\.json 写的校验值不符/],
    ['a list that leads out', () => second.put('files.sha256', `${'0'.repeat(64)}  ../x\n`), /校验值不符/],
    [
      'another version of the API',
      () => second.publish(real, (files) => (files['api/alliances.json'] = '{"version":2,"alliances":[]}')),
      /^公开接口是第 2 版，这里的程序只读第 1 版/,
    ],
    [
      'another answer',
      () => second.publish(real, (files) => (files['api/alliances.json'] = '{"version":1,"alliances":[{"id":"a"}]}')),
      /^api\/alliances\.json 的 alliances\.0\.name 缺少或写法不对$/,
    ],
    [
      'answers of two registers',
      () => second.publish(real, (files) => (files['api/ids.json'] = '{"ids":{"other":null}}')),
      /写的联合体不相同/,
    ],
    [
      'a name that commands',
      () => second.publish(real, (files) => edit(files, '高性能纤维创新联合体', '\\u001b[2J')),
      /^里面有这里不收的写法：alliances\.0\.name/,
    ],
    [
      'personal data',
      () => second.publish(real, (files) => edit(files, '高性能纤维创新联合体', '13812345678')),
      /^里面有个人信息：.*138\*+/,
    ],
  ])('%s is refused in one sentence', async (_, spoil, said) => {
    spoil();
    const [one, other] = await problems();
    expect(one).toBeUndefined();
    expect(other).toMatch(said);
    expect(other).not.toContain('\n');
    expect(readdirSync(join(index.root, 'data/registers'))).toEqual(['first.json']);
  });

  const edit = (files: Record<string, string>, from: string, to: string) => {
    expect(files['api/alliances.json']).toContain(from);
    files['api/alliances.json'] = (files['api/alliances.json'] ?? '').replaceAll(from, to);
  };

  test('a folder that is not there, and a file of ours that cannot be read', async () => {
    list(`${first.folder}-gone`, second.folder);
    await gather();
    writeFileSync(join(index.root, 'data/registers/second.json'), '{}');
    const [one, other] = await problems();
    expect(one).toMatch(/^找不到 .*-gone；请写已生成的文件夹，或以 https:\/\/ 开头的网址$/);
    expect(other).toMatch(/^data\/registers\/second\.json 读不出来，无法与上一次比较/);
    expect(readFileSync(join(index.root, 'data/registers/second.json'), 'utf8')).toBe('{}');
  });
});

describe('from servers', () => {
  let served: Served;
  afterEach(() => served.close());

  test('one is taken, one answers with a page for everything, one is closed', async () => {
    served = await serve(first.folder, '/list/');
    const portal = await serve(second.folder, '/', () => '<!doctype html><p>请登录</p>');
    list(`${served.origin}/list/`, portal.origin);
    expect(await problems()).toEqual([undefined, expect.stringMatching(/的 manifest\.json 读不懂/)]);
    expect(gatheredOf('first')?.alliances).toHaveLength(usual.records.length);
    await portal.close();
    const [one, other] = await problems('2026-11-30');
    expect(one).toBeUndefined();
    expect(other).toMatch(/^连不上 http:\/\/127\.0\.0\.1:\d+\/manifest\.json（ECONNREFUSED）；请检查网络和网址后重试$/);
  });
});
