/** The last job of deploy.yml run here as the runner runs it: one issue while the site cannot be published, closed when it can. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REPOSITORY, ROBOT } from '#src/testing/review/fake-github.ts';
import { makeBench, REAL_NODE, runner, type Bench } from '#src/testing/review/runner-bench.ts';
import { stepOf } from '#src/testing/review/workflows.ts';
import { writtenClashes } from './clashes.ts';
import { failedPart, issueBody } from './publication-issue.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.remove());

const job = (result: string, outputs: Record<string, string> = {}) => ({ result, outputs });
const BUILT = job('success', { pages: 'success', validate: 'success', build: 'success' });
const GREEN = { build: BUILT, deploy: job('success') };
const INVALID = {
  build: job('failure', { pages: 'success', validate: 'failure', build: 'skipped' }),
  deploy: job('skipped'),
};
const SKIPPED = { build: job('skipped'), deploy: job('skipped') };
const NOT_SENT = { build: BUILT, deploy: job('failure') };

const tell = (needs: object, run = '4711') =>
  runner(bench, {}).run(stepOf('deploy.yml', '告诉维护人'), { NEEDS: JSON.stringify(needs), GITHUB_RUN_ID: run });
const written = () => bench.github.asked.filter((asked) => !asked.startsWith('GET'));
const comments = (number: number) => (bench.github.comments.get(number) ?? []).map(({ body }) => body);
const address = (run: string) => `https://github.example/${REPOSITORY}/actions/runs/${run}`;

test('red, red again, red otherwise, green, red: one issue at a time, and nobody is told the same thing twice', async () => {
  expect(await tell(INVALID, '1')).toMatchObject({ code: 0, err: '', out: '没有发布成功，已提出 #20\n' });
  const [issue] = bench.github.issues;
  expect(issue).toMatchObject({ title: '网站没有发布成功', state: 'open' });
  expect(issue?.body).toMatch(/^<!-- register-publication: validate -->\n网上的网站没有变.*\n\n登记数据有错误。/);
  expect(issue?.body).toContain(address('1'));

  // The same run, started again; then the next day.
  expect((await tell(INVALID, '1')).out).toBe('没有发布成功，#20 已经写明\n');
  expect((await tell(INVALID, '2')).out).toBe('没有发布成功，#20 已更新\n');
  expect(issue?.body).toContain(address('2'));
  expect(comments(20)).toEqual([]);

  expect((await tell(NOT_SENT, '3')).out).toBe('没有发布成功，#20 已更新\n');
  expect(comments(20)).toEqual([expect.stringMatching(/^现在没有成功的原因变了。网站已经生成，没有送到/) as string]);

  expect((await tell(GREEN, '4')).out).toBe('发布成功，#20 已关闭\n');
  expect(issue).toMatchObject({ state: 'closed', state_reason: 'completed' });
  expect(comments(20).at(-1)).toBe(`网站又发布成功了：${address('4')}\n`);
  expect((await tell(GREEN, '5')).out).toBe('发布成功\n');
  expect((await tell(INVALID, '6')).out).toBe('没有发布成功，已提出 #21\n');
  expect(bench.github.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  expect(written()).toHaveLength(1 + 1 + 2 + 2 + 1);
});

test('which merges do not go together is told, and nothing else that the job before has written', async () => {
  const clash = (file: string) => ({
    rule: 'one-alliance-per-lead',
    file,
    merges: ['a', 'b'].map((letter) => ({ commit: letter.repeat(40), files: [file] })),
  });
  const given = (text: string) => ({ ...INVALID, build: job('failure', { ...INVALID.build.outputs, clashes: text }) });
  await tell(given(writtenClashes([clash('data/alliances/ganyu/one.yaml')])), '1');
  const [issue] = bench.github.issues;
  expect(issue?.body).toContain(
    '\n错误是怎么来的：\n\n- `data/alliances/ganyu/one.yaml`（规则 one-alliance-per-lead）：这 2 次合并各自没有问题，合在一起有错，少了哪一次都没有它：aaaaaaaaaa（',
  );
  expect(await tell(given(writtenClashes([clash('data/@all https://evil.example')])), '2')).toMatchObject({ code: 0 });
  expect(issue?.body).not.toMatch(/错误是怎么来的|evil|@all/);
});

test('red, then green, each in a process of its own', async () => {
  bench.node = REAL_NODE;
  expect(await tell(INVALID, '1')).toEqual({ code: 0, err: '', out: '没有发布成功，已提出 #20\n' });
  expect(await tell(GREEN, '2')).toEqual({ code: 0, err: '', out: '发布成功，#20 已关闭\n' });
});

test('an issue of somebody else with our first line, and a pull request, are left alone, even on a later page', async () => {
  const body = issueBody('validate', 'https://evil.example/', {});
  const others = [{ login: 'mallory', type: 'User' }, { login: 'github-actions[bot]', type: 'User' }, null];
  bench.github.issues.push(
    ...Array.from({ length: 150 }, (_, i) => ({
      number: 100 + i,
      title: '网站没有发布成功',
      body: i % 4 === 3 ? null : body,
      state: 'open',
      user: others[i % 3] ?? null,
    })),
    { number: 500, title: 'x', body, state: 'open', user: ROBOT, pull_request: {} },
    { number: 501, title: 'x', body: '别的流程提的', state: 'open', user: ROBOT },
  );
  expect((await tell(GREEN)).out).toBe('发布成功\n');
  expect(written()).toEqual([]);
  expect((await tell(INVALID)).out).toMatch(/^没有发布成功，已提出 #\d+\n$/);
  expect((await tell(GREEN)).out).toMatch(/^发布成功，#\d+ 已关闭\n$/);
  expect(bench.github.issues.filter(({ state }) => state === 'closed')).toHaveLength(1);
});

test.each([
  [410, 2, /^无法运行：仓库没有开启这一项（410，POST .+）；Issues 在 Settings/],
  [403, 2, /^无法运行：GitHub 不允许（403，POST .+）；请核对工作流的 permissions/],
])('%i on opening: one Chinese sentence', async (status, code, said) => {
  bench.github.refusals.push({ match: /^POST/, status, times: 1 });
  const { code: ended, err } = await tell(INVALID);
  expect({ ended, err }).toEqual({ ended: code, err: expect.stringMatching(said) as string });
});

test('without the results of the jobs nothing is asked', async () => {
  expect(await tell([])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^无法运行：没有收到各步的结果/) as string,
  });
  expect(bench.github.asked).toEqual([]);
});

describe('the part that failed', () => {
  test.each([
    ['nothing', GREEN, undefined],
    ['Pages not open', { build: job('failure', { pages: 'failure' }), deploy: job('skipped') }, 'pages'],
    ['data', INVALID, 'validate'],
    [
      'the build',
      { build: job('failure', { pages: 'success', validate: 'success', build: 'failure' }), deploy: job('skipped') },
      'build',
    ],
    ['what was built is not sent', NOT_SENT, 'deploy'],
    ['nor when sending was stopped', { build: BUILT, deploy: job('cancelled') }, 'deploy'],
    [
      'installing',
      { build: job('failure', { pages: 'success', validate: '', build: '' }), deploy: job('skipped') },
      'other',
    ],
    ['stopped', { build: job('cancelled'), deploy: job('skipped') }, 'other'],
    ['nothing known', {}, 'other'],
    ['who asked to override may not', { allow: job('failure'), agree: job('skipped'), ...SKIPPED }, 'allow'],
    ['the other has not agreed', { allow: job('success'), agree: job('failure'), ...SKIPPED }, 'agree'],
    ['nobody asked', { allow: job('skipped'), agree: job('skipped'), ...GREEN }, undefined],
    ['asked and agreed', { allow: job('success'), agree: job('success'), ...GREEN }, undefined],
  ])('%s', (_, needs, part) => {
    expect(failedPart(needs)).toBe(part);
  });
});
