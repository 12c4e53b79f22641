/** Keeps one issue of ours up to date: opens it, writes it anew, closes it. Doing it again changes nothing. Needs no package. */
import { isRobot, type GithubApi } from './github-api.ts';

/** What an issue is to say; `comment` is added where people must be told that it says something else now. */
export interface KeptIssue {
  title: string;
  /** Whether the text of an issue is one of these. */
  isOwn: (body: string) => boolean;
  /** The text; undefined when there is nothing to say any more. */
  body: string | undefined;
  /** A comment on an issue whose text was another one. */
  changed?: (before: string) => string | undefined;
  /** A comment when it is closed. */
  closing?: string;
}

/** What was done. */
export type Kept = { did: 'nothing' } | { did: 'opened' | 'unchanged' | 'updated' | 'closed'; number: string };

interface Issue {
  number?: unknown;
  body?: unknown;
  user?: unknown;
  pull_request?: unknown;
}

/** @throws Error in Chinese when GitHub refuses. */
export async function keepIssue(api: GithubApi, repository: string, kept: KeptIssue): Promise<Kept> {
  const issues = `/repos/${repository}/issues`;
  const { title, body, changed, closing } = kept;
  const open = ((await api.pages(`${issues}?state=open`)) as Issue[])
    .filter((issue) => isOwn(issue, kept))
    .toSorted((a, b) => a.number - b.number)[0];
  if (body === undefined) {
    if (!open) return { did: 'nothing' };
    await api.send('PATCH', `${issues}/${open.number}`, { state: 'closed', state_reason: 'completed' });
    if (closing !== undefined) await api.send('POST', `${issues}/${open.number}/comments`, { body: closing });
    return { did: 'closed', number: String(open.number) };
  }
  if (!open) {
    const made = (await api.send('POST', issues, { title, body })) as Issue;
    return { did: 'opened', number: String(made.number) };
  }
  const number = String(open.number);
  if (open.body === body) return { did: 'unchanged', number };
  await api.send('PATCH', `${issues}/${open.number}`, { body });
  const comment = changed?.(open.body);
  if (comment !== undefined) await api.send('POST', `${issues}/${open.number}/comments`, { body: comment });
  return { did: 'updated', number };
}

/** Somebody else's issue with our first line is left alone. */
const isOwn = (issue: Issue, kept: KeptIssue): issue is Issue & { number: number; body: string } =>
  Number.isSafeInteger(issue.number) &&
  typeof issue.body === 'string' &&
  kept.isOwn(issue.body) &&
  issue.pull_request === undefined &&
  isRobot(issue.user);
