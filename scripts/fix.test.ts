/** npm run fix as people run it: a process of its own on a register of its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ALLIANCE_FILE,
  CLEAN_ALLIANCE,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';

const SCRIPT = resolve(import.meta.dirname, 'fix.ts');
const DAMAGED = CLEAN_ALLIANCE.replace('batch: 2024', 'batch：2024').replaceAll('\n', '\r\n');

let register: TemporaryRegister;
let file = '';
beforeEach(() => {
  register = temporaryRegister(DAMAGED);
  file = join(register.root, ALLIANCE_FILE);
});
afterEach(() => register.remove());

function fix(...args: string[]) {
  const { INIT_CWD: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: register.root,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('--check lists and changes nothing', () => {
  const { code, out, err } = fix('--check');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain(`${ALLIANCE_FILE}\n  第 1、2、3、4、5 行等`);
  expect(out).toContain('第 2 行  字段名后用半角冒号加空格：“：” → “: ”');
  expect(out).toContain('要改 1 个');
  expect(readFileSync(file, 'utf8')).toBe(DAMAGED);
});

test('repairs in place, keeps the mode, leaves nothing else behind, and then has nothing to do', () => {
  chmodSync(file, 0o600);
  expect(fix()).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(file, 'utf8')).toBe(CLEAN_ALLIANCE);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toHaveLength(1);
  expect(fix('--check')).toMatchObject({ code: 0, out: expect.stringContaining('没有要改的') as string });
});

test('only the files asked for', () => {
  expect(fix('data/site.yaml')).toMatchObject({ code: 0, out: '查看 1 个文件，没有要改的\n' });
  expect(readFileSync(file, 'utf8')).toBe(DAMAGED);
  expect(fix('nowhere.yaml')).toMatchObject({ code: 2, err: '无法运行：找不到 nowhere.yaml\n' });
});

test('a file’s name does nothing in a terminal or a log', () => {
  register.write('data/alliances/haizhou/::error::\u001b[2J.yaml', DAMAGED);
  expect(fix('--check').out).not.toMatch(/[^\P{C}\n]|^::/mu);
});

test('what cannot be repaired is named, and the file left as it is', () => {
  const gbk = Buffer.from([0xc1, 0xac, 0xd4, 0xc6, 0x0a]);
  writeFileSync(file, gbk);
  const { code, out } = fix();
  expect(code).toBe(1);
  expect(out).toContain('  不能自动改：文件不是 UTF-8 编码，文件像是 GBK 编码，请另存为 UTF-8');
  expect(readFileSync(file)).toEqual(gbk);
});
