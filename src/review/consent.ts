/** What an owner has agreed to pass over: said in an approving review of the very commit, by somebody who runs this repository. */
import { consentIn } from './consent-lines.ts';
import type { Pull } from './event.ts';
import type { GithubApi } from './github-api.ts';
import { reviewsOf, type Review } from './reviews.ts';
import { isOwner } from './role.ts';

export interface Consent {
  /** Ids of checks, sorted. */
  checks: string[];
  /** What was written like consent and is none, each with whose it is, where, and in Chinese why not. */
  ignored: string[];
}

/** A review that says nothing but a word leaves the one before it in force. */
const DECISIONS = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];

/** The author's own review does not count, nor one of an earlier commit, one taken back, or one others have edited. */
export async function consentsTo(api: GithubApi, repository: string, pull: Pull): Promise<Consent> {
  const reviews = await reviewsOf(api, repository, pull.number);
  const last = new Map(reviews.flatMap((each) => (DECISIONS.includes(each.state) ? [[each.author, each]] : [])));
  const agreed = new Set<string>();
  const speakers = new Set<string>();
  const [lines, voided]: [string[], { review: Review; checks: string[]; why: string }[]] = [[], []];
  for (const review of reviews) {
    const { checks, ignored } = consentIn(review.body);
    if (checks.length + ignored.length === 0) continue;
    const why = voidBecause(review, pull, last) ?? (await roleBecause(api, repository, review));
    if (why !== undefined) {
      voided.push({ review, checks, why });
      continue;
    }
    for (const check of checks) agreed.add(check);
    if (checks.length > 0) speakers.add(review.author ?? '');
    lines.push(...ignored.map(({ line, why: because }) => `${review.author} 的审核，第 ${line} 行：${because}`));
  }
  // What has been said right since, by whomever, need not be heard of again.
  const lost = voided.filter(({ review, checks }) =>
    checks.length > 0 ? !checks.every((check) => agreed.has(check)) : !speakers.has(review.author ?? ''),
  );
  const told = lost.map(({ review, why }) => `${review.author ?? '已注销的账号'} 的审核：${why}`);
  return { checks: [...agreed].sort(), ignored: [...new Set([...lines, ...told])] };
}

/** Why nothing in a review counts, whoever wrote it; undefined where it may. */
function voidBecause(
  review: Review,
  pull: Pull,
  last: ReadonlyMap<string | undefined, Review | undefined>,
): string | undefined {
  const { author, state, commit, editedByOthers } = review;
  if (author === undefined) return '不知道是谁';
  if (author === pull.user?.login) return '提交人自己的审核不算';
  if (state === 'DISMISSED') return '这份审核已经撤销';
  if (state !== 'APPROVED') return '没有选“Approve”';
  if (last.get(author) !== review) return '后来又交了审核，以后一份为准';
  if (commit !== pull.head.sha) return '审核的是较早的提交，有了新的提交要重新审核';
  if (editedByOthers) return '文字被别人改过，或看不出是谁改的';
  return undefined;
}

async function roleBecause(api: GithubApi, repository: string, { author = '' }: Review): Promise<string | undefined> {
  return (await isOwner(api, repository, author)) ? undefined : '角色低于 Maintain，不能代市局同意';
}
