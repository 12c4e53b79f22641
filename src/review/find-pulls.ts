/** What has happened → the open pull requests into the default branch that it concerns. */
import { z } from 'zod';
import type { GithubApi } from './github-api.ts';
import { Pull, type WorkflowRunEvent } from './event.ts';

/**
 * The pull request a workflow ran for. Others that have the same commit as their head have runs of their own, so that no
 * number of them keeps one from its comment. Of forks the event itself names none: it is found by its branch; where that
 * is gone, by the commit.
 */
export async function pullsOfRun(api: GithubApi, { repository, workflow_run: run }: WorkflowRunEvent): Promise<Pull[]> {
  const base = `/repos/${repository.full_name}`;
  const owner = run.head_repository?.owner.login;
  const label = owner === undefined || run.head_branch === null ? undefined : `${owner}:${run.head_branch}`;
  const own = label === undefined ? [] : await api.pages(`${base}/pulls?state=open&head=${encodeURIComponent(label)}`);
  const found = own.length > 0 ? own : await pullsOf(api, `${base}/commits/${run.head_sha}/pulls`);
  return openInto(repository, found).filter(({ head }) => head.sha === run.head_sha);
}

/** All that are open. */
export async function openPulls(api: GithubApi, repository: Repository): Promise<Pull[]> {
  const { full_name, default_branch } = repository;
  const found = await api.pages(`/repos/${full_name}/pulls?state=open&base=${encodeURIComponent(default_branch)}`);
  return openInto(repository, found);
}

type Repository = WorkflowRunEvent['repository'];

/** By number. */
const openInto = ({ full_name, default_branch }: Repository, found: readonly unknown[]): Pull[] =>
  z
    .array(Pull)
    .parse(found)
    .filter(({ state, base }) => state === 'open' && base.repo.full_name === full_name && base.ref === default_branch)
    .sort((a, b) => a.number - b.number);

/** A commit that is only in a fork is not there for GitHub; then the branch alone has to tell. */
async function pullsOf(api: GithubApi, path: string): Promise<unknown[]> {
  try {
    return await api.pages(path);
  } catch (error) {
    if (error instanceof Error && (error.cause === 404 || error.cause === 422)) return [];
    throw error;
  }
}
