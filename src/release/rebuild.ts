/** Building a commit of this repository again, away from the working tree, as a publication says it was built. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCheckout } from '#src/publication/revision.ts';
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
export function rebuild(root: string, { revision, history, asOf, url }: Manifest): Rebuilt {
  if (!revision)
    throw new Error(
      '这次发布没有写明版本：它不是在代码仓库里生成的（如下载的压缩包），无法重新生成来核对；请在 git clone 得到的仓库里重新生成并发布',
    );
  if (revision.modified) throw new Error('这次发布带有没有提交的改动，无法重新生成来核对；请发布已提交的版本');
  const { commit } = revision;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  requireCommit(root, git, commit);
  requireHistory(root, history);
  requireSameDependencies(git, root, commit);
  const copy = mkdtempSync(join(tmpdir(), 'register-rebuild-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  try {
    git('init', '--quiet', '--template=', copy);
    const objects = resolve(root, git('rev-parse', '--git-path', 'objects'));
    mkdirSync(join(copy, '.git/objects/info'), { recursive: true });
    writeFileSync(join(copy, '.git/objects/info/alternates'), `${objects}\n`);
    // Pages of a shallow clone are the same whatever its depth: here it is one commit deep.
    if (history === 'shallow') writeFileSync(join(copy, '.git/shallow'), `${commit}\n`);
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

function requireCommit(root: string, git: Git, commit: string): void {
  if (readCheckout(root).history === 'none')
    throw new Error('这里不是代码仓库；请在登记簿的仓库里运行（git clone 之后）');
  try {
    git('cat-file', '-e', `${commit}^{commit}`);
  } catch {
    throw new Error(`仓库里没有版本 ${commit.slice(0, 7)}；请先 git fetch（浅克隆用 git fetch --unshallow），再运行`);
  }
}

/** The pages show each record's commits: with a part of the history none of them can be made again as it was published. */
function requireHistory(root: string, history: Manifest['history']): void {
  if (history === 'whole' && readCheckout(root).history === 'shallow')
    throw new Error(
      '网站带有完整的修改记录，这里的仓库只有一部分历史（浅克隆），重新生成不出同样的网页；这不说明网站有问题，请先 git fetch --unshallow，再运行',
    );
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
