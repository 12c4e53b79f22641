import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkRegister } from '#src/check-register.ts';
import { runApart, runHere, type Ended } from '#src/testing/run-command.ts';
import { USUAL } from '#src/testing/registers.ts';
import { copyOf } from '#src/testing/temporary-register.ts';

const ADDRESSES = ['--url', 'https://kjj.city.example/list/', '--repository', 'https://github.com/city/list'];
const ALL = [...ADDRESSES, '--boards', '沿用'];

function made() {
  const register = copyOf(USUAL);
  onTestFinished(register.remove);
  const given = { cwd: register.root, env: { INIT_CWD: register.root } };
  const said = ({ code, out, err }: Ended) => ({ status: code, said: out + err });
  const run = async (...args: string[]) => said(await runHere('adopt', args, given));
  /** The same in a process of its own. */
  const runAlone = (...args: string[]) => said(runApart('adopt', args, given));
  const read = (path: string) => readFileSync(join(register.root, path), 'utf8');
  /** Every file, by its path. */
  const files = () =>
    Object.fromEntries(
      readdirSync(register.root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git/') && !entry.parentPath.endsWith('.git'))
        .map((entry) => join(entry.parentPath, entry.name).slice(register.root.length + 1))
        .map((path) => [path, read(path)]),
    );
  return { register, run, runAlone, read, files };
}

const REAL = 'data/alliances/haizhou/real.yaml';

test('shows everything, writes nothing; then writes it, without an error; then it is in use', async () => {
  const { register, run, runAlone, read, files } = made();
  const before = files();
  const dry = await run(...ALL, '--dry-run');
  expect(dry.status).toBe(0);
  expect(files()).toEqual(before);
  const gone = Object.keys(before).filter((path) => /^data\/(alliances|decisions)\//.test(path));
  for (const path of gone) expect(dry.said).toContain(`        ${path}\n`);
  const { status, said } = runAlone(...ALL);
  expect([status, said]).toEqual([0, expect.stringContaining('登记簿已启用，校验没有错误')]);
  const after = files();
  expect(Object.keys(before).filter((path) => !(path in after))).toEqual(gone);
  for (const [path, text] of Object.entries(after)) {
    if (before[path] === text) expect(path).toMatch(/^data\/(policies\/|industries\.yaml$)/);
    else expect(dry.said).toContain(`── ${path}\n${text}\n`);
  }
  for (const folder of ['alliances', 'decisions']) expect(readdirSync(join(register.root, 'data', folder))).toEqual([]);
  expect(read('.github/CODEOWNERS')).toContain('/data/alliances/ganyu/ @city/ganyu @city/bureau\n');
  expect(checkRegister(register.root, '2026-11-23').diagnostics.filter((each) => each.severity !== 'notice')).toEqual(
    [],
  );
  const again = runAlone(...ALL);
  expect([again.status, again.said]).toEqual([
    2,
    expect.stringMatching(
      /^无法运行：已经启用过：data\/site\.yaml 的网址是 https:\/\/kjj\.city\.example\n.*--again\n$/,
    ),
  ]);
  expect(files()).toEqual(after);
});

test('a file that is no sample stops it; with a word it runs, and the file stays', async () => {
  const { register, run, runAlone, read } = made();
  const real = read('data/alliances/haizhou/carbon-fibre.yaml')
    .replace('高性能碳纤维', '真实的')
    .replace('（示例）', '');
  register.write(REAL, real);
  const { status, said } = await run(...ALL);
  expect([status, said]).toEqual([
    2,
    `无法运行：登记簿里有不是示例的文件：${REAL}\n它们不会删除；确要启用的，加 --again\n`,
  ]);
  expect(existsSync(join(register.root, 'data/alliances/ganyu'))).toBe(true);
  const gone = runAlone(...ADDRESSES, '--board', 'east 东区 东区科技局', '--again');
  expect([gone.status, gone.said]).toEqual([
    1,
    expect.stringMatching(new RegExp(`${REAL}（1 处错误）[^]*没有 haizhou 这个板块[^]*什么也没写。\n$`)),
  ]);
  expect((await run(...ALL, '--again')).status).toBe(0);
  expect(read(REAL)).toBe(real);
  expect(readdirSync(join(register.root, 'data/alliances'))).toEqual(['haizhou']);
});

test('what git has not kept stops it, but not a look; with a word it runs', async () => {
  const { register, run } = made();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: register.root,
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', '甲');
  register.write('data/alliances/ganyu/mine.yaml', 'name: 示例市甲创新联合体（示例）\n');
  const { status, said } = await run(...ALL);
  expect([status, said]).toEqual([
    2,
    expect.stringMatching(/^无法运行：有没有提交的改动：data\/alliances\/ganyu\/mine\.yaml\n.*--uncommitted\n$/),
  ]);
  expect((await run(...ALL, '--dry-run')).status).toBe(0);
  expect((await run(...ALL, '--uncommitted')).said).toContain('git remote add origin https://github.com/city/list');
});

test('answers in a file: a template to fill in, told at the line where it is wrong, then used', async () => {
  const { run, read, register } = made();
  expect((await run('--template', '启用.yaml')).status).toBe(0);
  expect((await run('--template', '启用.yaml')).said).toMatch(/^无法运行：已有 .*启用\.yaml，没有改动它/);
  const wrong = await run('--from', '启用.yaml');
  expect(wrong.status).toBe(1);
  expect(wrong.said).toMatch(
    /^启用\.yaml（1 处错误）\n\n {2}错误 {2}第 \d+ 行第 1 列 {2}网址尚未填写\n[^]*\n答案有错误，什么也没写。/,
  );
  const filled = read('启用.yaml')
    .replace(/^url:$/m, 'url: https://kjj.city.example')
    .replace(/^ {2}url:$/m, '  url: https://github.com/city/list');
  writeFileSync(join(register.root, '启用.yaml'), filled);
  expect((await run('--from', '启用.yaml', '--city', '示例市')).said).toContain('--from 和 --city 不能一起用');
  expect((await run('--from', '别的.yaml')).said).toContain('找不到 别的.yaml；先用 --template 写一份');
  const { status, said } = await run('--from', '启用.yaml');
  expect([status, said]).toEqual([0, expect.stringContaining('启用.yaml 用完了，可以删去')]);
  expect(read('data/site.yaml')).toContain('url: https://kjj.city.example\n');
});

test('with nobody to ask, all that is missing is said, and nothing is written', async () => {
  const { run, files } = made();
  const before = files();
  const { status, said } = await run('--city', '示例市');
  expect([status, said]).toEqual([
    2,
    '无法运行：以下各项要写在选项里：\n--documents（市局发文代字）尚未填写\n--url（网站地址）尚未填写\n--repository（仓库地址）尚未填写\n--boards（板块）尚未填写\n',
  ]);
  expect(files()).toEqual(before);
});
