import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BASE, HOME, said, WHOLE } from '#src/testing/examples/register.ts';
import { loadRegistry } from './load.ts';
import { readDataFolder } from './read.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'register-'));
  for (const [path, text] of Object.entries({ ...BASE, [HOME]: WHOLE })) write(path, String(text));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

const found = () => loadRegistry(readDataFolder(root)).diagnostics.map(said);

/** Adds to the folder, looks, and takes away again. */
function foundWith(path: string, make: (absolute: string) => void): string[] {
  make(join(root, path));
  try {
    return found();
  } finally {
    rmSync(join(root, path), { recursive: true, force: true });
  }
}

describe('a data folder', () => {
  test('is read as paths from its root, in order', () => {
    const { files, diagnostics } = readDataFolder(root);
    expect(files.map(({ path }) => path)).toEqual([...Object.keys(BASE), HOME].sort());
    expect(new TextDecoder().decode(files.find(({ path }) => path === HOME)?.bytes)).toBe(WHOLE);
    expect(diagnostics).toEqual([]);
    expect(found()).toEqual([]);
  });

  test('a link is never followed', () => {
    const path = 'data/alliances/haizhou/link.yaml';
    expect(foundWith(path, (link) => symlinkSync('/etc/passwd', link))).toEqual([
      `${path}:1:1 file/kind 是链接，不是普通文件`,
    ]);
  });

  test('nor is a link to a folder, or one that leads nowhere', () => {
    const path = 'data/alliances/link';
    expect(foundWith(path, (link) => symlinkSync('/etc', link))).toEqual([
      `${path}:1:1 file/kind 是链接，不是普通文件`,
    ]);
    expect(foundWith(path, (link) => symlinkSync('nowhere', link))).toEqual([
      `${path}:1:1 file/kind 是链接，不是普通文件`,
    ]);
  });

  test('what is no file at all is never opened: it would wait for ever', () => {
    const path = 'data/alliances/haizhou/pipe.yaml';
    expect(foundWith(path, (pipe) => execFileSync('mkfifo', [pipe]))).toEqual([`${path}:1:1 file/kind 不是普通文件`]);
  });

  test('a folder named like a file is a folder', () => {
    const path = 'data/alliances/haizhou/x.yaml';
    expect(foundWith(path, (folder) => mkdirSync(folder))).toEqual([]);
    expect(foundWith(path, () => write(`${path}/a.yaml`, WHOLE))).toEqual([
      `${path}/a.yaml:1:1 file/place 文件夹多了一层，应为 data/alliances/<板块>/<标识>.yaml`,
    ]);
  });

  test('a template may be larger, up to a limit', () => {
    const path = 'data/policies/2024.summary.xlsx';
    write(path, new Uint8Array(60 * 1024));
    const read = readDataFolder(root);
    rmSync(join(root, path));
    expect(read.files.find((file) => file.path === path)?.bytes.length).toBe(60 * 1024);
    expect(foundWith(path, () => write(path, new Uint8Array(60 * 1024)))).toEqual([
      expect.stringContaining(`${path}:1:1 file/template 模板用不了：打不开`),
    ]);
    expect(foundWith(path, () => write(path, new Uint8Array(1025 * 1024)))).toEqual([
      `${path}:1:1 file/size 文件 1025 KB，不得超过 1024 KB`,
    ]);
  });

  test('a big file is not read', () => {
    const path = 'data/alliances/haizhou/big.yaml';
    write(path, new Uint8Array(33 * 1024));
    expect(readDataFolder(root).files.map((file) => file.path)).not.toContain(path);
    expect(foundWith(path, () => write(path, new Uint8Array(33 * 1024)))).toEqual([
      `${path}:1:1 file/size 文件 33 KB，不得超过 32 KB`,
    ]);
  });

  test('a name that is not UTF-8 is a finding, not a crash', () => {
    const name = Buffer.concat([Buffer.from(join(root, 'data/alliances/haizhou/')), Buffer.from([0xff, 0x2e, 0x79])]);
    writeFileSync(name, WHOLE);
    const said = found();
    rmSync(name);
    expect(said).toEqual(['data/alliances/haizhou/\ufffd.y:1:1 file/kind 文件名读不出来，请改名']);
  });

  test('hidden files are left alone', () => {
    const path = 'data/alliances/haizhou/.DS_Store';
    expect(foundWith(path, () => write(path, '\0'))).toEqual([]);
  });
});

describe('no data folder', () => {
  test.each(['nowhere', HOME])('%s', (path) => {
    expect(() => readDataFolder(join(root, path))).toThrow(/^找不到数据文件夹 data\/.*请在仓库的根目录运行$/);
  });

  test('data is a file', () => {
    write('elsewhere/data', '');
    expect(() => readDataFolder(join(root, 'elsewhere'))).toThrow('找不到数据文件夹');
  });
});
