/** comment.yml run here as the runner runs it: on a real repository, against GitHub on loopback. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FIBRE, FIBRE_TEXT } from '#src/testing/branches/small-register.ts';
import { runComment, runOf } from '#src/testing/review/comment-run.ts';
import { REPOSITORY } from '#src/testing/review/fake-github.ts';
import { MARKER } from './handover.ts';
import { MOST_FILES } from './judge-head.ts';
import { runGuard } from '#src/testing/review/guard-run.ts';
import { FAILING, makeBench, propose, REAL_NODE, runner, type Bench } from '#src/testing/review/runner-bench.ts';
import { stepOf } from '#src/testing/review/workflows.ts';
import { USUAL } from '#src/testing/registers.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.remove());

const comment = (event: object, between?: () => void) => runComment(bench, event, between);
const bodies = (number = 7) => (bench.github.comments.get(number) ?? []).map(({ body }) => body);
/** What was asked to be changed: a query only reads. */
const written = () => bench.github.asked.filter((asked) => /^(?!GET|POST \/graphql)/.test(asked));

test('a fork: one comment, then the same again writes nothing, then it is updated in its place', async () => {
  bench.node = REAL_NODE;
  const sha = propose(bench, FAILING);
  const first = await comment(runOf(sha));
  expect(first).toMatchObject({ code: 0, err: '', posted: { code: 0, out: '#7 已评论\n', err: '' } });
  expect(first.out).toBe(`#7 提交 ${sha.slice(0, 10)}：还不能并入\n`);
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).toContain(`${MARKER}\n## 需要改正：`);
  expect(bodies()[0]).toContain('成员单位 2 家，原则上不少于 3 家');
  expect((await comment(runOf(sha))).posted).toMatchObject({ code: 0, out: '#7 的评论没有变化\n' });
  bench.origin.git('checkout', '-q', 'side-0');
  bench.origin.edit({ [FIBRE]: FIBRE_TEXT.replace('role: 检测', 'role: 检测与评价') });
  const next = bench.origin.commit('改好');
  Object.assign(bench.github.pulls[0] ?? {}, { sha: next });
  expect((await comment(runOf(next))).posted).toMatchObject({ code: 0, out: '#7 的评论已更新\n' });
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).not.toContain('成员单位 2 家');
  expect(written()).toEqual([
    `POST /repos/${REPOSITORY}/issues/7/comments`,
    `PATCH /repos/${REPOSITORY}/issues/comments/1000`,
  ]);
});

test('one commit is the head of many: a run comments on its own, however many older ones there are', async () => {
  const sha = propose(bench, FAILING, 'lyg-register:side');
  for (let number = 8; number < 20; number++) bench.github.pulls.push({ number, sha, label: `crowd:x${number}` });
  bench.github.pulls.push(
    { number: 20, sha, label: 'victim:side' },
    { number: 21, sha, label: 'victim:side', base: 'old' },
  );
  expect((await comment(runOf(sha, 'victim:side'))).posted).toMatchObject({ code: 0, out: '#20 已评论\n' });
  expect(bench.github.comments.has(21)).toBe(false);
  expect((await comment(runOf(sha, 'lyg-register:side'))).posted).toMatchObject({ code: 0, out: '#7 已评论\n' });
});

test.each([
  ['none', () => bench.github.pulls.splice(0)],
  ['a closed one', () => Object.assign(bench.github.pulls[0] ?? {}, { state: 'closed' })],
  ['one that has moved on', () => Object.assign(bench.github.pulls[0] ?? {}, { sha: 'f'.repeat(40) })],
])('%s: said, and green', async (_, happen) => {
  const sha = propose(bench, FAILING);
  happen();
  const { code, out, posted } = await comment(runOf(sha));
  expect({ code, posted }).toEqual({ code: 0, posted: undefined });
  expect(out).toMatch(/^没有以 [0-9a-f]{10} 为最新提交、并入主分支的申请/);
});

