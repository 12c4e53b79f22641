/** Keeps one issue open while the site cannot be published, and closes it when it can. Needs no package. */
import { isRobot, type GithubApi } from './github-api.ts';
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

interface Issue {
  number?: unknown;
  body?: unknown;
  user?: unknown;
  pull_request?: unknown;
}

/**
 * Opens the issue, writes it anew or closes it, and says in Chinese what was done. Doing it again changes nothing.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function tellPublication(api: GithubApi, { repository, run, needs }: PublicationRun): Promise<string> {
  const issues = `/repos/${repository}/issues`;
  const part = failedPart(needs);
  const open = ((await api.pages(`${issues}?state=open`)) as Issue[])
    .filter(isOwn)
    .toSorted((a, b) => a.number - b.number)[0];
  if (part === undefined) {
    if (!open) return '发布成功';
    await api.send('PATCH', `${issues}/${open.number}`, { state: 'closed', state_reason: 'completed' });
    await api.send('POST', `${issues}/${open.number}/comments`, { body: recoveredComment(run) });
    return `发布成功，#${open.number} 已关闭`;
  }
  const body = issueBody(part, run);
  if (!open) {
    const made = (await api.send('POST', issues, { title: TITLE, body })) as Issue;
    return `没有发布成功，已提出 #${String(made.number)}`;
  }
  if (open.body === body) return `没有发布成功，#${open.number} 已经写明`;
  await api.send('PATCH', `${issues}/${open.number}`, { body });
  if (partIn(open.body) !== part)
    await api.send('POST', `${issues}/${open.number}/comments`, { body: changedComment(part, run) });
  return `没有发布成功，#${open.number} 已更新`;
}

/** Somebody else's issue with our first line is left alone. */
const isOwn = (issue: Issue): issue is Issue & { number: number; body: string } =>
  Number.isSafeInteger(issue.number) &&
  typeof issue.body === 'string' &&
  partIn(issue.body) !== undefined &&
  issue.pull_request === undefined &&
  isRobot(issue.user);
