import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { replaceFolder } from './replace-folder.ts';

let parent = '';
let target = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-folder-'));
  target = join(parent, 'dist');
  put(target, '旧');
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
});

function put(folder: string, text: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

const state = () => ({ beside: readdirSync(parent), text: readFileSync(join(target, 'index.html'), 'utf8') });
const OLD = { beside: ['dist'], text: '旧' };
const make = (answer: boolean) => (folder: string) => {
  put(folder, '新');
  return Promise.resolve(answer);
};

test('the new folder takes the place of the old one, also where there was none', async () => {
  writeFileSync(join(target, 'gone.html'), '');
  expect(await replaceFolder(target, make(true))).toBe(true);
  expect(state()).toEqual({ beside: ['dist'], text: '新' });
  expect(readdirSync(target)).toEqual(['index.html']);
  rmSync(target, { recursive: true });
  await replaceFolder(target, make(true));
  expect(state()).toEqual({ beside: ['dist'], text: '新' });
});

test('refused or failed, the old one stays and nothing is left beside it', async () => {
  expect(await replaceFolder(target, make(false))).toBe(false);
  expect(state()).toEqual(OLD);
  const failing = async (folder: string) => {
    put(folder, '半');
    return Promise.reject(new Error('磁盘已满'));
  };
  await expect(replaceFolder(target, failing)).rejects.toThrow('磁盘已满');
  expect(state()).toEqual(OLD);
});

test('killed while it is made, the old one stays; the next call clears away what was left', async () => {
  const module = pathToFileURL(join(import.meta.dirname, 'replace-folder.ts')).href;
  const code = `import { replaceFolder } from ${JSON.stringify(module)};
    import { mkdirSync } from 'node:fs';
    await replaceFolder(${JSON.stringify(target)}, async (folder) => { mkdirSync(folder); process.kill(process.pid, 'SIGKILL'); });`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
  expect(signal).toBe('SIGKILL');
  expect(state()).toEqual({ beside: [expect.stringMatching(/^\.dist\.\d+\.new\.tmp$/) as string, 'dist'], text: '旧' });
  expect(await replaceFolder(target, make(false))).toBe(false);
  expect(state()).toEqual(OLD);
});

test('killed between the two renames, the old one is put back at the next call', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  rmSync(target, { recursive: true });
  put(join(parent, `.dist.${pid}.old.tmp`), '旧');
  put(join(parent, `.dist.${pid}.new.tmp`), '新');
  expect(await replaceFolder(target, make(false))).toBe(false);
  expect(state()).toEqual(OLD);
});

test('what a running process is making is left alone, and so is what only looks alike', async () => {
  const names = [`.dist.${process.ppid}.new.tmp`, '.dist.x.new.tmp', '.other.1.new.tmp'];
  for (const name of names) put(join(parent, name), '别人的');
  await replaceFolder(target, make(true));
  expect(readdirSync(parent).toSorted()).toEqual([...names, 'dist'].toSorted());
});

test('a link stays a link: what it leads to is replaced', async () => {
  const link = join(parent, 'public');
  symlinkSync(target, link);
  await replaceFolder(link, make(true));
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('新');
  expect(readFileSync(join(link, 'index.html'), 'utf8')).toBe('新');
});
