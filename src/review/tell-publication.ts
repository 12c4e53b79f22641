/** Keeps one issue open while the site cannot be published, and closes it when it can. Needs no package. */
import type { GithubApi } from './github-api.ts';
import { keepIssue } from './keep-issue.ts';
import type { Needs } from './needs.ts';
import { changedComment, failedPart, issueBody, partIn, recoveredComment, TITLE } from './publication-issue.ts';

/** The run that is told of. */
export interface PublicationRun {
  /** `owner/name`. */
  repository: string;
  /** Its address. */
  run: string;
  needs: Needs;
}

/**
 * Opens the issue, writes it anew or closes it, and says in Chinese what was done. Doing it again changes nothing.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function tellPublication(api: GithubApi, { repository, run, needs }: PublicationRun): Promise<string> {
  const part = failedPart(needs);
  const kept = await keepIssue(api, repository, {
    title: TITLE,
    isOwn: (body) => partIn(body) !== undefined,
    body: part && issueBody(part, run, needs),
    changed: (before) => (part && partIn(before) !== part ? changedComment(part, run) : undefined),
    closing: recoveredComment(run),
  });
  if (kept.did === 'nothing') return '发布成功';
  const { did, number } = kept;
  const said = {
    opened: `没有发布成功，已提出 #${number}`,
    unchanged: `没有发布成功，#${number} 已经写明`,
    updated: `没有发布成功，#${number} 已更新`,
    closed: `发布成功，#${number} 已关闭`,
  };
  return said[did];
}
