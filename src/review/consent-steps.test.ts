/** guard.yml run here as the runner runs it: what it takes for the bureau’s consent, and what it says of the rest. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Edits } from '#src/testing/branches/branch.ts';
import { STORAGE, STORAGE_TEXT } from '#src/testing/branches/small-register.ts';
import { runGuard, sayIn } from '#src/testing/review/guard-run.ts';
import { makeBench, propose, type Bench } from '#src/testing/review/runner-bench.ts';

const MIXED: Edits = { [STORAGE]: STORAGE_TEXT, 'docs/x.md': '甲\n' };

/** What such a change needs agreed to. */
const BOTH = '同意放行：change/mixed、change/outside-data';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.remove());

test('what reads like consent and is none, or was edited by another: red, and said where and why', async () => {
  const sha = propose(bench, MIXED);
  bench.github.roles = { chief: 'maintain', board: 'write' };
  const TOLD = (why: string) => `没有算作同意：chief 的审核${why}`;
  const refused: [body: string, why: string, edits?: (string | null)[]][] = [
    ['> 同意放行：change/mixed', '，第 1 行：写在引用里，或紧接在引用下面'],
    ['看过。\n\n同意放行：change/mixed 不行', '，第 3 行：除“同意放行：”和编号以外还有别的字或记号'],
    ['同意放行：change/mixed', '：文字被别人改过，或看不出是谁改的', ['board']],
    ['同意放行：change/mixed', '：文字被别人改过，或看不出是谁改的', ['board', 'chief']],
    ['同意放行：change/mixed', '：文字被别人改过，或看不出是谁改的', [null]],
  ];
  for (const [body, why, edits = []] of refused) {
    sayIn(bench, sha, body, { edits });
    const { code, out, summary } = await runGuard(bench, sha);
    expect(code).toBe(1);
    expect(out).toContain(`${TOLD(why)}\n`);
    expect(summary).toMatch(/^## 需要改正：.*\n\n- 没有算作同意：/);
    expect(summary).toContain(`- ${TOLD(why)}\n`);
  }
  sayIn(bench, sha, BOTH, { edits: ['chief', 'chief'] });
  const agreed = await runGuard(bench, sha);
  expect(agreed.code, agreed.out).toBe(0);
  expect(agreed.out + agreed.summary).not.toContain('没有算作同意');
});

test('reviews are read to the last page; an answer that is not whole lets nothing in', async () => {
  const sha = propose(bench, MIXED);
  bench.github.roles = { chief: 'maintain' };
  for (let i = 0; i < 120; i++) sayIn(bench, sha, '看过', { user: { login: 'board' }, state: 'COMMENTED' });
  sayIn(bench, sha, BOTH);
  expect((await runGuard(bench, sha)).code).toBe(0);
  expect(bench.github.asked.filter((asked) => asked === 'POST /graphql')).toHaveLength(2);
  bench.github.halfAnswers = true;
  expect(await runGuard(bench, sha)).toMatchObject({
    code: 2,
    err: '无法运行：GitHub 没有答全（POST /graphql）；稍后在 Actions 页面点“Re-run jobs”\n',
  });
});
