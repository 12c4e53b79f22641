/** What every workflow must keep to, and the steps of check.yml run here as the runner runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { CLEAN_ALLIANCE, temporaryRegister } from '../scripts/temporary-register.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
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

describe.each(workflows)('$name', ({ text, workflow, jobs, steps }) => {
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

describe('check.yml', () => {
  const { workflow, steps } = workflows.find(({ name }) => name === 'check.yml') ?? expect.unreachable();
  const scripts = steps.flatMap(({ run = '' }) => (run.includes('scripts/validate.ts') ? [run] : []));

  test('checks every pull request and main, keeps the report alone, then tests', () => {
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ['main'] } });
    const index = (test: (step: Step) => boolean) => steps.findIndex(test);
    const upload = index(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
    expect(steps[upload]).toMatchObject({
      if: '${{ !cancelled() }}',
      with: { name: 'report', path: '${{ runner.temp }}/report.json' },
    });
    expect(upload).toBeGreaterThan(index(({ run = '' }) => run.includes('scripts/validate.ts')));
    expect(upload).toBeLessThan(index(({ run }) => run === 'npm test'));
    expect(scripts.length).toBeGreaterThan(0);
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
    expect(lines.pop()).toMatch(/^校验 1 个联合体/);
    for (const line of lines) expect(line).toMatch(/^::(error|notice) file=data\//);
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
