/** For tests: what the runner gives to the steps of a workflow: a repository, a checkout of main, and GitHub on loopback. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Edits } from '#src/testing/branches/branch.ts';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import { FIBRE, FIBRE_TEXT } from '#src/testing/branches/small-register.ts';
import { stepNode } from './step-node.ts';
import { fakeGithub, REPOSITORY, TOKEN, type FakeGithub } from './fake-github.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;
/** A record with a member too few. */
export const FAILING: Edits = { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') };

const QUICK_WAITS = pathToFileURL(join(import.meta.dirname, 'quick-waits.mjs')).href;
const NODE_OPTIONS = `${process.env['NODE_OPTIONS'] ?? ''} --import ${QUICK_WAITS}`;

/** The folder of a `node` that has the commands loaded, and that of the one that starts anew for each. */
export const loadedNode = (): Promise<string> => stepNode(NODE_OPTIONS);
export const REAL_NODE = dirname(process.execPath);

export interface Bench {
  /** What GitHub's git holds: pull requests are commits in it and nothing more. */
  origin: Repository;
  /** The runner's own folder. */
  folder: string;
  github: FakeGithub;
  /** The folder of the `node` that steps find; {@link REAL_NODE} is what the runner has. */
  node: string;
  remove(): Promise<void>;
}

export async function makeBench(): Promise<Bench> {
  const [origin, folder] = [makeRepository(), mkdtempSync(join(tmpdir(), 'runner-'))];
  const github = await fakeGithub();
  const remove = async () => {
    origin.remove();
    rmSync(folder, { recursive: true, force: true });
    await github.close();
  };
  return { origin, folder, github, node: await loadedNode(), remove };
}

/** A commit of a pull request, which the checkout does not have. */
export function propose({ origin, github }: Bench, edits: Edits, label = 'stranger:分支 ##[x] $(id)'): string {
  origin.git('checkout', '-q', '-b', `side-${github.pulls.length}`, 'main');
  origin.edit(edits);
  const sha = origin.commit('改动 ::error::x');
  origin.git('checkout', '-q', 'main');
  github.pulls.push({ number: github.pulls.length + 7, sha, label });
  return sha;
}

/** Checks main out as actions/checkout does, and gives a way to run steps there. */
export function runner({ origin, folder, github, node }: Bench, event: object) {
  const root = join(folder, 'checkout');
  if (!existsSync(root)) {
    origin.git('clone', '-q', '--branch', 'main', '--single-branch', `file://${origin.root}`, root);
    symlinkSync(join(ROOT, 'scripts'), join(root, 'scripts'));
    writeFileSync(join(root, '.git/info/exclude'), '/scripts\n');
  }
  const file = (name: string) => join(folder, name);
  writeFileSync(
    file('event.json'),
    JSON.stringify({ repository: { full_name: REPOSITORY, default_branch: 'main' }, ...event }),
  );
  for (const name of ['output', 'summary.md']) writeFileSync(file(name), '');
  const env = {
    PATH: `${node}${delimiter}${process.env['PATH'] ?? ''}`,
    NODE_OPTIONS,
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    HOME: folder,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ID: '4711',
    GITHUB_TOKEN: TOKEN,
    RUNNER_TEMP: folder,
  };
  /** `given` is what the step itself has in its environment. */
  const run = async (script: string, given: Readonly<Record<string, string>> = {}) => {
    const child = spawn('bash', ['-e', '-c', script], { cwd: root, env: { ...env, ...given } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    expect(out + err).not.toMatch(/##\[|^::(?!(?:error|warning|notice) )|ghs_|eC1hY2Nlc3M|1380013800|^\s+at /m);
    return { code, out, err };
  };
  return { root, file, run };
}
