/** Publishing as deploy.yml does it, in a repository of its own: the first time, again elsewhere, and after a loss. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { serve, type Served } from './serve.ts';

/** Each test builds the site once or twice; a busy machine may take its time. */
vi.setConfig({ testTimeout: 600_000 });

const BASE = '/register';
let copy: ProjectCopy;
let live: Served;
let build: string;

beforeAll(async () => {
  copy = copyProject();
  build = stepOf('deploy.yml', '校验并生成');
  const folder = join(copy.root, '../live');
  mkdirSync(folder);
  writeFileSync(join(folder, '404.html'), '');
  live = await serve(folder, `${BASE}/`);
});

afterAll(async () => {
  await live?.close();
  copy?.remove();
});

interface Workflow {
  jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
}

function stepOf(file: string, step: string): string {
  const { jobs } = parse(readFileSync(`.github/workflows/${file}`, 'utf8')) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return steps.find(({ name }) => name === step)?.run ?? expect.unreachable();
}

/** What the runner gives the step. */
const given = (reason = '') => ({
  SITE_URL: live.origin,
  BASE_PATH: BASE,
  PREVIOUS: `${live.origin}${BASE}`,
  REASON: reason,
});

test('the first publication, and then every file of it made again: other folder, time zone, language, mask and file order', async () => {
  const first = await copy.run(build, given());
  expect(first, first.stderr).toMatchObject({ code: 0 });
  expect(first.stdout).toContain('作为第一次发布');
  rmSync(join(copy.root, '../live'), { recursive: true });
  renameSync(join(copy.root, 'dist'), join(copy.root, '../live'));
  const shuffle = pathToFileURL(resolve('src/testing/e2e/shuffle-folders.mjs')).href;
  const again = await copy.run(`umask 077; "${process.execPath}" scripts/verify.ts "${live.origin}${BASE}/"`, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${shuffle}`,
  });
  expect(again.stdout, again.stderr).toMatch(/一致：\S+ 的 \d{3,} 个文件都与版本 [0-9a-f]{7} 重新生成的相同\n$/);
  expect(again.code).toBe(0);
});

test('a publication that lost a listed record is refused, and what stood there stays', async () => {
  copy.git('rm', '--quiet', 'data/alliances/donghai/silica-materials.yaml');
  copy.git('commit', '--quiet', '-m', '删去');
  mkdirSync(join(copy.root, 'dist'));
  const { code, stderr } = await copy.run(build, given());
  expect(stderr).toContain('上一次公开的 silica-materials 不见了');
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
