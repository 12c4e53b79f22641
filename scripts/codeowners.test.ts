import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryRegister } from '#src/testing/temporary-register.ts';

const SCRIPT = resolve(import.meta.dirname, 'codeowners.ts');

test('writes, then has nothing to write; --check only compares; broken base data stops it', () => {
  const register = temporaryRegister();
  onTestFinished(register.remove);
  const file = join(register.root, '.github/CODEOWNERS');
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
      cwd: register.root,
      encoding: 'utf8',
    });
    return `${status} ${stdout}${stderr}`;
  };
  expect(run('--check')).toBe('1 不一致，请运行 npm run codeowners 并提交：.github/CODEOWNERS\n');
  expect(existsSync(file)).toBe(false);
  expect(run()).toBe('0 已写：.github/CODEOWNERS\n');
  expect(readFileSync(file, 'utf8')).toContain('\n/data/alliances/haizhou/ @');
  expect(run()).toBe('0 已是最新：.github/CODEOWNERS\n');
  expect(run('--check')).toBe('0 已是最新：.github/CODEOWNERS\n');
  register.write('data/site.yaml', 'city: 连云港市\n');
  expect(run()).toBe('2 无法运行：data/ 下的基础文件有误，请先运行 npm run validate 并改正\n');
});