test('a fork that is gone: nothing is asked by its name', async () => {
  const sha = propose(bench, FAILING);
  bench.github.refusals.push({ match: /\/commits\//, status: 422, times: 1 });
  expect(await comment(runOf(sha, 'stranger:x', true))).toMatchObject({ code: 0, posted: undefined });
  expect(bench.github.asked.some((asked) => asked.includes('head='))).toBe(false);
});

test.each([
  ['closed', { state: 'closed' as const }, '#7 已经关闭，不再评论\n'],
  ['moved on', { sha: 'f'.repeat(40) }, '#7 已有新的提交，这次的结果过时了，不发；新的提交另有一次校验\n'],
])('%s between judging and posting: nothing is posted', async (_, change, said) => {
  const sha = propose(bench, FAILING);
  const { posted } = await comment(runOf(sha), () => Object.assign(bench.github.pulls[0] ?? {}, change));
  expect(posted).toMatchObject({ code: 0, out: said });
  expect(written()).toEqual([]);
});

test('somebody else’s comment with our marker is left alone, even on a later page', async () => {
  const sha = propose(bench, FAILING);
  const others = Array.from({ length: 150 }, (_, id) => ({
    id,
    body: `${MARKER}\n假的`,
    user: id % 3 === 0 ? null : { login: id % 3 === 1 ? 'mallory' : 'github-actions[bot]', type: 'User' },
  }));
  const robots = { id: 500, body: '别的流程的评论', user: { login: 'github-actions[bot]', type: 'Bot' } };
  bench.github.comments.set(7, [...others, robots]);
  expect((await comment(runOf(sha))).posted).toMatchObject({ out: '#7 已评论\n' });
  expect(bodies().filter((body) => body === `${MARKER}\n假的`)).toHaveLength(150);
  expect((await comment(runOf(sha))).posted).toMatchObject({ out: '#7 的评论没有变化\n' });
});

test.each([
  [500, 2, 0, /已评论/],
  [502, 9, 2, /^无法运行：GitHub 暂时不可用（502），试了 3 次/],
  [429, 9, 2, /^无法运行：GitHub 暂时不可用（429）/],
  [403, 1, 2, /^无法运行：GitHub 不允许（403，POST .+）；请核对工作流的 permissions/],
  [404, 1, 2, /^无法运行：GitHub 上没有，或者令牌看不到（404，POST/],
  [422, 1, 2, /^无法运行：GitHub 没有接受（422，POST/],
])('%i, %i times, on posting: code %i and one Chinese sentence', async (status, times, code, said) => {
  const sha = propose(bench, FAILING);
  bench.github.refusals.push({ match: /^POST \/repos/, status, times });
  const { posted } = await comment(runOf(sha));
  expect(posted?.code).toBe(code);
  expect(posted === undefined ? '' : posted.out + posted.err).toMatch(said);
  expect(written()).toHaveLength(status >= 500 || status === 429 ? 3 : 1);
});

test('nobody there: one Chinese sentence', async () => {
  bench.node = REAL_NODE;
  const sha = propose(bench, FAILING);
  await bench.github.close();
  const { code, err } = await comment(runOf(sha));
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/^无法运行：连不上 GitHub，试了 3 次/) as string,
  });
});

test('a change that edits the rules’ program and the notice does not pass by them', async () => {
  const policy = readFileSync(join(USUAL, 'data/policies/2024.yaml'), 'utf8');
  const sha = propose(bench, {
    ...FAILING,
    'data/policies/2024.yaml': policy.replace('atLeast: 3, countLead', 'atLeast: 2, countLead'),
    'src/eligibility/rules/min-members.ts': 'export const minMembers = { *check() {} };\n',
    'scripts/review.ts': 'process.exit(0);\n',
    'package.json': '{"scripts":{"prepare":"touch pwned"}}\n',
  });
  const { out, posted } = await comment(runOf(sha));
  expect(out).toContain('还不能并入');
  expect(posted).toMatchObject({ code: 0 });
  expect(bodies()[0]).toContain('成员单位 2 家，原则上不少于 3 家（按这次改动之前的通知）');
  expect(bodies()[0]).toContain('应分成两份申请');
});

test('consent that is none is said in the comment, with nothing of what was written', async () => {
  const sha = propose(bench, { [FIBRE]: FIBRE_TEXT.replace('role: 检测', 'role: 检测与评价'), 'docs/x.md': '甲\n' });
  bench.github.roles = { chief: 'maintain' };
  const body = '同意放行：change/mixed，有事打 13800138000，@all';
  bench.github.reviews.push({ user: { login: 'chief' }, state: 'APPROVED', body, commit_id: sha });
  await comment(runOf(sha));
  expect(bodies()[0]).toContain('\n- 没有算作同意：chief 的审核，第 1 行：除“同意放行：”和编号以外还有别的字或记号\n');
  expect(bodies()[0]).not.toMatch(/1380013|@all/);
});

