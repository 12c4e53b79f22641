/** Puts the comments where they belong: one on a pull request, written anew in its place, and never on what has moved on. */
import { isRobot, type GithubApi } from './github-api.ts';
import { MARKER, type Handover } from './handover.ts';

/** As GitHub gives it, of which nothing is known. */
export interface Comment {
  id?: unknown;
  body?: unknown;
  user?: unknown;
}

/**
 * Posts on the pull requests of `repository` (`owner/name`), and says in Chinese, line by line, what became of each.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function postComments(
  api: GithubApi,
  repository: string,
  { comments }: Handover,
  say: (line: string) => void,
): Promise<void> {
  for (const { number, head, body } of comments) {
    const pull = (await api.get(`/repos/${repository}/pulls/${number}`)) as {
      state?: unknown;
      head?: { sha?: unknown };
    };
    if (pull.state !== 'open') say(`#${number} 已经关闭，不再评论`);
    else if (pull.head?.sha !== head) say(`#${number} 已有新的提交，这次的结果过时了，不发；新的提交另有一次校验`);
    else say(await post(api, repository, number, body));
  }
}

async function post(api: GithubApi, repository: string, number: number, body: string): Promise<string> {
  const path = `/repos/${repository}/issues`;
  const [own, ...others] = ((await api.pages(`${path}/${number}/comments`)) as Comment[]).filter(isOwnComment);
  if (own === undefined) {
    await api.send('POST', `${path}/${number}/comments`, { body });
    return `#${number} 已评论`;
  }
  const write = (comment: Comment, text: string) =>
    api.send('PATCH', `${path}/comments/${comment.id as number}`, { body: text });
  // Two runs at one moment may each have written one: an old verdict must not stay.
  for (const other of others) if (other.body !== SUPERSEDED) await write(other, SUPERSEDED);
  if (own.body === body) return `#${number} 的评论没有变化`;
  await write(own, body);
  return `#${number} 的评论已更新`;
}

const SUPERSEDED = `${MARKER}\n结论见上面较早的那条自动评论。\n`;

/** Somebody else's comment with our marker is left alone. */
export const isOwnComment = ({ id, body, user }: Comment) =>
  Number.isSafeInteger(id) && typeof body === 'string' && body.startsWith(MARKER) && isRobot(user);
