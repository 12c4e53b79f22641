/** check.yml, and the checking step of deploy.yml, run here as the runner runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Edits } from '#src/testing/branches/branch.ts';
import { repositoryAt } from '#src/testing/branches/repository.ts';
import { FIBRE, STORAGE, STORAGE_TEXT } from '#src/testing/branches/small-register.ts';
import {
  FAILING,
  loadedNode,
  makeBench,
  propose,
  REAL_NODE,
  ROOT,
  runner,
  type Bench,
} from '#src/testing/review/runner-bench.ts';
import { stepOf } from '#src/testing/review/workflows.ts';
import { CLEAN_ALLIANCE, temporaryRegister } from '#src/testing/temporary-register.ts';

describe('on a pull request', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench();
  });
  afterEach(() => bench.remove());

  /** A pull request as actions/checkout leaves it: the merge, whose first parent is the base. */
  const checkout = (edits: Edits) => {
    const side = `side-${bench.github.pulls.length}`;
    propose(bench, edits);
    const { root, file, run } = runner(bench, {});
    const { git } = repositoryAt(root);
    git('checkout', '-q', '--detach', 'origin/main');
    git('fetch', '-q', 'origin', side);
    git('merge', '-q', '--no-ff', '-m', '合并', 'FETCH_HEAD');
    return { git, file, run };
  };
  const check = async (edits: Edits) => {
    const { file, run } = checkout(edits);
    const result = await run(stepOf('check.yml', '校验'), { BASE: 'HEAD^1' });
    const report = JSON.parse(readFileSync(file('report.json'), 'utf8')) as object;
    return { ...result, summary: readFileSync(file('summary.md'), 'utf8'), report };
  };
  const scope = async ({ run, file }: ReturnType<typeof checkout>, BASE = 'HEAD^1') => {
    const { code, out, err } = await run(stepOf('check.yml', '看改了什么'), { BASE });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return { out, output: readFileSync(file('output'), 'utf8') };
  };

  test('what the change does is said, and the whole register decides', async () => {
    bench.node = REAL_NODE;
    const { code, out, summary, report } = await check(FAILING);
    expect(code).toBe(1);
    expect(summary).toMatch(/^## 需要改正：有 1 处错误/);
    expect(report).toMatchObject({ version: 1, change: { files: { total: 1 } } });
    expect(out).toContain('::error file=data/alliances/haizhou/fibre.yaml,line=21,');
  });

  test('what an owner may agree to is told here and decided by the guard', async () => {
    const { code, out, summary } = await check({ [STORAGE]: STORAGE_TEXT, 'docs/x.md': '甲\n' });
    expect(summary).toContain('应分成两份申请');
    expect(out).toMatch(/^::error file=docs\/x\.md,/m);
    expect(code).toBe(0);
  });

  test('data alone asks for no test of the program, however far the main branch has gone meanwhile', async () => {
    bench.node = REAL_NODE;
    propose(bench, { 'src/x.ts': 'export {};\n' });
    bench.origin.git('merge', '-q', '--no-ff', '-m', '别人的', 'side-0');
    expect(await scope(checkout({ ...FAILING, '.github/CODEOWNERS': '* @a/b\n' }))).toEqual({
      out: '改了 2 个文件：只有登记数据，程序不用测\n',
      output: 'program=false\n',
    });
  });

  test('a file of strange name, a code file that became data, and anything beside data ask for it', async () => {
    bench.origin.edit({ 'src/moved.yaml': STORAGE_TEXT });
    bench.origin.commit('先有');
    const changes: Edits[] = [
      { [STORAGE]: STORAGE_TEXT, 'docs/$(touch pwned) ::error::x.md': '甲\n' },
      { 'README.md': '甲\n' },
      { 'src/moved.yaml': null, [STORAGE]: STORAGE_TEXT },
    ];
    for (const edits of changes) expect((await scope(checkout(edits))).output).toBe('program=true\n');
  });

  test('a push of several commits counts whole; a first one, or one that rewrote history, is any change', async () => {
    const place = checkout(FAILING);
    const before = place.git('rev-parse', 'HEAD~1').trim();
    const repository = repositoryAt(join(bench.folder, 'checkout'));
    repository.edit({ 'README.md': '甲\n' });
    repository.commit('说明');
    repository.edit({ [FIBRE]: CLEAN_ALLIANCE });
    repository.commit('数据');
    expect((await scope(place, 'HEAD^1')).output).toBe('program=false\n');
    expect((await scope(place, before)).output).toBe('program=false\nprogram=true\n');
    for (const base of ['0'.repeat(40), 'f'.repeat(40), '', '--output=x'])
      expect((await scope(place, base)).out).toBe('看不出改了什么：核对登记数据，也测试程序\n');
  });

  test('the verdict: green or red, one line a check, and whose business it is', async () => {
    bench.node = REAL_NODE;
    const { run, file } = runner(bench, {});
    const conclude = (needs: object) => run(stepOf('check.yml', '合成结论'), { NEEDS: JSON.stringify(needs) });
    const scoped = { result: 'success', outputs: { program: 'false' } };
    const data = { result: 'success', outputs: { validate: 'success', preview: 'success', site: 'success' } };
    expect(await conclude({ scope: scoped, data, program: { result: 'skipped', outputs: {} } })).toEqual({
      code: 0,
      out: '登记数据：通过\n程序：没有改动，不用测\n',
      err: '',
    });
    expect(readFileSync(file('summary.md'), 'utf8')).toMatch(/^## 通过\n/);
    const wrong = { result: 'failure', outputs: { validate: 'failure', preview: 'skipped', site: 'skipped' } };
    const red = await conclude({ scope: scoped, data: wrong, program: { result: 'skipped', outputs: {} } });
    expect(red).toMatchObject({ code: 1, err: '' });
    expect(red.out).toMatch(/^::error title=登记数据没有通过::数据有错误：.*这是提交改动的人的事\n程序：没有改动/);
    expect(await conclude([])).toMatchObject({ code: 2, out: '' });
  });
});

