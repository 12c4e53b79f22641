/** Whose word counts, on what, and what is said of the words that do not. */
import { expect, test } from 'vitest';
import { consentsTo } from './consent.ts';
import type { GithubApi } from './github-api.ts';

const HEAD = 'a'.repeat(40);
const MIXED = '同意放行：change/mixed';
const BUREAU = '同意放行：change/bureau';
const ROLES: Readonly<Record<string, string>> = { chief: 'maintain', second: 'admin', board: 'write' };

interface Given {
  by?: string | null;
  state?: string;
  commit?: string | null;
  /** Who edited the text; `unseen` where GitHub shows no versions, `many` where it shows not all. */
  edits?: (string | null)[] | 'unseen' | 'many';
}
const person = (login: string | null) => (login === null ? null : { login });

function review(body: string, { by = 'chief', state = 'APPROVED', commit = HEAD, edits = [] }: Given = {}) {
  const editors = typeof edits === 'string' ? [by] : edits;
  const nodes = editors.map((login) => ({ editor: person(login) }));
  return {
    author: person(by),
    state,
    body,
    commit: commit === null ? null : { oid: commit },
    lastEditedAt: editors.length > 0 ? '2024-08-20T01:00:00Z' : null,
    editor: person(editors.at(-1) ?? null),
    userContentEdits: edits === 'unseen' ? null : { totalCount: edits === 'many' ? 101 : nodes.length, nodes },
  };
}

/** The consent of these reviews, the oldest first, and whose roles were asked for. */
async function consentOf(...nodes: ReturnType<typeof review>[]) {
  const asked: string[] = [];
  const api = {
    query: () =>
      Promise.resolve({
        repository: { pullRequest: { reviews: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } } },
      }),
    get: (path: string) => {
      const [, login = ''] = /\/collaborators\/(.+)\/permission$/.exec(path) ?? [];
      asked.push(login);
      if (!(login in ROLES)) return Promise.reject(new Error('没有', { cause: login === 'trouble' ? 403 : 404 }));
      return Promise.resolve({ role_name: ROLES[login] });
    },
  } as unknown as GithubApi;
  const base = { ref: 'main', repo: { full_name: 'a/b' } };
  const pull = { number: 7, state: 'open', title: '改动', user: { login: 'clerk' }, head: { sha: HEAD }, base };
  return { ...(await consentsTo(api, 'a/b', pull)), asked };
}

const EDITED = 'chief 的审核：文字被别人改过，或看不出是谁改的';

test.each<[about: string, reviews: ReturnType<typeof review>[], checks: string[]]>([
  ['nobody', [], []],
  ['an owner', [review(MIXED)], ['change/mixed']],
  ['two owners', [review(MIXED), review(BUREAU, { by: 'second' })], ['change/bureau', 'change/mixed']],
  [
    'an owner whose later remark decides nothing',
    [review(MIXED), review('好', { state: 'COMMENTED' })],
    ['change/mixed'],
  ],
  ['an owner who edited his own text', [review(MIXED, { edits: ['chief', 'chief'] })], ['change/mixed']],
  ['an owner who said it wrong, then right', [review(`${MIXED} 不行`), review(MIXED)], ['change/mixed']],
  [
    'an owner who first chose the wrong button',
    [review(MIXED, { state: 'COMMENTED' }), review(MIXED)],
    ['change/mixed'],
  ],
  [
    'one owner for the earlier commit, another for this',
    [review(MIXED, { commit: 'b'.repeat(40) }), review(MIXED, { by: 'second' })],
    ['change/mixed'],
  ],
])('%s: counts, and there is nothing to say', async (_, reviews, checks) => {
  expect(await consentOf(...reviews)).toMatchObject({ checks, ignored: [] });
});

