/** For tests: GitHub on loopback, as much of it as the workflows ask for. It refuses what has no token and what is too long. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakePull {
  number: number;
  sha: string;
  /** `owner:branch`. */
  label: string;
  state?: 'open' | 'closed';
  author?: string;
  title?: string;
  base?: string;
}

export interface FakeComment {
  id: number;
  body: string;
  user: { login: string; type: string } | null;
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string | null;
  state: string;
  user: { login: string; type: string } | null;
  pull_request?: object;
}

export interface FakeReview {
  user: { login: string } | null;
  state: string;
  body: string;
  commit_id: string | null;
  /** Who has edited the text, in order; null where the account is gone. */
  edits?: (string | null)[];
}

export interface FakeGithub {
  url: string;
  pulls: FakePull[];
  comments: Map<number, FakeComment[]>;
  issues: FakeIssue[];
  reviews: FakeReview[];
  roles: Record<string, string>;
  /** What was asked, `GET /repos/…`, in order. */
  asked: string[];
  /** An answer of another status for what matches, as often as given; then as usual. */
  refusals: { match: RegExp; status: number; times: number }[];
  /** Whether a query is answered with an error beside its data, as where GitHub is in trouble. */
  halfAnswers: boolean;
  /** Called before each answer: to let something happen meanwhile. */
  before: (asked: string) => void;
  close(): Promise<void>;
}

export const TOKEN = 'ghs_example';
export const REPOSITORY = 'lyg-register/register';

export async function fakeGithub(): Promise<FakeGithub> {
  const server = createServer((request, response) => void answer(fake, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const fake: FakeGithub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pulls: [],
    comments: new Map(),
    issues: [],
    reviews: [],
    roles: {},
    asked: [],
    refusals: [],
    halfAnswers: false,
    before: () => {},
    close: () => new Promise((done) => server.close(() => done())),
  };
  return fake;
}

async function answer(fake: FakeGithub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '', fake.url);
  const asked = `${request.method} ${request.url}`;
  fake.asked.push(asked);
  fake.before(asked);
  const send = (status: number, value: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0', connection: 'close' });
    response.end(JSON.stringify(value));
  };
  const refusal = fake.refusals.find(({ match, times }) => times > 0 && match.test(asked));
  if (refusal) refusal.times--;
  if (refusal) return send(refusal.status, { message: '::error::refused' });
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return send(401, {});
  const sent = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Sent) : {};
  if ((sent.body ?? '').length > 65_536) return send(422, {});
  if (asked === 'POST /graphql') return send(200, reviewsAsked(fake, sent));
  const found = resource(fake, request.method ?? '', url, sent);
  return found === undefined ? send(404, {}) : send(200, found);
}

type Sent = Partial<Record<'title' | 'body' | 'state' | 'state_reason', string>> & Partial<Graphql>;

interface Graphql {
  query: string;
  variables: { owner: string; name: string; number: number; after: string | null };
}

/** The one query that is asked: reviews, a hundred at a time, with what each is asked to say of itself. */
function reviewsAsked(fake: FakeGithub, { query = '', variables }: Sent): object {
  const known = fake.pulls.some(({ number }) => number === variables?.number);
  if (!known || `${variables?.owner}/${variables?.name}` !== REPOSITORY) return { data: null, errors: [{}] };
  const from = Number(variables?.after ?? 0);
  const asked = (node: object) => Object.fromEntries(Object.entries(node).filter(([field]) => query.includes(field)));
  const reviews = {
    pageInfo: { hasNextPage: fake.reviews.length > from + 100, endCursor: String(from + 100) },
    nodes: fake.reviews.slice(from, from + 100).map((each) => asked(reviewNode(each))),
  };
  const data = { repository: { pullRequest: { reviews } } };
  return fake.halfAnswers ? { data, errors: [{ type: 'RATE_LIMITED' }] } : { data };
}

