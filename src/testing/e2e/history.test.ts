/** Sites built where the history is whole, cut or missing: the last two say so, and checking them finds nothing wrong. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepOnly } from '#src/testing/one-record.ts';
import { USUAL } from '#src/testing/registers.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

const RECORD = 'dist/alliances/carbon-fibre/index.html';
let copy: ProjectCopy;

beforeAll(() => {
  copy = copyProject();
  rmSync(join(copy.root, 'data'), { recursive: true });
  cpSync(join(USUAL, 'data'), join(copy.root, 'data'), { recursive: true });
  keepOnly(copy.root, 'data/alliances/haizhou/carbon-fibre.yaml');
  copy.git('add', '.');
  copy.git('commit', '--quiet', '-m', '换上只有一个联合体的登记簿');
  const file = join(copy.root, 'data/alliances/haizhou/carbon-fibre.yaml');
  const written = readFileSync(file, 'utf8');
  for (const time of [1, 2, 3, 4]) {
    writeFileSync(file, written.replace('positioning: ', `positioning: 第 ${time} 次修改以后，`));
    copy.git('commit', '--quiet', '-am', `change ${time} in English`);
  }
});

afterAll(() => copy?.remove());

/** A folder beside the copy, with the dependencies in it. */
function beside(name: string, fill: (folder: string) => void) {
  const folder = join(copy.root, '..', name);
  fill(folder);
  symlinkSync(join(copy.root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const run = (command: string) => copy.run(`cd '${folder}' && ${command}`);
  return { folder, run, read: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

test('a whole history: the latest changes stand on the page in Chinese, the earlier ones are folded', async () => {
  const built = await copy.run('node scripts/launch.mjs scripts/build.ts');
  expect(built, built.stderr).toMatchObject({ code: 0 });
  const html = readFileSync(join(copy.root, RECORD), 'utf8');
  const [shown = '', folded = ''] = html
    .slice(html.indexOf('id="edits"'), html.indexOf('id="mistakes"'))
    .split('<details');
  const [first, earlier = 0] = [shown, folded].map((part) => part.match(/<time/g)?.length);
  expect(first).toBe(3);
  expect(earlier).toBeGreaterThanOrEqual(2);
  expect(shown).toContain('修改建设定位');
  expect(folded).toContain(`以前的 ${earlier} 次修改`);
  expect(html).not.toContain('in English');
  expect(html).toMatch(/本记录的版本：[0-9a-f]{7}（/);
});

test('a shallow clone: warned of, said on the page and in the manifest, and the same when made again', async () => {
  const clone = beside('浅克隆', (folder) => copy.git('clone', '-q', '--depth', '1', `file://${copy.root}`, folder));
  const built = await clone.run('node scripts/launch.mjs scripts/build.ts');
  expect(built, built.stderr).toMatchObject({ code: 0 });
  expect(built.stderr).toContain('先运行 git fetch --unshallow，再生成');
  expect(clone.read(RECORD)).toContain('这次发布没有列出修改记录：生成网站的仓库只有一部分历史。');
  expect(JSON.parse(clone.read('dist/manifest.json'))).toMatchObject({
    history: 'shallow',
    revision: { commit: copy.git('rev-parse', 'HEAD') },
  });
  const verified = await copy.run(`node scripts/launch.mjs scripts/verify.ts '${clone.folder}/dist'`);
  expect(verified.stdout, verified.stderr).toMatch(/^注意：.*没有列出修改记录.*\n一致：/);
  expect(verified.code).toBe(0);
});

test('an unpacked archive: warned of, said on the pages and in the manifest, and why it cannot be checked', async () => {
  const archive = beside('压缩包', (folder) => {
    mkdirSync(folder);
    const tar = execFileSync('git', ['archive', 'HEAD'], { cwd: copy.root, maxBuffer: 2 ** 28 });
    execFileSync('tar', ['-x', '-C', folder], { input: tar });
  });
  const built = await archive.run('node scripts/launch.mjs scripts/build.ts');
  expect(built, built.stderr).toMatchObject({ code: 0 });
  expect(built.stderr).toContain('这里不是 git 仓库（如下载的压缩包）');
  expect(archive.read(RECORD)).toContain('这次发布没有列出修改记录：网站不是在代码仓库里生成的。');
  expect(archive.read('dist/data/index.html')).toContain('版本不明');
  expect(JSON.parse(archive.read('dist/manifest.json'))).toMatchObject({ history: 'none', revision: null });
  const verified = await copy.run(`node scripts/launch.mjs scripts/verify.ts '${archive.folder}/dist'`);
  expect(verified.stderr).toContain('无法运行：这次发布没有写明版本');
  expect(verified.code).toBe(2);
});
