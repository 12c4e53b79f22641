/**
 * Publishing as deploy.yml does it, in a repository of its own, under a path: a sample, all whose addresses lead somewhere,
 * again elsewhere, what follows it, and after a loss.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST_ALLIANCE as REAL_ALLIANCE, FIRST_DECISIONS as REAL_DECISIONS } from '../one-record.ts';
import { stepOf } from '../review/workflows.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { serve, type Served } from './serve.ts';

const BASE = '/register';
let copy: ProjectCopy;
let live: Served;
let build: string;

beforeAll(async () => {
  copy = copyProject();
  build = stepOf('deploy.yml', '生成');
  const folder = join(copy.root, '../live');
  mkdirSync(folder);
  writeFileSync(join(folder, '404.html'), '');
  live = await serve(folder, `${BASE}/`);
});

afterAll(async () => {
  await live?.close();
  copy?.remove();
});

/** What the runner gives the step. */
const given = (reason = '') => ({
  SITE_URL: live.origin,
  BASE_PATH: BASE,
  PREVIOUS: `${live.origin}${BASE}`,
  REASON: reason,
});

const REAL = 'data/alliances/haizhou/fibre.yaml';

/** What was built is what the web serves from now on. */
function putLive(): void {
  rmSync(join(copy.root, '../live'), { recursive: true });
  renameSync(join(copy.root, 'dist'), join(copy.root, '../live'));
}

const manifestOf = (folder: string): unknown =>
  JSON.parse(readFileSync(join(copy.root, folder, 'manifest.json'), 'utf8'));

test('the first publication, and then every file of it made again: other folder, time zone, language, mask and file order', async () => {
  const first = await copy.run(build, given());
  expect(first, first.stderr).toMatchObject({ code: 0 });
  expect(first.stdout).toContain('作为第一次发布');
  putLive();
  expect(manifestOf('../live')).toMatchObject({ sample: true });
  const shuffle = pathToFileURL(resolve('src/testing/e2e/shuffle-folders.mjs')).href;
  const again = await copy.run(`umask 077; node scripts/launch.mjs scripts/verify.ts "${live.origin}${BASE}/"`, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${shuffle}`,
  });
  expect(again.stdout, again.stderr).toMatch(/一致：\S+ 的 \d{3,} 个文件都与版本 [0-9a-f]{7} 重新生成的相同\n$/);
  expect(again.code).toBe(0);
});

const addresses = (html: string) =>
  Array.from(html.matchAll(/\s(?:href|src)="([^"#]+)/g), ([, address = '']) => address);

test('every address of what was published stays below its path and answers', async () => {
  const seen = new Set<string>();
  const queue = [`${BASE}/`];
  const wrong: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await fetch(`${live.origin}${path}`);
    if (response.status !== 200 || !path.startsWith(`${BASE}/`)) wrong.push(`${response.status} ${path}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const address of addresses(await response.text())) {
      const url = new URL(address.replaceAll('&amp;', '&'), `${live.origin}${path}`);
      if (url.origin === live.origin) queue.push(url.pathname);
    }
  }
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(150);
});

test('feeds, sitemap and canonical addresses of what was published name its host and path', () => {
  const read = (file: string) => readFileSync(join(copy.root, '../live', file), 'utf8');
  expect(read('index.html')).toContain(`<link rel="canonical" href="${live.origin}${BASE}/"`);
  for (const file of ['sitemap.xml', 'updates.xml']) {
    const found = Array.from(read(file).matchAll(/https?:\/\/[^<"\s]+/g), ([address]) => address);
    expect(found.filter((address) => address.includes('register.example'))).toEqual([]);
    expect(found.filter((address) => address.startsWith(`${live.origin}${BASE}/`)).length).toBeGreaterThan(10);
  }
});

test('the register is taken into use: the first real publication replaces the sample, with no reason given', async () => {
  const adopt = await copy.run(
    'node scripts/launch.mjs scripts/adopt.ts --url https://kjj.city.example --repository https://github.com/city/list --boards 沿用',
  );
  expect(adopt, adopt.stderr).toMatchObject({ code: 0 });
  expect(adopt.stdout).toContain('登记簿已启用');
  const text = REAL_ALLIANCE.replaceAll('示例市东城区', '连云港市海州区')
    .replaceAll('示例市', '连云港市')
    .replaceAll('示科', '连科');
  mkdirSync(join(copy.root, 'data/alliances/haizhou'), { recursive: true });
  writeFileSync(join(copy.root, REAL), text);
  for (const [path, decision] of Object.entries(REAL_DECISIONS)) {
    mkdirSync(join(copy.root, path, '..'), { recursive: true });
    writeFileSync(join(copy.root, path), decision.replaceAll('示科', '连科'));
  }
  copy.git('add', '.');
  // Of internal values that a message holds, none stops the publication or is in it.
  copy.git('commit', '--quiet', '-m', '启用登记簿，登记第一个联合体（法定代表人张示例，电话 0518-85800001）');
  const { code, stdout, stderr } = await copy.run(build, given());
  expect(code, `${stdout}${stderr}`).toBe(0);
  putLive();
  const page = readFileSync(join(copy.root, '../live/alliances/fibre/index.html'), 'utf8');
  expect(page).toMatch(/记录的修改[^]*>\s*登记；登记“列入培育名单”的决定/);
  for (const written of ['启用登记簿', '张示例', '0518-85800001']) expect(page).not.toContain(written);
  expect(manifestOf('../live')).toMatchObject({ sample: false, counts: { alliances: 1 } });
  expect(manifestOf('../live')).not.toHaveProperty('override');
});

test('a publication that lost a listed record is refused, and what stood there stays', async () => {
  copy.git('rm', '--quiet', REAL, ...Object.keys(REAL_DECISIONS));
  copy.git('commit', '--quiet', '-m', '删去');
  mkdirSync(join(copy.root, 'dist'));
  const { code, stderr } = await copy.run(build, given());
  expect(stderr).toContain('上一次公开的 fibre 不见了');
  expect(stderr).toContain('上一次公开的决定 2024/gongshi、2024/lieru 不见了');
  expect(code).toBe(1);
  const { stdout } = await copy.run('ls -A dist; ls -A | grep "tmp$" || true');
  expect(stdout).toBe('');
});

test('the preview step of a pull request shows the changed records first, and says how to open it', async () => {
  const summary = join(copy.root, '../summary.md');
  const { code, stderr } = await copy.run(stepOf('check.yml', '生成预览'), { GITHUB_STEP_SUMMARY: summary });
  expect(code, stderr).toBe(0);
  expect(readFileSync(summary, 'utf8')).toContain('/preview/');
  const page = readFileSync(join(copy.root, 'preview/preview/index.html'), 'utf8');
  expect(page).toContain('移除：');
  expect(page).toContain('<meta name="robots" content="noindex, nofollow"');
  expect(readFileSync(join(copy.root, 'preview/robots.txt'), 'utf8')).toContain('Disallow: /\n');
  expect(JSON.parse(readFileSync(join(copy.root, 'preview/manifest.json'), 'utf8'))).toMatchObject({ preview: true });
});