test.each<[about: string, reviews: ReturnType<typeof review>[], ignored: string[]]>([
  ['the author', [review(MIXED, { by: 'clerk' })], ['clerk 的审核：提交人自己的审核不算']],
  ['a board', [review(MIXED, { by: 'board' })], ['board 的审核：角色低于 Maintain，不能代市局同意']],
  ['a stranger', [review(MIXED, { by: 'nobody' })], ['nobody 的审核：角色低于 Maintain，不能代市局同意']],
  [
    'a workflow',
    [review(MIXED, { by: 'github-actions' })],
    ['github-actions 的审核：角色低于 Maintain，不能代市局同意'],
  ],
  ['an account that is gone', [review(MIXED, { by: null })], ['已注销的账号 的审核：不知道是谁']],
  ['a remark', [review(MIXED, { state: 'COMMENTED' })], ['chief 的审核：没有选“Approve”']],
  ['a refusal', [review(MIXED, { state: 'CHANGES_REQUESTED' })], ['chief 的审核：没有选“Approve”']],
  ['one taken back', [review(MIXED, { state: 'DISMISSED' })], ['chief 的审核：这份审核已经撤销']],
  [
    'one followed by an approval without the words',
    [review(MIXED), review('')],
    ['chief 的审核：后来又交了审核，以后一份为准'],
  ],
  [
    'one followed by a refusal',
    [review(MIXED), review('', { state: 'CHANGES_REQUESTED' })],
    ['chief 的审核：后来又交了审核，以后一份为准'],
  ],
  [
    'an earlier commit',
    [review(MIXED, { commit: 'b'.repeat(40) })],
    ['chief 的审核：审核的是较早的提交，有了新的提交要重新审核'],
  ],
  [
    'a commit that is gone',
    [review(MIXED, { commit: null })],
    ['chief 的审核：审核的是较早的提交，有了新的提交要重新审核'],
  ],
  ['edited by a board', [review(MIXED, { edits: ['board'] })], [EDITED]],
  ['edited by another owner', [review(MIXED, { edits: ['second'] })], [EDITED]],
  ['edited by a board, then by the owner', [review(MIXED, { edits: ['board', 'chief'] })], [EDITED]],
  ['edited by an account that is gone', [review(MIXED, { edits: [null] })], [EDITED]],
  ['edited, its versions not shown', [review(MIXED, { edits: 'unseen' })], [EDITED]],
  ['edited more often than is shown', [review(MIXED, { edits: 'many' })], [EDITED]],
  ['a wrong line', [review(`好\n${MIXED} 不行`)], ['chief 的审核，第 2 行：除“同意放行：”和编号以外还有别的字或记号']],
])('%s: does not count, and is said', async (_, reviews, ignored) => {
  expect(await consentOf(...reviews)).toMatchObject({ checks: [], ignored });
});

test('a wrong line beside a right one is said, and so is the void word of another on something else', async () => {
  expect(
    await consentOf(review(`${MIXED}\n${BUREAU} 不行`), review('同意放行：change/boards', { by: 'board' })),
  ).toEqual({
    checks: ['change/mixed'],
    ignored: [
      'chief 的审核，第 2 行：除“同意放行：”和编号以外还有别的字或记号',
      'board 的审核：角色低于 Maintain，不能代市局同意',
    ],
    asked: ['chief', 'board'],
  });
});

test('what an owner’s later word leaves out is said', async () => {
  expect(await consentOf(review(`${MIXED}\n${BUREAU}`), review(MIXED))).toMatchObject({
    checks: ['change/mixed'],
    ignored: ['chief 的审核：后来又交了审核，以后一份为准'],
  });
});

test('nobody’s role is asked for who says nothing, or whose word is void anyhow', async () => {
  const { asked } = await consentOf(
    review('好', { by: 'board' }),
    review(MIXED, { by: 'second', commit: null }),
    review(MIXED, { by: 'clerk' }),
  );
  expect(asked).toEqual([]);
});

test('where GitHub refuses to tell a role, nothing is decided', async () => {
  await expect(consentOf(review(MIXED, { by: 'trouble' }))).rejects.toThrow('没有');
});
