/** All open pull requests, those first whose comment is missing or says what is no longer so: none is ever left without. */
import { footOf } from './comment.ts';
import type { Pull, WorkflowRunEvent } from './event.ts';
import { openPulls } from './find-pulls.ts';
import type { GithubApi } from './github-api.ts';
import { isOwnComment, type Comment } from './post-comments.ts';

/** What a comment that holds was judged by. */
export interface JudgedBy {
  /** The commit of the default branch. */
  base: string;
  /** ISO date. */
  asOf: string;
}

/**
 * The rest follow: whoever may write can edit a comment, and the next sweep sets it right.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function pullsToSweep(
  api: GithubApi,
  repository: WorkflowRunEvent['repository'],
  by: JudgedBy,
): Promise<Pull[]> {
  const pulls = await openPulls(api, repository);
  const told = new Map<Pull, boolean>();
  for (const pull of pulls) told.set(pull, await isTold(api, repository.full_name, pull, by));
  return [...pulls.filter((pull) => !told.get(pull)), ...pulls.filter((pull) => told.get(pull))];
}

async function isTold(api: GithubApi, repository: string, { number, head }: Pull, { base, asOf }: JudgedBy) {
  const comments = (await api.pages(`/repos/${repository}/issues/${number}/comments`)) as Comment[];
  const own = comments.find(isOwnComment);
  return String(own?.body).endsWith(`\n${footOf({ head: head.sha, base, asOf })}\n`);
}
