/** Who speaks for the bureau: a matter of the role somebody has in the repository. Needs no package. */
import type { GithubApi } from './github-api.ts';

/** Roles of the bureau. Boards have less; `write` is not enough: it would let them agree to each other's changes. */
const OWNERS = ['admin', 'maintain'];

/**
 * Whether somebody has one of the bureau's roles in `repository` (`owner/name`). Somebody GitHub does not know has none.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function isOwner(api: GithubApi, repository: string, login: string): Promise<boolean> {
  return OWNERS.includes(
    await roleOf(api, `/repos/${repository}/collaborators/${encodeURIComponent(login)}/permission`),
  );
}

async function roleOf(api: GithubApi, path: string): Promise<string> {
  try {
    const { role_name } = (await api.get(path)) as { role_name?: unknown };
    return typeof role_name === 'string' ? role_name : 'none';
  } catch (error) {
    if (error instanceof Error && error.cause === 404) return 'none';
    throw error;
  }
}
