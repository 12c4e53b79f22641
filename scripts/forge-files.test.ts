import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runApart, runHere, type Ended } from '#src/testing/run-command.ts';
import { temporaryRegister } from '#src/testing/temporary-register.ts';

const FILES = ['.github/CODEOWNERS', '.github/ISSUE_TEMPLATE/config.yml', 'schemas/json/words.schema.json'] as const;
const [OWNERS, CHOOSER, WORDS] = FILES;

/** What is said of each file, a line each. */
const each = (said: (path: string) => string) => FILES.map((path) => `${said(path)}：${path}\n`).join('');
const NEWEST = '已是最新';
const DIFFERS = '与 data/ 不一致，请运行 npm run forge-files 并提交';

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
  expect(runAlone('--check')).toBe(`1 ${each(() => DIFFERS)}`);
  expect(FILES.filter((path) => existsSync(file(path)))).toEqual([]);
  expect(runAlone()).toBe(`0 ${each(() => '已写')}`);
  expect(readFileSync(file(OWNERS), 'utf8')).toContain('\n/data/alliances/haizhou/ @');
  expect(readFileSync(file(CHOOSER), 'utf8')).toContain('url: https://register.example/lookup/\n');
  expect(readFileSync(file(WORDS), 'utf8')).toContain('"行业龙头企业"');
  expect(await run()).toBe(`0 ${each(() => NEWEST)}`);
  expect(await run('--check')).toBe(`0 ${each(() => NEWEST)}`);
});

test('another address, or a word written by hand, is told, and only that file is written', async () => {
  const { register, run, file } = made();
  await run();
  const site = readFileSync(file('data/site.yaml'), 'utf8');
  register.write('data/site.yaml', site.replace('https://register.example', 'https://kjj.city.example'));
  const only = (different: string, said: string) => each((path) => (path === different ? said : NEWEST));
  expect(await run('--check')).toBe(`1 ${only(CHOOSER, DIFFERS)}`);
  expect(await run()).toBe(`0 ${only(CHOOSER, '已写')}`);
  writeFileSync(file(OWNERS), `${readFileSync(file(OWNERS), 'utf8')}* @somebody\n`);
  expect(await run('--check')).toBe(`1 ${only(OWNERS, DIFFERS)}`);
});

test('broken base data stops it', async () => {
  const { register, run } = made();
  register.write('data/site.yaml', 'city: 连云港市\n');
  expect(await run()).toBe('2 无法运行：data/ 下的基础文件有误，请先运行 npm run validate 并改正\n');
});

test('another word in a notice is told to editors too', async () => {
  const { register, run, file } = made();
  await run();
  const notice = readFileSync(file('data/policies/2024.yaml'), 'utf8');
  register.write('data/policies/2024.yaml', notice.replace('{ word: 其他,', '{ word: 金融机构,'));
  expect(await run('--check')).toContain(`${DIFFERS}：${WORDS}\n`);
  await run();
  expect(readFileSync(file(WORDS), 'utf8')).toContain('"金融机构"');
});

test('boards with reviewers under a bureau without are told', async () => {
  const { register, run, file } = made();
  await run();
  const site = readFileSync(file('data/site.yaml'), 'utf8');
  register.write('data/site.yaml', site.replace(/^owners:.*\n/m, ''));
  expect(await run()).toContain('注意：板块写了审核组，市局没有写：决定、');
});
