/** Where files with fields that are not public may go: anywhere but the folders that are published or hold the records. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { previewFolder, unpublishedPath } from './unpublished-path.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'root-')));
  vi.stubEnv('INIT_CWD', root);
  onTestFinished(() => {
    vi.unstubAllEnvs();
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

describe('a preview', () => {
  const into = (out: string) => previewFolder(root, out);
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
