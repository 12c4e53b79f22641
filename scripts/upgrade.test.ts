/** The upgrade as people call it: what it says and how it ends. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CODE, twoSides } from '#src/testing/two-sides.ts';

function sides() {
  const made = twoSides();
  onTestFinished(made.remove);
  const run = (...args: string[]) => {
    const script = join(import.meta.dirname, 'upgrade.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: made.own.root,
      encoding: 'utf8',
    });
    return { status, stdout: stdout.replace(/\b[0-9a-f]{7,12}\b/g, '<提交>'), stderr };
  };
  return { ...made, run };
}

test('an upgrade says what it did, what it kept, what follows and how to go back', () => {
  const { upstream, run } = sides();
  upstream.moveOn();
  expect(run(upstream.root)).toMatchInlineSnapshot(`
    {
      "status": 0,
      "stderr": "",
      "stdout": "已升级到上游 <提交>：改了 5 个程序文件，提交为 <提交>；data/ 没有改动
    数据格式变了：原来第 1 版，现在第 2 版；怎样改 data/，见 .github/CHANGELOG.md，改好再发布
    上游在 data/ 里也改了下面这些，没有取来；改了什么：git diff <提交> <提交> -- 文件
      data/policies/2024.yaml
      data/policies/2025.yaml
      data/site.yaml
    接着依次运行，都没有错误再推送：
      npm ci
      npm run forge-files
      npm run validate
      npm test
    推送到有保护的分支要提变更申请，合并时选“Create a merge commit”，不选 Squash
    要退回升级以前：git reset --keep <提交>
    ",
    }
  `);
  expect(run(upstream.root)).toMatchObject({ status: 0, stdout: '已是最新：这里已经有上游 <提交> 的全部改动\n' });
});

test('where a person must choose, it says that nothing was done', () => {
  const { own, upstream, run } = sides();
  own.commit({ 'src/code.ts': CODE.replace('line3 = 3', 'line3 = 30') });
  upstream.moveOn();
  expect(run(upstream.root)).toMatchInlineSnapshot(`
    {
      "status": 1,
      "stderr": "",
      "stdout": "没有升级，什么也没有改动：1 个程序文件两边都改过，要由开发人员取舍
      src/code.ts
    开发人员运行 git merge <提交>，改好后提交：其中 data/ 已经照旧，不会冲突
    ",
    }
  `);
});

test('called wrongly, it says how to call it', () => {
  const { own, run } = sides();
  expect(run('--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('用法：npm run upgrade') as string,
  });
  const missing = { status: 2, stderr: expect.stringContaining('无法运行：请写上游的网址或名字') as string };
  expect(run()).toMatchObject(missing);
  expect(run('a', 'b', 'c')).toMatchObject(missing);
  own.files({ 'data/site.yaml': 'city: 别处\n' });
  expect(run('a')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^无法运行：有没有提交的改动.*\n$/) as string,
  });
});
