import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runApart, runHere, type Ended } from '#src/testing/run-command.ts';
import { temporaryRegister } from '#src/testing/temporary-register.ts';

const [OWNERS, CHOOSER] = ['.github/CODEOWNERS', '.github/ISSUE_TEMPLATE/config.yml'];

function made() {
  const register = temporaryRegister();
  onTestFinished(register.remove);
  const said = ({ code, out, err }: Ended) => `${code} ${out}${err}`;
  const run = async (...args: string[]) => said(await runHere('forge-files', args, { cwd: register.root }));
  /** The same in a process of its own. */
  const runAlone = (...args: string[]) => said(runApart('forge-files', args, { cwd: register.root }));
  return { register, run, runAlone, file: (path: string) => join(register.root, path) };
}

test('writes, then has nothing to write; --check only compares', async () => {
  const { run, runAlone, file } = made();
  const differs = '与 data/ 不一致，请运行 npm run forge-files 并提交';
  expect(runAlone('--check')).toBe(`1 ${differs}：${OWNERS}\n${differs}：${CHOOSER}\n`);
  expect([OWNERS, CHOOSER].filter((path) => existsSync(file(path)))).toEqual([]);
  expect(runAlone()).toBe(`0 已写：${OWNERS}\n已写：${CHOOSER}\n`);
  expect(readFileSync(file(OWNERS), 'utf8')).toContain('\n/data/alliances/haizhou/ @');
  expect(readFileSync(file(CHOOSER), 'utf8')).toContain('url: https://register.example/lookup/\n');
  expect(await run()).toBe(`0 已是最新：${OWNERS}\n已是最新：${CHOOSER}\n`);
  expect(await run('--check')).toBe(`0 已是最新：${OWNERS}\n已是最新：${CHOOSER}\n`);
});

test('another address, or a word written by hand, is told, and only that file is written', async () => {
  const { register, run, file } = made();
  await run();
  const site = readFileSync(file('data/site.yaml'), 'utf8');
  register.write('data/site.yaml', site.replace('https://register.example', 'https://kjj.city.example'));
  expect(await run('--check')).toMatch(new RegExp(`^1 已是最新：${OWNERS}\n与 data/ 不一致.*：${CHOOSER}\n$`));
  expect(await run()).toBe(`0 已是最新：${OWNERS}\n已写：${CHOOSER}\n`);
  writeFileSync(file(OWNERS), `${readFileSync(file(OWNERS), 'utf8')}* @somebody\n`);
  expect(await run('--check')).toMatch(new RegExp(`^1 与 data/ 不一致.*：${OWNERS}\n已是最新：${CHOOSER}\n$`));
});

test('broken base data stops it', async () => {
  const { register, run } = made();
  register.write('data/site.yaml', 'city: 连云港市\n');
  expect(await run()).toBe('2 无法运行：data/ 下的基础文件有误，请先运行 npm run validate 并改正\n');
});
