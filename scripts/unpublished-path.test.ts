/** Where files with fields that are not public may go: anywhere but the folders that are published or hold the records. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { unpublishedPath } from './unpublished-path.ts';

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