describe('on a register without a repository', () => {
  test('clean data: the steps succeed and say so, each command in a process of its own', () => {
    expect(runSteps(REAL_NODE, CLEAN_ALLIANCE)).toMatchObject({
      codes: [0, 0],
      log: expect.stringMatching(/没有错误，\d 处提示\n$/) as string,
      summary: expect.stringMatching(/^## 校验通过\n/) as string,
      report: { version: 1, summary: { alliances: 1, error: 0 } },
    });
  });

  test('broken data: annotations, summary and report are there, and the job fails', async () => {
    const { codes, log, summary, report } = runSteps(
      await loadedNode(),
      CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 1999'),
      ({ write }) =>
        write(
          'data/decisions/2024/gongshi.yaml',
          'kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [fibre]\n',
        ),
    );
    expect(codes).toEqual([1, 1]);
    expect(log).toMatch(/^::error file=data\/alliances\/haizhou\/fibre\.yaml,line=2,/);
    expect(summary).toMatch(/^## 需要修改\n[^]*### `data\/alliances\/haizhou\/fibre\.yaml`/);
    expect(report).toMatchObject({ summary: { alliances: 1, error: 1 } });
  });

  test('a broken application that nobody can see yet fails the check, not the publication', async () => {
    const broken = CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 1999');
    expect(runSteps(await loadedNode(), broken)).toMatchObject({ codes: [1, 0] });
  });

  test('a file name is data: it neither runs nor commands', async () => {
    const name = '$(touch pwned)`touch pwned`\n::stop-commands::x\n##[group]y.yaml';
    const { codes, log, summary, left } = runSteps(await loadedNode(), CLEAN_ALLIANCE, ({ write }) =>
      write(`data/alliances/${name}`, ''),
    );
    expect(codes).toEqual([1, 1]);
    const lines = log.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('校验 1 个联合体'))).toHaveLength(3);
    for (const line of lines)
      if (line.includes('::')) expect(line).toMatch(/^::(error|notice) file=data\/|^\S.*: ?:stop/);
    expect(lines.join()).toContain('$(touch pwned)');
    expect(log).not.toContain('##[');
    expect(summary).toContain('### ``data/alliances/$(touch pwned)`touch pwned` ::stop-commands::x ## [group]y.yaml``');
    expect(left).toEqual(['data', 'runner', 'scripts']);
  });

  test('no data at all: the jobs fail', async () => {
    const { codes, log } = runSteps(await loadedNode(), CLEAN_ALLIANCE, ({ root }) =>
      renameSync(join(root, 'data'), join(root, 'gone')),
    );
    expect({ codes, log }).toEqual({ codes: [2, 2], log: '' });
  });

  /** Runs the validating steps on a register of one alliance, in a checkout without a repository. */
  function runSteps(
    node: string,
    alliance: string,
    prepare: (register: ReturnType<typeof temporaryRegister>) => void = () => {},
  ) {
    const register = temporaryRegister(alliance);
    onTestFinished(register.remove);
    const { root } = register;
    prepare(register);
    symlinkSync(join(ROOT, 'scripts'), join(root, 'scripts'));
    mkdirSync(join(root, 'runner'));
    const env = {
      PATH: `${node}${delimiter}${process.env['PATH'] ?? ''}`,
      NODE_OPTIONS: process.env['NODE_OPTIONS'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      GITHUB_STEP_SUMMARY: join(root, 'runner/summary.md'),
      RUNNER_TEMP: join(root, 'runner'),
    };
    const results = ['check.yml', 'deploy.yml'].map((file) =>
      spawnSync('bash', ['-e', '-c', stepOf(file, '校验')], { cwd: root, env, encoding: 'utf8' }),
    );
    const report = readFileSync(join(root, 'runner/report.json'), 'utf8');
    return {
      left: readdirSync(root).sort(),
      codes: results.map(({ status }) => status),
      log: results.map(({ stdout }) => stdout).join(''),
      summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'),
      report: report === '' ? undefined : (JSON.parse(report) as unknown),
    };
  }
});
