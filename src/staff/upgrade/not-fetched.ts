/** Why a version of upstream could not be had, in words of one's own: what git says is English, and half of it. */
import { GitFailed, type Git } from './git.ts';

const isUrl = (address: string) => /:\/\/|^[^/\\:]+@[^/\\:]+:/.test(address);

/** One sentence with the way out, after git has failed to fetch `version` from `address`. */
export function whyNotFetched(git: Git, address: string, version: string): string {
  if (answers(git, address))
    return version === 'HEAD'
      ? `${address} 里还没有任何版本；请核对网址`
      : `${address} 里没有 ${version} 这个标签或分支；git ls-remote ${address} 列出有哪些`;
  const remotes = git(['remote']).split('\n').filter(Boolean);
  if (remotes.includes(address))
    return `连不上 ${address}（${git(['remote', 'get-url', address])}），或那里没有仓库、没有权限；请检查网址和网络`;
  if (isUrl(address)) return `连不上 ${address}，或那里没有仓库、没有权限；请检查网址和网络`;
  const known = remotes.length > 0 ? `现有 ${remotes.join('、')}` : '现在一个也没有';
  return `${address} 不是 git 仓库所在的文件夹，也不是 git remote 里的名字（${known}）；请写上游的网址${/^[\w.-]+$/.test(address) ? `，或先运行 git remote add ${address} 网址` : ''}`;
}

/** Whether there is a repository that can be read. */
function answers(git: Git, address: string): boolean {
  try {
    git(['ls-remote', '--quiet', '--', address]);
    return true;
  } catch (error) {
    if (error instanceof GitFailed) return false;
    throw error;
  }
}
