/** The commands around publishing, as people call them wrongly: one sentence, the way out, and the code. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runApart, runHere } from '#src/testing/run-command.ts';
import { USUAL } from '#src/testing/registers.ts';

const run = (name: string, ...args: string[]) => runHere(name, args, { cwd: '.' });

function folderWith(manifest: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'publishing-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'manifest.json'), manifest);
  return folder;
}

test.each<[string, string[], RegExp]>([
  ['verify', [], /^无法运行：请写一个网址或文件夹，如 npm run verify -- dist\n$/],
  ['verify', ['dist', 'dist'], /^无法运行：请写一个网址或文件夹/],
  ['verify', ['nowhere'], /^无法运行：找不到 nowhere；请写已生成的文件夹，或以 https:\/\/ 开头的网址\n$/],
  ['verify', ['schemas'], /^无法运行：schemas 没有 manifest\.json：不是本系统的发布，或网址不对（写到首页为止）\n$/],
  [
    'verify',
    ['http://127.0.0.1:9/'],
    /^无法运行：连不上 http:\/\/127\.0\.0\.1:9\/manifest\.json（网页不能用这个端口）；请检查网络和网址后重试\n$/,
  ],
  ['verify', ['--what'], /^无法运行：没有这个选项（--what），加 --help 看用法\n$/],
  ['build', ['--previous', 'nowhere', '--data', USUAL], /无法运行：找不到 nowhere/],
  ['build', ['--override', '理由'], /^无法运行：--override 要写理由，并与 --previous 一起用\n$/],
  ['build', ['--previous', 'dist', '--override', ' '], /^无法运行：--override 要写理由/],
  ['build', ['--out', 'data'], /^无法运行：网站会替换整个文件夹，不能生成到 data\/，没有改动它；用 --out 换一个文件夹/],
  ['build', ['--out', '.'], /^无法运行：网站会替换整个文件夹/],
  ['build', ['--as-of', '昨天'], /^无法运行：--as-of 应为日期，写作 2024-08-05\n$/],
  ['build', ['--as-of', '2099-01-01'], /^无法运行：--as-of 写的2099年1月1日还没有到，今天是/],
  ['preview', ['--as-of', '2024-02-30'], /^无法运行：--as-of 应为日期/],
  ['preview', ['--base', 'no-such-revision'], /^无法运行：没有“no-such-revision”这个版本；先运行 git fetch origin/],
  [
    'preview',
    ['--out', './dist/'],
    /^无法运行：预览里有不公开的内容，不能写进 dist\/；用 --out 换一个文件夹，如 \.cache\/preview\n$/,
  ],
])('%s %j cannot run', async (script, args, message) => {
  const { code, err } = await run(script, ...args);
  expect(err).toMatch(message);
  expect(code).toBe(2);
});

test.each(['verify', 'build', 'preview'])('%s --help explains in Chinese', (script) => {
  expect(runApart(script, ['--help'], { cwd: '.' })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^用法：npm run [^]*结果：0 /) as string,
  });
});

test('what a stranger’s manifest says does not act in the terminal', async () => {
  const { code, out, err } = await run('verify', folderWith('{"version":2,"asOf":"\\u001b[2J"}'));
  expect(code).toBe(2);
  expect(out + err).not.toContain('\u001b');
});

test('a folder that the guide has a site built into is none of the repository’s files', () => {
  const guide = readFileSync('.github/OPERATING.md', 'utf8');
  const folders = Array.from(guide.matchAll(/npm run build\b.* --out (\S+)/g), ([, folder = '']) => `${folder}/`);
  expect(folders).toContain('dist-sub/');
  const ignored = execFileSync('git', ['check-ignore', '--no-index', ...folders], { encoding: 'utf8' });
  expect(ignored.trim().split('\n')).toEqual(folders);
});
