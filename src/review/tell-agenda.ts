/** Keeps one issue up to date with what is due. Its text comes from a job that may not write. Needs no package. */
import type { GithubApi } from './github-api.ts';
import { keepIssue } from './keep-issue.ts';

export const TITLE = '待办';
const MARK = '<!-- register-agenda -->';
/**
 * Opens, rewrites or closes the issue, and says in Chinese what was done; an empty text closes it.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function tellAgenda(api: GithubApi, repository: string, text: string): Promise<string> {
  const kept = await keepIssue(api, repository, {
    title: TITLE,
    isOwn: (body) => body.startsWith(MARK),
    body: text.trim() === '' ? undefined : `${MARK}\n${text.trim()}\n`,
  });
  if (kept.did === 'nothing') return '没有待办';
  const { did, number } = kept;
  return {
    opened: `已提出 #${number}`,
    unchanged: `#${number} 没有变化`,
    updated: `#${number} 已更新`,
    closed: `没有待办，#${number} 已关闭`,
  }[did];
}
