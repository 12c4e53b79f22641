/** GitHub's interface, or whatever stands at its address: four ways to ask, and every refusal one Chinese sentence. */
import { setTimeout as wait } from 'node:timers/promises';

export interface GithubApi {
  get(path: string): Promise<unknown>;
  /** All items of a list that comes in pages of a hundred. */
  pages(path: string): Promise<unknown[]>;
  send(method: 'POST' | 'PATCH', path: string, body: object): Promise<unknown>;
  /** The data a GraphQL query asks for; it only reads. */
  query(text: string, variables: object): Promise<unknown>;
}

/** Whether somebody is who writes with the token of a workflow. */
export function isRobot(user: unknown): boolean {
  const { login, type } = (user ?? {}) as { login?: unknown; type?: unknown };
  return login === 'github-actions[bot]' && type === 'Bot';
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: unknown;
}

/** A list with more pages than this is nobody's honest one. */
const MOST_PAGES = 50;
const TRIES = 3;
const LONGEST_WAIT = 60;

/**
 * The interface at `url`, e.g. https://api.github.com, and at `graphql`, e.g. https://api.github.com/graphql. What fails on
 * the other side is tried three times.
 * @throws Error in Chinese, its cause the status, if any; never the token, nor any words of the answer.
 */
export function githubApi(url: string, graphql: string, token: string): GithubApi {
  const ask = async (method: string, path: string, body?: object, at = `${url}${path}`): Promise<unknown> => {
    for (let tried = 1; ; tried++) {
      const answer = await once(at, token, method, body);
      if (answer?.ok) return await answer.json();
      const again = answer === undefined || answer.status === 429 || answer.status >= 500;
      if (!again || tried === TRIES) throw new Error(refusal(method, path, answer?.status), { cause: answer?.status });
      await answer?.body?.cancel();
      await wait(1000 * pauseAfter(answer, tried));
    }
  };
  return {
    get: (path) => ask('GET', path),
    send: (method, path, body) => ask(method, path, body),
    query: async (query, variables) => {
      const { data, errors } = (await ask('POST', '/graphql', { query, variables }, graphql)) as GraphqlAnswer;
      // Half an answer is none: what is missing could be what speaks against.
      if (errors === undefined && data) return data;
      throw new Error('GitHub 没有答全（POST /graphql）；稍后在 Actions 页面点“Re-run jobs”');
    },
    pages: async (path) => {
      const items: unknown[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const found = await ask('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
        if (!Array.isArray(found)) throw new Error(`GitHub 的回答不是列表（${path}）`);
        items.push(...(found as unknown[]));
        if (found.length < 100) return items;
      }
      throw new Error(`内容过多，读了 ${MOST_PAGES} 页还没有完（${path}）`);
    },
  };
}

/** One answer; undefined when none came. A redirect is not followed: the token goes nowhere else. */
async function once(url: string, token: string, method: string, body?: object) {
  try {
    return await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'register-review',
        'x-github-api-version': '2022-11-28',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return undefined;
  }
}

/** Seconds: what the answer asks for, within reason, else one, then four. */
function pauseAfter(answer: Response | undefined, tried: number): number {
  const asked = answer?.headers.get('retry-after') ?? '';
  return /^\d+$/.test(asked) ? Math.min(Number(asked), LONGEST_WAIT) : 4 ** (tried - 1);
}

function refusal(method: string, path: string, status: number | undefined): string {
  const what = `${method} ${path.replace(/\?.*/, '')}`;
  if (status === undefined) return `连不上 GitHub，试了 ${TRIES} 次（${what}）；稍后在 Actions 页面点“Re-run jobs”`;
  if (status === 429 || status >= 500)
    return `GitHub 暂时不可用（${status}），试了 ${TRIES} 次（${what}）；稍后在 Actions 页面点“Re-run jobs”`;
  if (status === 401 || status === 403)
    return `GitHub 不允许（${status}，${what}）；请核对工作流的 permissions，以及仓库设置 Actions › General 里的令牌权限`;
  if (status === 410) return `仓库没有开启这一项（410，${what}）；Issues 在 Settings › General › Features 里打开`;
  if (status === 404) return `GitHub 上没有，或者令牌看不到（404，${what}）`;
  return `GitHub 没有接受（${status}，${what}）`;
}
