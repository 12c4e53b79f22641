/** What runs in the examples for other forges and servers, run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const EXAMPLES = resolve('.github/examples');

/** A repository with a branch `main` and, one commit later, `change`. */
function repository() {
  const above = mkdtempSync(join(tmpdir(), 'examples-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const origin = join(above, 'origin');
  mkdirSync(origin);
  const run = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  run(origin, 'init', '-q', '-b', 'main');
  for (const message of ['一', '二']) run(origin, 'commit', '-q', '--allow-empty', '-m', message);
  run(origin, 'switch', '-q', '-c', 'change');
  run(origin, 'commit', '-q', '--allow-empty', '-m', '三');
  return { above, origin, run };
}

test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yml')))(
  '%s parses and runs commands that exist',
  (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    expect(parse(text)).toBeTypeOf('object');
    expect(text).toContain('npm ci');
    expect(text).toMatch(/node scripts\/validate\.ts --base \S+/);
  },
);

const Pipeline = z.object({
  stages: z.array(z.object({ steps: z.array(z.object({ commands: z.array(z.string()) })) })),
});

test.each([[['--depth', '1']], [['--single-branch']], [[]]])(
  'Gitee: however the change was cloned (%j), it can be compared with main, with the whole history',
  (options) => {
    const { above, origin, run } = repository();
    const clone = join(above, 'clone');
    run(above, 'clone', '-q', '-b', 'change', ...options, `file://${origin}`, clone);
    const text = readFileSync(join(EXAMPLES, 'gitee-go.yml'), 'utf8');
    const commands = Pipeline.parse(parse(text)).stages.flatMap(({ steps }) => steps.flatMap((step) => step.commands));
    const [fetch, ...more] = commands.filter((command) => command.startsWith('git '));
    expect(more).toEqual([]);
    execFileSync('sh', ['-ec', fetch ?? expect.unreachable()], { cwd: clone, stdio: 'pipe' });
    expect(run(clone, 'rev-parse', 'origin/main')).toBe(run(origin, 'rev-parse', 'main'));
    expect(run(clone, 'rev-list', '--count', 'HEAD')).toBe('3');
  },
);

test('GitLab: the newest of the target branch is fetched, whatever the runner has cloned', () => {
  const { above, origin, run } = repository();
  const clone = join(above, 'clone');
  run(above, 'clone', '-q', '-b', 'change', '--single-branch', `file://${origin}`, clone);
  const job = z.object({ script: z.array(z.string()) });
  const pipeline = z.record(z.string(), job).parse(parse(readFileSync(join(EXAMPLES, 'gitlab-ci.yml'), 'utf8')));
  const commands = Object.values(pipeline).flatMap(({ script }) => script);
  const [fetch = expect.unreachable(), ...more] = commands.filter((command) => command.startsWith('git '));
  expect(more).toEqual([]);
  const env = { ...process.env, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
  execFileSync('sh', ['-ec', fetch], { cwd: clone, stdio: 'pipe', env });
  const base = /--base (\S+)/.exec(commands.join('\n'))?.[1] ?? expect.unreachable();
  expect(run(clone, 'rev-parse', base)).toBe(run(origin, 'rev-parse', 'main'));
});

describe('publish.sh', () => {
  /** Runs it where npm and rsync only say how they were called; a build ends as told. */
  function publish(built: 0 | 1) {
    const { above, origin, run } = repository();
    const clone = join(above, 'clone');
    run(above, 'clone', '-q', '-b', 'main', `file://${origin}`, clone);
    run(origin, 'switch', '-q', 'main');
    run(origin, 'merge', '-q', '--ff-only', 'change');
    const bin = join(above, 'bin');
    mkdirSync(bin);
    const stand = (name: string, then: string) => {
      writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*"\n${then}\n`);
      chmodSync(join(bin, name), 0o755);
    };
    stand('npm', `case "$*" in *build*) exit ${built};; esac`);
    stand('rsync', '');
    const { status, stdout } = spawnSync('sh', [join(EXAMPLES, 'publish.sh'), clone, '/srv/register'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` },
    });
    return { status, said: stdout.trim().split('\n'), newest: run(clone, 'log', '-1', '--format=%s') };
  }

  test('publishes the newest, after what stands there', () => {
    expect(publish(0)).toEqual({
      status: 0,
      newest: '三',
      said: [
        'npm ci --silent --no-audit --no-fund',
        'npm run --silent build -- --previous /srv/register',
        'rsync -a --delete --delay-updates dist/ /srv/register/',
      ],
    });
  });

  test('what must not be published leaves the site as it is', () => {
    const { status, said } = publish(1);
    expect(status).toBe(1);
    expect(said.at(-1)).toMatch(/^npm run --silent build/);
  });
});
