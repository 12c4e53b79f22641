/** npm run fix as people run it, on a register of its own. */
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runApart, runHere } from '#src/testing/run-command.ts';
import {
  ALLIANCE_FILE,
  CLEAN_ALLIANCE,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';

const DAMAGED = CLEAN_ALLIANCE.replace('batch: 2024', 'batch：2024').replaceAll('\n', '\r\n');

let register: TemporaryRegister;
let file = '';
beforeEach(() => {
  register = temporaryRegister(DAMAGED);
  file = join(register.root, ALLIANCE_FILE);
});
afterEach(() => register.remove());

const fix = (...args: string[]) => runHere('fix', args, { cwd: register.root });
/** The same in a process of its own. */
const fixApart = (...args: string[]) => runApart('fix', args, { cwd: register.root });

test('--check lists and changes nothing', async () => {
  const { code, out, err } = await fix('--check');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain(`${ALLIANCE_FILE}\n  第 1、2、3、4、5 行等`);
  expect(out).toContain('第 2 行  字段名后用半角冒号加空格：“：” → “: ”');
  expect(out).toContain('要改 1 个');
  expect(readFileSync(file, 'utf8')).toBe(DAMAGED);
});

test('repairs in place, keeps the mode, leaves nothing else behind, and then has nothing to do', async () => {
  chmodSync(file, 0o600);
  expect(fixApart()).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(file, 'utf8')).toBe(CLEAN_ALLIANCE);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toHaveLength(1);
  expect(await fix('--check')).toMatchObject({ code: 0, out: expect.stringContaining('没有要改的') as string });
});

test('only the files asked for', async () => {
  expect(await fix('data/site.yaml')).toMatchObject({ code: 0, out: '查看 1 个文件，没有要改的\n' });
  expect(readFileSync(file, 'utf8')).toBe(DAMAGED);
  expect(await fix('nowhere.yaml')).toMatchObject({ code: 2, err: '无法运行：找不到 nowhere.yaml\n' });
});

test('a file’s name does nothing in a terminal or a log', async () => {
  register.write('data/alliances/haizhou/::error::\u001b[2J.yaml', DAMAGED);
  expect((await fix('--check')).out).not.toMatch(/[^\P{C}\n]|^::/mu);
});

test('what cannot be repaired is named, and the file left as it is', async () => {
  const gbk = Buffer.from([0xc1, 0xac, 0xd4, 0xc6, 0x0a]);
  writeFileSync(file, gbk);
  const { code, out } = fixApart();
  expect(code).toBe(1);
  expect(out).toContain('  不能自动改：文件不是 UTF-8 编码，文件像是 GBK 编码，请另存为 UTF-8');
  expect(readFileSync(file)).toEqual(gbk);
});
