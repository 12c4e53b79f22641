/** Names of revisions → commits. */
import { git, runGit, tryGit } from './run-git.ts';

const REVISION = /^[0-9a-f]{40,64}$/;

/**
 * The commit a revision of the repository at `root` names.
 * @throws Error in Chinese when `root` is not the top of a repository, or the revision is not there.
 */
export function commitOf(root: string, revision: string): string {
  // A process costs more than what it is asked: what is wrong is only asked when something is.
  const asked = ['--show-prefix', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const [prefix, commit = ''] =
    tryGit(root, ['rev-parse', ...asked])
      ?.toString()
      .split('\n') ?? [];
  if (prefix === '' && REVISION.test(commit)) return commit;
  throw new Error(whyNot(root, revision));
}

/** Why git knows no repository at `root`, in Chinese with the way out: most often there is none, or it is another user's. */
export const whyNoRepository = (root: string): string =>
  runGit(root, ['rev-parse', '--git-dir']).stderr.includes('not a git repository')
    ? '这里不是 git 仓库；请在克隆下来的仓库里运行'
    : 'git 读不了这里的仓库（文件夹属于别的用户，或仓库损坏）；运行 git status，照它说的做，再运行一次';

function whyNot(root: string, revision: string): string {
  const prefix = tryGit(root, ['rev-parse', '--show-prefix']);
  if (prefix === undefined) return `${whyNoRepository(root)}，或不加 --base 校验`;
  if (prefix.toString().trim() !== '') return '登记簿不在仓库的最上层，比较不了；请到仓库的根目录运行';
  return isShallow(root)
    ? `仓库只取了最近的提交，没有“${revision}”；先运行 git fetch --depth=50 origin 加分支名，仍没有就运行 git fetch --unshallow`
    : `没有“${revision}”这个版本；先运行 git fetch origin，再用 git branch -a 看有哪些`;
}

/**
 * Where a change left its base, so that what others did since is not taken for part of it; the base itself where
 * the history needed to tell is not there, as in CI, which has the merged commit and its base alone.
 */
export function startOf(root: string, base: string, head: string): string {
  if (base === head) return base;
  const found = tryGit(root, ['merge-base', base, head])?.toString().trim() ?? '';
  return REVISION.test(found) ? found : base;
}

/** Whether the repository lacks the older part of its history. */
export const isShallow = (root: string) =>
  git(root, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';
