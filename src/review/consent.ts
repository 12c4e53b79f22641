/** What an owner has agreed to pass over: said in an approving review of the very commit, by somebody who runs this repository. */
import { z } from 'zod';
import { ACCEPTABLE } from '#src/changes/accept.ts';
import type { GithubApi } from './github-api.ts';
import type { Pull } from './event.ts';

const Review = z.object({
  user: z.object({ login: z.string() }).nullable(),
  state: z.string(),
  body: z.string().nullable(),
  commit_id: z.string().nullable(),
});
type Review = z.infer<typeof Review>;

/** Roles of the bureau. Boards have `write`, which is not enough: it would let them agree to each other's changes. */
const OWNERS = ['admin', 'maintain'];
/** A review that says nothing but a word leaves the one before it in force. */
const DECISIONS = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];
const CONSENT = /^\s*同意放行\s*[：:](.+)$/gm;

/** Ids of checks, sorted. The author's own review does not count, nor one of an earlier commit, nor one taken back. */
export async function consentsTo(api: GithubApi, repository: string, pull: Pull): Promise<string[]> {
  const reviews = z.array(Review).parse(await api.pages(`/repos/${repository}/pulls/${pull.number}/reviews`));
  const last = new Map<string, Review>();
  for (const review of reviews)
    if (review.user && DECISIONS.includes(review.state)) last.set(review.user.login, review);
  last.delete(pull.user?.login ?? '');
  const agreed = new Set<string>();
  for (const [login, review] of last) {
    const checks = review.state === 'APPROVED' && review.commit_id === pull.head.sha ? checksIn(review.body ?? '') : [];
    if (checks.length > 0 && (await isOwner(api, repository, login))) for (const check of checks) agreed.add(check);
  }
  return [...agreed].sort();
}

const checksIn = (body: string): string[] =>
  Array.from(body.matchAll(CONSENT), ([, rest = '']) => rest.split(/[、，,;；\s`]+/))
    .flat()
    .filter((word) => ACCEPTABLE.includes(word));

async function isOwner(api: GithubApi, repository: string, login: string): Promise<boolean> {
  const answer = await api.get(`/repos/${repository}/collaborators/${encodeURIComponent(login)}/permission`);
  const { role_name: role } = z.object({ role_name: z.string() }).parse(answer);
  return OWNERS.includes(role);
}
