/** Both steps of agenda.yml run here as the runner runs them: what is due, and the one issue that holds it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROBOT } from '#src/testing/review/fake-github.ts';
import { makeBench, runner, type Bench } from '#src/testing/review/runner-bench.ts';
import { stepOf } from '#src/testing/review/workflows.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.remove());

const tell = (text: string) => runner(bench, {}).run(stepOf('agenda.yml', '更新待办单'), { AGENDA: text });

test('due, the same, more, nothing: one issue, and no comment', async () => {
  expect(await tell('截至今天，待办 1 项。')).toMatchObject({ code: 0, err: '', out: '已提出 #20\n' });
  const [issue] = bench.github.issues;
  expect(issue).toMatchObject({
    title: '待办',
    state: 'open',
    body: '<!-- register-agenda -->\n截至今天，待办 1 项。\n',
  });
  expect((await tell('截至今天，待办 1 项。\n')).out).toBe('#20 没有变化\n');
  expect((await tell('截至今天，待办 2 项。')).out).toBe('#20 已更新\n');
  expect(issue?.body).toContain('待办 2 项');
  expect((await tell('')).out).toBe('没有待办，#20 已关闭\n');
  expect((await tell('')).out).toBe('没有待办\n');
  expect(bench.github.comments.get(20) ?? []).toEqual([]);
  expect(bench.github.issues.map(({ state }) => state)).toEqual(['closed']);
});

test('the issue on the publication is another one', async () => {
  bench.github.issues.push({
    number: 7,
    title: '网站没有发布成功',
    body: '<!-- register-publication: validate -->\n',
    state: 'open',
    user: ROBOT,
  });
  expect((await tell('')).out).toBe('没有待办\n');
  expect((await tell('一项')).out).toMatch(/^已提出 #/);
});

test('the step that lists hands its text on whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'agenda-'));
  const output = join(folder, 'output');
  const { code, err } = await runner(bench, {}).run(stepOf('agenda.yml', '列出'), { GITHUB_OUTPUT: output });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [, mark = '', text] = /^text<<(agenda-[0-9a-f-]{36})\n([\s\S]*)$/.exec(readFileSync(output, 'utf8')) ?? [];
  expect(text?.endsWith(`${mark}\n`)).toBe(true);
  rmSync(folder, { recursive: true });
});
