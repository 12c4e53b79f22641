/** A published folder, and the same on a server, against one made again. */
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '#src/testing/e2e/serve.ts';
import { fingerprintsOf, sha256, writeFingerprints } from './files.ts';
import { openSite, readPublication } from './published-site.ts';
import { differencesFrom, manifestToVerify } from './verify.ts';

const MANIFEST = {
  version: 2,
  url: 'https://register.example/',
  asOf: '2026-11-23',
  sample: false,
  preview: false,
  revision: { commit: 'a'.repeat(40), modified: false },
  madeWith: { node: '24.0.0', astro: '7.0.0' },
};

/** A publication of four files and its copy. */
function twoFolders() {
  const root = mkdtempSync(join(tmpdir(), 'release-verify-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const made = join(root, 'made');
  mkdirSync(join(made, 'alliances/a'), { recursive: true });
  mkdirSync(join(made, 'api'));
  writeFileSync(join(made, 'index.html'), '<h1>名单</h1>');
  writeFileSync(join(made, '404.html'), '没有');
  writeFileSync(join(made, 'alliances/a/index.html'), '甲');
  writeFileSync(join(made, 'api/ids.json'), '{"ids":{"a":"2024-08-05","b":null}}');
  const list = writeFingerprints(fingerprintsOf(made));
  writeFileSync(join(made, 'files.sha256'), list);
  const files = { list: '/files.sha256', count: 4, sha256: sha256(list) };
  writeFileSync(join(made, 'manifest.json'), JSON.stringify({ ...MANIFEST, files }));
  const published = join(root, 'published');
  cpSync(made, published, { recursive: true });
  const put = (path: string, text: string) => writeFileSync(join(published, path), text);
  const manifest = (changes: object) => put('manifest.json', JSON.stringify({ ...MANIFEST, files, ...changes }));
  return { made, published, put, manifest, drop: (path: string) => rmSync(join(published, path)) };
}

type Folders = ReturnType<typeof twoFolders>;

test.each<[string, (folders: Folders) => void, string[]]>([
  ['the same', () => {}, []],
  ['one byte', ({ put }) => put('index.html', '<h1>名單</h1>'), ['不同 index.html']],
  ['a file gone', ({ drop }) => drop('alliances/a/index.html'), ['缺少 alliances/a/index.html']],
  ['a file more', ({ put }) => put('extra.html', ''), ['多出 extra.html']],
  ['the list gone', ({ drop }) => drop('files.sha256'), ['缺少 files.sha256']],
  ['another list', ({ put }) => put('files.sha256', ''), ['不同 files.sha256']],
  ['another count', ({ manifest }) => manifest({ counts: { alliances: 9 } }), ['不同 manifest.json']],
  [
    'let through by the owner, other versions',
    ({ manifest }) =>
      manifest({ override: { reason: '合并', refusals: ['a 不见了'] }, madeWith: { node: '22', astro: '7' } }),
    [],
  ],
])('%s', async (_, change, expected) => {
  const folders = twoFolders();
  change(folders);
  const told = async (place: string) =>
    (await differencesFrom(openSite(place), folders.made)).map(({ path, kind }) => `${kind} ${path}`);
  expect(await told(folders.published)).toEqual(expected);
  const server = await serve(folders.published, '/register/');
  // A web server does not tell what more it has.
  expect(await told(`${server.origin}/register`)).toEqual(expected.filter((each) => !each.startsWith('多出')));
  await server.close();
});

test('a file more that the list names is found on a server too', async () => {
  const { made, published, put } = twoFolders();
  put('extra.html', '');
  put('files.sha256', writeFingerprints(fingerprintsOf(published)));
  const server = await serve(published);
  expect(await differencesFrom(openSite(server.origin), made)).toEqual([
    { path: 'extra.html', kind: '多出' },
    { path: 'files.sha256', kind: '不同' },
  ]);
  await server.close();
});

test.each<[string, (folders: Folders) => void, RegExp]>([
  ['no manifest', ({ drop }) => drop('manifest.json'), /没有 manifest\.json：不是本系统的发布，或网址不对/],
  ['no JSON', ({ put }) => put('manifest.json', '<html>'), /读不懂/],
  ['another version', ({ manifest }) => manifest({ version: 1 }), /读不懂/],
  ['a terminal command', ({ manifest }) => manifest({ override: { reason: '\u001b[2J', refusals: [] } }), /读不懂/],
  ['another history', ({ manifest }) => manifest({ history: 'some' }), /读不懂/],
  ['a preview', ({ manifest }) => manifest({ preview: true }), /是预览，不是发布/],
])('%s cannot be verified', async (_, change, message) => {
  const folders = twoFolders();
  change(folders);
  await expect(manifestToVerify(openSite(folders.published))).rejects.toThrow(message);
});

test('a manifest from before it said its history was of a whole one', async () => {
  const { published, manifest } = twoFolders();
  expect((await manifestToVerify(openSite(published))).history).toBe('whole');
  manifest({ history: 'shallow' });
  expect((await manifestToVerify(openSite(published))).history).toBe('shallow');
});

test('a publication is read from a folder, from its manifest’s path and from an address; none yet is none', async () => {
  const { published, drop, put } = twoFolders();
  const server = await serve(published);
  for (const place of [
    published,
    join(published, 'manifest.json'),
    server.origin,
    `${server.origin}/`,
    `${server.origin}/manifest.json`,
  ])
    expect((await readPublication(openSite(place)))?.ids).toEqual({ a: '2024-08-05', b: null });
  put('api/ids.json', '{}');
  await expect(readPublication(openSite(published))).rejects.toThrow('发布不完整');
  expect(await readPublication(openSite(`${server.origin}/other/`))).toBeUndefined();
  drop('manifest.json');
  // There is a site, only not what says what it holds.
  put('index.html', '首页');
  for (const place of [published, server.origin])
    await expect(readPublication(openSite(place))).rejects.toThrow('没有 manifest.json，却有别的内容');
  const empty = mkdtempSync(join(tmpdir(), 'empty-'));
  expect(await readPublication(openSite(empty))).toBeUndefined();
  rmSync(empty, { recursive: true });
  await server.close();
  await expect(readPublication(openSite(server.origin))).rejects.toThrow(/连不上 .*；请检查网络/);
  expect(() => openSite(join(published, 'nowhere'))).toThrow('请写已生成的文件夹，或以 https:// 开头的网址');
});

test.each([
  [2, '甲'],
  [3, '连不上'],
])('a connection torn %i times', async (torn, expected) => {
  let asked = 0;
  const server = createServer((request, response) => {
    if (asked++ < torn) request.socket.destroy();
    else response.end('甲');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { read } = openSite(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const told = await read('a.html').then(
    (bytes) => Buffer.from(bytes ?? []).toString(),
    (error: Error) => error.message,
  );
  expect(told).toContain(expected);
});