test('two comments of ours, from two runs at one moment: the first is kept up to date, the other points to it', async () => {
  const sha = propose(bench, FAILING);
  const robot = { login: 'github-actions[bot]', type: 'Bot' };
  bench.github.comments.set(7, [
    { id: 1, body: `${MARKER}\n旧`, user: robot },
    { id: 2, body: `${MARKER}\n## 可以合并`, user: robot },
  ]);
  expect((await comment(runOf(sha))).posted).toMatchObject({ out: '#7 的评论已更新\n' });
  expect(bodies()[0]).toContain('成员单位 2 家');
  expect(bodies()[1]).toBe(`${MARKER}\n结论见上面较早的那条自动评论。\n`);
  const asked = written().length;
  expect((await comment(runOf(sha))).posted).toMatchObject({ out: '#7 的评论没有变化\n' });
  expect(written()).toHaveLength(asked);
});

test('what cannot be judged has a comment that says so and what is to be done, and takes none from another', async () => {
  const sha = 'f'.repeat(40);
  bench.github.pulls.push({ number: 7, sha, label: 'stranger:x' });
  const { code, out, posted } = await comment(runOf(sha, 'stranger:x'));
  expect({ code, out }).toEqual({
    code: 0,
    out: '#7 提交 ffffffffff：没有判断成：取不到提交 ffffffffff：可能已被新的提交替换，或内容过大\n',
  });
  expect(posted).toMatchObject({ code: 0, out: '#7 已评论\n' });
  expect(bodies()[0]).toMatch(/^<!-- register-review -->\n## 还没有结论：自动判断没有做完\n\n取不到提交 ffffffffff/);
  expect(bodies()[0]).toContain('“Re-run jobs”');
});

test('more files than are judged: said, with the way out, and red', async () => {
  const many = Object.fromEntries(Array.from({ length: MOST_FILES + 1 }, (_, i) => [`docs/${i}.md`, `${i}\n`]));
  const sha = propose(bench, many);
  const { out, posted } = await comment(runOf(sha));
  expect(out).toContain('还不能并入');
  expect(posted).toMatchObject({ out: '#7 已评论\n' });
  expect(bodies()[0]).toContain(`## 需要改正：改动的文件太多\n\n这份申请改了 ${MOST_FILES} 个以上的文件，没有逐个判断`);
  expect(await runGuard(bench, sha)).toMatchObject({ code: 1, out: '改动的文件太多，没有逐个判断\n' });
});

test('what is handed over is exactly what was agreed, or nothing is posted', async () => {
  const sha = propose(bench, FAILING);
  const { file, run } = runner(bench, runOf(sha));
  mkdirSync(file('comments'));
  const path = file('comments/comments.json');
  const body = `${MARKER}\n## x\n`;
  const one = { number: 7, head: sha, body };
  const good = { version: 2, comments: [one] };
  for (const wrong of [
    '',
    'null',
    JSON.stringify({ ...good, version: 1 }),
    JSON.stringify({ ...good, extra: 1 }),
    JSON.stringify({ ...good, comments: [{ ...one, head: 'main' }] }),
    JSON.stringify({ ...good, comments: [{ number: 7, body, head: sha }] }),
    JSON.stringify({ ...good, comments: [] }),
    JSON.stringify({ ...good, comments: [{ ...one, number: '7/../8' }] }),
    JSON.stringify({ ...good, comments: [{ ...one, body: '没有记号' }] }),
    JSON.stringify({ ...good, comments: [{ ...one, body: MARKER + 'x' }] }),
    JSON.stringify({ ...good, comments: [{ ...one, more: 1 }] }),
    JSON.stringify({ ...good, comments: [{ ...one, body: `${MARKER}\n${'x'.repeat(65_536)}` }] }),
    JSON.stringify({ ...good, comments: Array(31).fill(one) }),
  ]) {
    writeFileSync(path, wrong === '' ? wrong : `${wrong}\n`);
    const { code, err } = await run(stepOf('comment.yml', '发评论'));
    expect({ code, err }, wrong.slice(0, 200)).toEqual({
      code: 2,
      err: '无法运行：交来的文件不是约定的内容，没有发评论\n',
    });
  }
  writeFileSync(path, 'x'.repeat(2 ** 23 + 1));
  expect((await run(stepOf('comment.yml', '发评论'))).err).toContain('不是普通文件，或超过 8 MB');
  rmSync(path);
  writeFileSync(file('elsewhere.json'), `${JSON.stringify(good)}\n`);
  symlinkSync(file('elsewhere.json'), path);
  expect(await run(stepOf('comment.yml', '发评论'))).toMatchObject({
    code: 2,
    err: '无法运行：上一步没有交来文件，或交来的是链接\n',
  });
  expect(bench.github.asked).toEqual([]);
  rmSync(path);
  writeFileSync(path, `${JSON.stringify(good)}\n`);
  expect(await run(stepOf('comment.yml', '发评论'))).toMatchObject({ code: 0, out: '#7 已评论\n' });
});
