/** Which revision of the repository a build publishes, and how much of its history is there, read from git once a build. */
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How much of the history stands behind a checkout. `whole`: all of it. `shallow`: git was told to fetch a part. `none`:
 * no repository, as in an unpacked archive.
 */
export type History = 'whole' | 'shallow' | 'none';

/** The commit checked out, and whether files differ from it: then the commit alone does not give this build. */
export interface Revision {
  /** Full hash. */
  commit: string;
  modified: boolean;
}

/** What git says of a folder. No revision is `none`, and the other way round. */
export interface Checkout {
  revision: Revision | undefined;
  history: History;
}

const NOTHING: Checkout = { revision: undefined, history: 'none' };

/** Nothing without git, and where `root` is not itself a repository's root: an outer repository says nothing about it. */
export function readCheckout(root: string): Checkout {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    if (realpathSync(git('rev-parse', '--show-toplevel')) !== realpathSync(root)) return NOTHING;
    return {
      revision: {
        commit: git('rev-parse', 'HEAD'),
        modified: git('status', '--porcelain', '--untracked-files=normal') !== '',
      },
      history: git('rev-parse', '--is-shallow-repository') === 'false' ? 'whole' : 'shallow',
    };
  } catch {
    return NOTHING;
  }
}

/** What whoever builds from `root` must know of its history, with the way out; undefined when nothing is missing. */
export function historyWarning(root: string): string | undefined {
  const { history } = readCheckout(root);
  if (history === 'whole') return undefined;
  if (history === 'shallow')
    return '仓库只有一部分历史（浅克隆），网页不列修改记录，只写明没有；要有修改记录，先运行 git fetch --unshallow，再生成';
  const why = existsSync(join(root, '.git'))
    ? 'git 读不了这里的仓库（没有装 git、还没有提交，或文件夹属于别的用户），'
    : '这里不是 git 仓库（如下载的压缩包），';
  const out = existsSync(join(root, '.git'))
    ? '运行 git log 看原因，改正后再生成'
    : '用 git clone 取得仓库，在那里生成';
  return `${why}网页没有版本和修改记录，发布之后无法用 npm run verify 核对；要发布的，${out}`;
}

let read: Checkout | undefined;

/** The checkout this build publishes: the one in `REGISTER_ROOT`. */
export function checkout(): Checkout {
  read ??= readCheckout(process.env['REGISTER_ROOT'] ?? process.cwd());
  return read;
}
