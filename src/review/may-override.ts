/** Who may publish although a publication is refused: an owner, on the main branch. Needs no package. */
import type { GithubApi } from './github-api.ts';
import { isOwner } from './role.ts';

/** A run of deploy.yml that was started with a reason. */
export interface OverrideRun {
  /** `owner/name`. */
  repository: string;
  /** What the run is of, e.g. `refs/heads/main`. */
  ref: string;
  /** Who started it, and who started it again: the same where nobody has. */
  starters: readonly string[];
}

/**
 * Why the run may not override, in Chinese; undefined where it may.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function overrideRefusal(
  api: GithubApi,
  { repository, ref, starters }: OverrideRun,
): Promise<string | undefined> {
  const { default_branch } = (await api.get(`/repos/${repository}`)) as { default_branch?: unknown };
  if (ref !== `refs/heads/${String(default_branch)}`) return '放行发布只能在主分支上运行';
  for (const login of new Set(starters))
    if (!(await isOwner(api, repository, login)))
      return `${login} 的角色低于 Maintain，不能放行发布；请市局审核人员在 Actions › 发布 › Run workflow 里填写理由`;
  return undefined;
}
