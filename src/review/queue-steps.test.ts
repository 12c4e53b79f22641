/** guard.yml run here as the runner runs it, on what waits in a merge queue. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Edits } from '#src/testing/branches/branch.ts';
import { edited } from '#src/testing/branches/branch.ts';
import { STORAGE, STORAGE_TEXT } from '#src/testing/branches/small-register.ts';
import { runGuard, sayIn } from '#src/testing/review/guard-run.ts';
import { makeBench, propose, REAL_NODE, runner, type Bench } from '#src/testing/review/runner-bench.ts';
import { stepOf } from '#src/testing/review/workflows.ts';

/** A second alliance of the same lead: right alone, wrong beside the first. */
const SECOND = 'data/alliances/ganyu/storage-two.yaml';
const SECOND_TEXT = edited(STORAGE_TEXT, [
  /^name: .*$/m.exec(STORAGE_TEXT)?.[0] ?? '',
  'name: 连云港市储热装备创新联合体',
]);
const OUTSIDE: Edits = { 'docs/x.md': '甲\n' };
const AGREED = '同意放行：change/outside-data';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
  bench.github.roles = { chief: 'maintain', board: 'write' };
});
afterEach(() => bench.remove());

/** The queue's branch: the pull requests one after another on main, as GitHub builds it. Gives its end. */
function queue(numbers: readonly number[], how: 'merge' | 'squash' = 'merge', subject?: (number: number) => string) {
  const { git, commit } = bench.origin;
  git('checkout', '-q', '-b', `queue-${numbers.join('-')}-${how}`, 'main');
  for (const number of numbers) {
    const side = `side-${number - 7}`;
    const said =
      subject?.(number) ?? (how === 'merge' ? `Merge pull request #${number} from x/y` : `改动 (#${number})`);
    if (how === 'merge') git('merge', '-q', '--no-ff', '-m', said, side);
    else {
      git('merge', '-q', '--squash', side);
      commit(said);
    }
  }
  const head_sha = git('rev-parse', 'HEAD').trim();
  git('checkout', '-q', 'main');
  return head_sha;
}

async function guardQueue(head_sha: string, last: number) {
  const head_ref = `refs/heads/gh-readonly-queue/main/pr-${last}-${'a'.repeat(40)}`;
  const { run, file } = runner(bench, { merge_group: { head_sha, head_ref } });
  const result = await run(stepOf('guard.yml', '判断'));
  return { ...result, summary: readFileSync(file('summary.md'), 'utf8') };
}

test('two that are green apart are red together, and it is said which comes too late', async () => {
  bench.node = REAL_NODE;
  const [first = '', second = ''] = [{ [STORAGE]: STORAGE_TEXT }, { [SECOND]: SECOND_TEXT }].map((edits) =>
    propose(bench, edits),
  );
  expect([(await runGuard(bench, first, 7)).code, (await runGuard(bench, second, 8)).code]).toEqual([0, 0]);
  expect((await guardQueue(queue([7]), 7)).code).toBe(0);
  const together = await guardQueue(queue([7, 8]), 8);
  expect(together).toMatchObject({ code: 1, err: '' });
  expect(together.summary).toMatch(/^排队的第 1 份（提交 .{10}）：#7\n\n## 可以合并/);
  expect(together.summary).toMatch(/\n排队的第 2 份（提交 .{10}）：#8\n\n## 需要改正：/);
  expect(together.out).toContain('已牵头');
});

test.each(['merge', 'squash'] as const)('%s: each stands on the consent to its own pull request alone', async (how) => {
  const heads = [OUTSIDE, { [STORAGE]: STORAGE_TEXT }, { 'docs/y.md': '乙\n' }].map((edits) => propose(bench, edits));
  const group = queue([7, 8, 9], how);
  const waiting = await guardQueue(group, 9);
  expect(waiting.code).toBe(1);
  sayIn(bench, heads[0] ?? '', AGREED);
  // The fake gives every pull request the same reviews: what tells them apart is the commit they are of.
  expect((await guardQueue(group, 9)).code).toBe(1);
  sayIn(bench, heads[2] ?? '', AGREED, { user: { login: 'chief2' } });
  Object.assign(bench.github.roles, { chief2: 'admin' });
  const agreed = await guardQueue(group, 9);
  expect(agreed.code, agreed.out).toBe(0);
  expect(agreed.out).toMatch(/第 1 份.*：#7\n[^]*第 2 份.*：#8\n[^]*第 3 份.*：#9\n/);
  sayIn(bench, heads[2] ?? '', AGREED, { user: { login: 'chief2' }, state: 'CHANGES_REQUESTED' });
  expect((await guardQueue(group, 9)).code, 'taken back while it waits').toBe(1);
});

test('a title that names another pull request borrows no consent of it', async () => {
  const [agreed = ''] = [OUTSIDE, { 'docs/z.md': '丙\n' }].map((edits) => propose(bench, edits));
  sayIn(bench, agreed, AGREED);
  const group = queue([8], 'squash', () => '改动 (#7)');
  // GitHub names the last of a queue by its number; here it names the one that is agreed to.
  const { code, out } = await guardQueue(group, 7);
  expect(code).toBe(1);
  expect(out).toContain('认不出是哪一份申请，没有同意可算');
});

test('something slipped in beside the pull request is judged without its consent', async () => {
  const sha = propose(bench, OUTSIDE);
  sayIn(bench, sha, AGREED);
  const { git, edit } = bench.origin;
  const group = queue([7]);
  expect((await guardQueue(group, 7)).code).toBe(0);
  git('checkout', '-q', '--detach', group);
  edit({ '.github/CODEOWNERS': '* @evil/x\n' });
  git('add', '--all');
  git('commit', '-q', '--amend', '--no-edit');
  const amended = git('rev-parse', 'HEAD').trim();
  git('checkout', '-q', 'main');
  const { code, out } = await guardQueue(amended, 7);
  expect(code).toBe(1);
  expect(out).toContain('认不出是哪一份申请');
});

test('what is not built on the main branch, and what is no longer there: one Chinese sentence', async () => {
  const { git, commit } = bench.origin;
  const main = git('rev-parse', 'main').trim();
  git('checkout', '-q', '--orphan', 'alone');
  const alone = commit('另起');
  git('checkout', '-q', 'main');
  for (const head of [main, alone])
    expect(await guardQueue(head, 7)).toMatchObject({
      code: 2,
      err: '无法运行：排队的内容不是在主分支上逐份合并出来的，没有判断\n',
    });
  expect(await guardQueue('f'.repeat(40), 7)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^无法运行：取不到提交/) as string,
  });
});
