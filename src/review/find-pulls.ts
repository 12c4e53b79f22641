/** Commit → the open pull requests it is the head of. Of forks the event itself names none. */
import { z } from 'zod';
import type { GithubApi } from './github-api.ts';
import { Pull, type WorkflowRunEvent } from './event.ts';

/** Asked both by the branch, which finds those of forks, and by the commit, which finds other branches. By number. */
export async function findPulls(api: GithubApi, { repository, workflow_run: run }: WorkflowRunEvent): Promise<Pull[]> {
  const base = `/repos/${repository.full_name}`;
  const owner = run.head_repository?.owner.login;
  const label = owner === undefined || run.head_branch === null ? undefined : `${owner}:${run.head_branch}`;
  const found = [
    ...(label === undefined ? [] : await api.pages(`${base}/pulls?state=open&head=${encodeURIComponent(label)}`)),
    ...(await pullsOf(api, `${base}/commits/${run.head_sha}/pulls`)),
  ];
  const open = z
    .array(Pull)
    .parse(found)
    .filter(
      ({ state, head, base: { ref, repo } }) =>
        state === 'open' &&
        head.sha === run.head_sha &&
        repo.full_name === repository.full_name &&
        ref === repository.default_branch,
    );
  return [...new Map(open.map((pull) => [pull.number, pull])).values()].sort((a, b) => a.number - b.number);
}

/** A commit that is only in a fork is not there for GitHub; then the branch alone has to tell. */
async function pullsOf(api: GithubApi, path: string): Promise<unknown[]> {
  try {
    return await api.pages(path);
  } catch (error) {
    if (error instanceof Error && (error.cause === 404 || error.cause === 422)) return [];
    throw error;
  }
}
