/** Where what the commands make may go: nothing internal into what is published, and no folder over what someone needs. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { previewFolder, siteFolder, unpublishedPath } from './unpublished-path.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'root-')));
  vi.stubEnv('INIT_CWD', root);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(root, { recursive: true, force: true });
  });
});
const path = (output?: string) => unpublishedPath(root, output, '名.docx');

test('a file named, a folder named, or where the person stands', () => {
  mkdirSync(join(root, 'out'));
  expect(path()).toBe(join(root, '名.docx'));
  expect(path('out')).toBe(join(root, 'out/名.docx'));
  expect(path('new/a.DOCX')).toBe(join(root, 'new/a.DOCX'));
  expect(path('distance/data.docx')).toBe(join(root, 'distance/data.docx'));
  expect(path(join(root, 'out/dist/a.docx'))).toBe(join(root, 'out/dist/a.docx'));
});

describe.each(['dist', 'public', 'data', 'Dist'])('not in %s/', (folder) => {
  const closed = `不能写进 ${folder}/`;

  test('named in any way, whether it is there or not', () => {
    for (const output of [`${folder}/a.docx`, `x/../${folder}/new/a.docx`, join(root, folder, 'a.docx')])
      expect(() => path(output)).toThrow(closed);
    mkdirSync(join(root, folder));
    expect(() => path(folder)).toThrow(closed);
  });

  test('by way of a link to it, or from inside it', () => {
    mkdirSync(join(root, folder, 'inner'), { recursive: true });
    symlinkSync(join(root, folder), join(root, 'link'));
    for (const output of ['link', 'link/a.docx', 'link/new/a.docx', 'link/inner'])
      expect(() => path(output)).toThrow(closed);
    vi.stubEnv('INIT_CWD', join(root, folder, 'inner'));
    expect(() => path()).toThrow(closed);
  });

  test('also of the project, when the register lies elsewhere', () => {
    const project = folder.toLowerCase();
    const output = join(process.cwd(), project, 'never-written.docx');
    expect(() => path(output)).toThrow(`不能写进 ${project}/`);
    expect(existsSync(output)).toBe(false);
  });
});

test('not over a file, and only of the usual kind', () => {
  writeFileSync(join(root, '名.docx'), '改过的');
  expect(() => path()).toThrow(`已有 ${join(root, '名.docx')}，没有改动它；先移走它，或用 --output 换一个文件名`);
  expect(() => path('a.doc')).toThrow('--output 应以 .docx 结尾（现为 a.doc）');
});

/** A built site in a folder of the register. */
const publication = (folder: string, preview: boolean) => {
  mkdirSync(join(root, folder), { recursive: true });
  const { version, asOf, sample } = { version: 2, asOf: '2024-08-20', sample: true };
  const files = { list: '/files.sha256', count: 1, sha256: '0'.repeat(64) };
  const madeWith = { node: '24', astro: '7' };
  const url = 'https://register.example/';
  writeFileSync(
    join(root, folder, 'manifest.json'),
    JSON.stringify({ version, url, asOf, sample, preview, revision: null, madeWith, files }),
  );
  return join(root, folder);
};

