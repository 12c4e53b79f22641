/** One pull request: the word of its owners and what the rules say, together. */
import { consentsTo } from './consent.ts';
import type { Pull } from './event.ts';
import { fetchHead, type Access } from './fetch-head.ts';
import type { GithubApi } from './github-api.ts';
import { judgeHead, type JudgedHead } from './judge-head.ts';

/** Where judging happens. */
export interface Desk {
  /** A checkout of the default branch, whole history. */
  root: string;
  api: GithubApi;
  /** `owner/name`. */
  repository: string;
  access: Access;
  /** ISO date. */
  asOf: string;
}

/** @throws Error in Chinese when GitHub refuses or the commit cannot be had. */
export async function reviewPull({ root, api, repository, access, asOf }: Desk, pull: Pull): Promise<JudgedHead> {
  const { checks, ignored } = await consentsTo(api, repository, pull);
  fetchHead(root, pull.head.sha, access);
  return {
    ...judgeHead(root, { base: 'HEAD', head: pull.head.sha, accepted: checks, title: pull.title }, asOf),
    ignored,
  };
}