function reviewNode({ user, state, body, commit_id, edits = [] }: FakeReview): object {
  const versions = [user?.login ?? null, ...edits].map((login) => ({ editor: login === null ? null : { login } }));
  return {
    author: user,
    state,
    body,
    commit: commit_id === null ? null : { oid: commit_id },
    lastEditedAt: edits.length > 0 ? '2024-08-20T01:00:00Z' : null,
    editor: edits.length > 0 ? versions.at(-1)?.editor : null,
    // Of a text nobody has edited no version is kept.
    userContentEdits: { totalCount: edits.length && versions.length, nodes: edits.length > 0 ? versions : [] },
  };
}

export const ROBOT = { login: 'github-actions[bot]', type: 'Bot' };

function resource(fake: FakeGithub, method: string, url: URL, sent: Sent): unknown {
  const path = url.pathname.replace(`/repos/${REPOSITORY}`, '');
  const page = (items: readonly unknown[]) => {
    const [size, at] = [Number(url.searchParams.get('per_page')), Number(url.searchParams.get('page'))];
    return items.slice(size * (at - 1), size * at);
  };
  const [, number = '', rest = ''] = /^\/(?:pulls|issues)\/(\d+)\/?(.*)$/.exec(path) ?? [];
  const pull = fake.pulls.find((each) => each.number === Number(number));
  const comments = fake.comments.get(Number(number)) ?? [];
  const issue = fake.issues.find((each) => each.number === Number(number));
  if (path === '/issues' && method === 'GET')
    return page(fake.issues.filter(({ state }) => state === url.searchParams.get('state')));
  if (path === '/issues' && method === 'POST') {
    const { title = '', body = '' } = sent;
    const made = { number: 20 + fake.issues.length, title, body, state: 'open', user: ROBOT };
    fake.issues.push(made);
    return made;
  }
  if (issue && rest === '' && method === 'PATCH') return Object.assign(issue, sent);
  if (path === '') return { full_name: REPOSITORY, default_branch: 'main' };
  const [head, base] = ['head', 'base'].map((name) => url.searchParams.get(name));
  if (path === '/pulls')
    return page(
      fake.pulls
        .filter(({ state }) => state !== 'closed')
        .filter((each) => (head === null || each.label === head) && (base === null || (each.base ?? 'main') === base))
        .map(shown),
    );
  const [, commit] = /^\/commits\/(\w+)\/pulls$/.exec(path) ?? [];
  // A commit that is only in a fork is none of the repository's.
  const own = fake.pulls.filter(({ sha, label }) => sha === commit && label.startsWith('lyg-register:'));
  if (commit !== undefined && own.length > 0) return page(own.map(shown));
  if (pull && rest === '') return shown(pull);
  if (pull && rest === 'comments' && method === 'GET') return page(comments);
  if ((pull ?? issue) && rest === 'comments' && method === 'POST') {
    const made = { id: 1000 + comments.length, body: sent.body ?? '', user: ROBOT };
    fake.comments.set(Number(number), [...comments, made]);
    return made;
  }
  const [, id] = /^\/issues\/comments\/(\d+)$/.exec(path) ?? [];
  const edited = [...fake.comments.values()].flat().find((each) => each.id === Number(id));
  if (edited && method === 'PATCH') return Object.assign(edited, { body: sent.body });
  const [, login = ''] = /^\/collaborators\/([^/]+)\/permission$/.exec(path) ?? [];
  return login in fake.roles ? { permission: 'write', role_name: fake.roles[login] } : undefined;
}

const shown = ({
  number,
  sha,
  label,
  state = 'open',
  author = 'clerk',
  title = '标题 ##[x]',
  base = 'main',
}: FakePull) => ({
  number,
  state,
  title,
  user: { login: author, type: 'User' },
  head: { sha, label, ref: label.split(':')[1] },
  base: { ref: base, repo: { full_name: REPOSITORY } },
});
