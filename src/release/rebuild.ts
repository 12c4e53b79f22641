/** Building a commit of this repository again, away from the working tree, as a publication says it was built. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';

/** Variables by which git or the caller would lead a build elsewhere. */
const OWN = /^(GIT_|REGISTER_|SITE_URL$|BASE_PATH$)/;

/** A folder made again from a commit; `remove` clears it away. */
export interface Rebuilt {
  folder: string;
  remove: () => void;
}

/**
 * Builds what a manifest names, from the repository in `root`, with the dependencies installed there.
 * @throws Error in Chinese with the way out: no repository, commit not here, history cut, other dependencies, build failed.
 */
export function rebuild(root: string, { revision, asOf, url }: Manifest): Rebuilt {
  if (!revision) throw new Error('这次发布没有写明版本（不是在代码仓库里生成的），无法重新生成来核对');
  if (revision.modified) throw new Error('这次发布带有没有提交的改动，无法重新生成来核对；请发布已提交的版本');
  const { commit } = revision;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  requireCommit(git, commit);
  requireSameDependencies(git, root, commit);
  const copy = mkdtempSync(join(tmpdir(), 'register-rebuild-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  try {
    git('clone', '--quiet', '--shared', '--no-checkout', '--template=', '.', copy);
    appendFileSync(join(copy, '.git/register-exclude'), 'node_modules\n');
    git('-C', copy, 'config', 'core.excludesFile', join(copy, '.git/register-exclude'));
    git('-C', copy, 'checkout', '--quiet', '--detach', commit);
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    build(copy, asOf, new URL(url));
  } catch (error) {
    remove();
    throw error;
  }
  return { folder: join(copy, 'dist'), remove };
}

type Git = (...args: string[]) => string;

function requireCommit(git: Git, commit: string): void {
  const short = commit.slice(0, 7);
  let shallow: string;
  try {
    shallow = git('rev-parse', '--is-shallow-repository');
  } catch {
    throw new Error('这里不是代码仓库；请在登记簿的仓库里运行（git clone 之后）');
  }
  try {
    git('cat-file', '-e', `${commit}^{commit}`);
  } catch {
    throw new Error(`仓库里没有版本 ${short}；请先 git fetch（浅克隆用 git fetch --unshallow），再运行`);
  }
  // The pages show each record's commits: with a part of the history they would come out otherwise.
  if (shallow === 'true') throw new Error('仓库只有一部分历史；请先 git fetch --unshallow，再运行');
}

function requireSameDependencies(git: Git, root: string, commit: string): void {
  const here = join(root, 'package-lock.json');
  const there = git('show', `${commit}:package-lock.json`);
  if (existsSync(here) && readFileSync(here, 'utf8').trim() === there) return;
  const short = commit.slice(0, 7);
  throw new Error(`版本 ${short} 用的依赖与这里不同；请先 git switch --detach ${short}，再 npm ci，再运行`);
}

function build(copy: string, asOf: string, { origin, pathname }: URL): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', 'dist'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...env, REGISTER_AS_OF: asOf, SITE_URL: origin, BASE_PATH: pathname.replace(/\/$/, '') },
  });
  if (status !== 0) throw new Error(`那个版本在这里没有生成出来：\n${stderr.trim().slice(-2000)}`);
}