describe('a preview', () => {
  const into = (out: string) => previewFolder(root, out);

  test('goes into a folder of its own, new, empty or an earlier preview', () => {
    mkdirSync(join(root, 'empty'));
    const folders = ['new/deep', 'empty', 'distance', '.cache/preview'].map((folder) => join(root, folder));
    for (const folder of [...folders, publication('earlier', true)]) expect(into(folder)).toBe(folder);
  });

  test.each(['dist', './dist', 'dist/', 'x/../dist', './/dist//', 'DIST', 'Dist/', 'dist/inner', 'data', 'public/x'])(
    'never into what is published or holds the records: %s of the project',
    (out) => {
      expect(() => into(out)).toThrow(/^预览里有不公开的内容，不能写进 (dist|data|public)\/；/i);
      expect(() => into(`${process.cwd()}/${out}`)).toThrow('预览里有不公开的内容');
      expect(() => into(`${root}/${out}`)).toThrow('预览里有不公开的内容');
    },
  );

  test('nor by way of a link, nor by the case of the folders above', () => {
    mkdirSync(join(root, 'dist/inner'), { recursive: true });
    symlinkSync(join(root, 'dist'), join(root, 'link'));
    symlinkSync(root, join(root, 'self'));
    for (const out of ['link', 'link/inner', 'link/new', 'self/dist', 'self/self/dist'])
      expect(() => into(join(root, out))).toThrow('不能写进 dist/');
    expect(() => into(join(root.toUpperCase(), 'dist'))).toThrow('不能写进 dist/');
  });

  test('nor where dist/ is itself a link to where the site is served from', () => {
    mkdirSync(join(root, 'served'));
    symlinkSync(join(root, 'served'), join(root, 'dist'));
    expect(() => into(join(root, 'dist'))).toThrow('不能写进 dist/');
    expect(() => path(join(root, 'dist'))).toThrow('不能写进 dist/');
  });

  test('nor over the project, the register or a folder around it', () => {
    for (const out of ['.', '..', '/', root, join(root, '..'), `${root}/x/..`])
      expect(() => into(out)).toThrow('预览里有不公开的内容');
  });

  test('nor over a publication that lies elsewhere, another folder or a file', () => {
    const site = publication('site', false);
    mkdirSync(join(root, 'papers'));
    writeFileSync(join(root, 'papers/名.docx'), '改过的');
    for (const out of [site, join(root, 'papers'), join(root, 'papers/名.docx')])
      expect(() => into(out)).toThrow(`${out} 里已有别的内容，没有改动它；`);
  });
});

describe('a site replaces', () => {
  const into = (out: string) => siteFolder(root, out);
  const KEPT = ['data', 'public', 'src', 'schemas', 'scripts', 'node_modules', '.git', '.github'];

  test('a new folder, an empty one, an earlier site or preview', () => {
    mkdirSync(join(root, 'empty'));
    const folders = ['new/deep', 'empty', 'database', '.cache/site'].map((folder) => join(root, folder));
    for (const folder of [...folders, publication('site', false), publication('preview', true)])
      expect(into(folder)).toBe(folder);
  });

  test('whatever stands in dist/ of the project, so that a build that was stopped is run again', () => {
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), '');
    for (const out of ['dist', './dist/', join(root, 'dist')]) expect(into(out)).toBe(out);
  });

  test.each(KEPT)('never %s/, what lies in it or will, in any way it is named', (folder) => {
    const said = `网站会替换整个文件夹，不能生成到 ${folder}/，没有改动它；用 --out 换一个文件夹，如 dist`;
    for (const base of [root, process.cwd()])
      for (const out of [folder, `${folder}/new`, `x/../${folder}`]) expect(() => into(`${base}/${out}`)).toThrow(said);
    expect(() => into(folder)).toThrow(said);
    mkdirSync(join(root, folder));
    symlinkSync(join(root, folder), join(root, 'link'));
    for (const out of ['link', 'link/new']) expect(() => into(join(root, out))).toThrow(said);
  });

  test('nor the project, the register, what is around them or the home folder', () => {
    for (const out of ['.', '..', '/', root, join(root, '..'), process.cwd()])
      expect(() => into(out)).toThrow('网站会替换整个文件夹');
    vi.spyOn(process, 'cwd').mockReturnValue(join(root, 'work/register'));
    mkdirSync(join(root, 'work/register'), { recursive: true });
    expect(() => siteFolder(join(root, 'work/register'), root)).toThrow('网站会替换整个文件夹');
  });

  test('nor a folder of something else, or a file', () => {
    mkdirSync(join(root, 'papers'));
    writeFileSync(join(root, 'papers/名.docx'), '改过的');
    mkdirSync(join(root, 'app'));
    writeFileSync(join(root, 'app/manifest.json'), '{ "name": "别的网站" }');
    for (const out of ['papers', 'papers/名.docx', 'app'].map((each) => join(root, each)))
      expect(() => into(out)).toThrow(`${out} 里有别的内容，不是以前生成的网站，没有改动它；`);
  });
});
