/** comment.yml run here as the runner runs it at an hour or after a push: all that is open, and none left without its comment. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STORAGE, STORAGE_TEXT } from '#src/testing/branches/small-register.ts';
import { runComment, runOf } from '#src/testing/review/comment-run.ts';
import { FAILING, makeBench, propose, type Bench } from '#src/testing/review/runner-bench.ts';
import { MOST_COMMENTS } from './handover.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.remove());

const sweep = () => runComment(bench, {});
const comment = (event: object) => runComment(bench, event);
const bodies = (number = 7) => (bench.github.comments.get(number) ?? []).map(({ body }) => body);

test('nothing open: green and silent', async () => {
  expect(await sweep()).toMatchObject({ code: 0, out: '没有待审核的申请\n', posted: undefined });
});

test('those without a comment and those whose comment is out of date come first; closed and foreign ones not at all', async () => {
  const [told, stale, none] = [FAILING, { 'docs/a.md': '甲\n' }, { [STORAGE]: STORAGE_TEXT }].map((edits, i) =>
    propose(bench, edits, `stranger:${i}`),
  );
  bench.github.pulls.push(
    { number: 10, sha: none ?? '', label: 'stranger:3', state: 'closed' },
    { number: 11, sha: none ?? '', label: 'stranger:4', base: 'old' },
  );
  await comment(runOf(stale ?? '', 'stranger:1'));
  const edit = bodies(8)[0]?.replaceAll((stale ?? '').slice(0, 10), '0'.repeat(10)) ?? '';
  Object.assign(bench.github.comments.get(8)?.[0] ?? {}, { body: edit });
  await comment(runOf(told ?? '', 'stranger:0'));
  const { out, posted } = await sweep();
  expect(out.match(/#\d+/g)).toEqual(['#8', '#9', '#7']);
  expect(posted?.out).toBe('#8 的评论已更新\n#9 已评论\n#7 的评论没有变化\n');
  expect([...bench.github.comments.keys()].sort()).toEqual([7, 8, 9]);
});

test('a verdict that somebody has edited is set right; the main branch has moved: judged anew', async () => {
  const sha = propose(bench, FAILING);
  await comment(runOf(sha));
  const [own] = bench.github.comments.get(7) ?? [];
  const honest = own?.body ?? '';
  Object.assign(own ?? {}, { body: honest.replace(/^## .*$/m, '## 可以合并：没有错误') });
  expect((await sweep()).posted).toMatchObject({ out: '#7 的评论已更新\n' });
  expect(bodies()).toEqual([honest]);

  bench.origin.edit(FAILING);
  bench.origin.commit('别人');
  rmSync(join(bench.folder, 'checkout'), { recursive: true });
  expect((await sweep()).posted).toMatchObject({ out: '#7 的评论已更新\n' });
  expect(bodies()[0]).not.toBe(honest);
});

test('of very many, those that are left come first the next time', async () => {
  const sha = propose(bench, { [STORAGE]: STORAGE_TEXT });
  for (let number = 8; number < 7 + MOST_COMMENTS + 2; number++)
    bench.github.pulls.push({ number, sha, label: `crowd:x${number}` });
  const last = 7 + MOST_COMMENTS + 1;
  expect((await sweep()).out).toContain('还有 2 份没有轮到，下一次定时运行先判断它们\n');
  expect(bench.github.comments.has(last)).toBe(false);
  expect((await sweep()).out).toMatch(new RegExp(`^#${last - 1} .*\n#${last} `));
  expect(bench.github.comments.has(last)).toBe(true);
});
