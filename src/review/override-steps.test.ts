/** The step of deploy.yml that asks who wants to publish what is refused, run here as the runner runs it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBench, REAL_NODE, runner, type Bench } from '#src/testing/review/runner-bench.ts';
import { stepOf, workflowFile } from '#src/testing/review/workflows.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
  bench.github.roles = { chief: 'maintain', admin: 'admin', board: 'write', triager: 'triage' };
});
afterEach(() => bench.remove());

const ask = (actor: string, again = actor, ref = 'refs/heads/main', step = '谁要求放行') =>
  runner(bench, {}).run(stepOf('deploy.yml', step), {
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: again,
    GITHUB_REF: ref,
  });

test('an owner may; whoever else may write here may not, nor start an owner’s run again', async () => {
  bench.node = REAL_NODE;
  expect(await ask('chief')).toEqual({ code: 0, err: '', out: '由市局审核人员在主分支上要求放行\n' });
  expect((await ask('chief', 'admin')).code).toBe(0);
  expect(await ask('board')).toEqual({
    code: 1,
    err: '',
    out: '::error title=没有放行::board 的角色低于 Maintain，不能放行发布；请市局审核人员在 Actions › 发布 › Run workflow 里填写理由\n',
  });
  for (const [actor, again] of [
    ['chief', 'board'],
    ['board', 'chief'],
    ['triager', 'triager'],
    ['stranger', 'stranger'],
  ] as const)
    expect((await ask(actor, again)).code, `${actor}, again by ${again}`).toBe(1);
});

test('only on the main branch; GitHub’s refusal lets nothing through', async () => {
  expect(await ask('chief', 'chief', 'refs/heads/other')).toMatchObject({
    code: 1,
    out: '::error title=没有放行::放行发布只能在主分支上运行\n',
  });
  bench.github.refusals.push({ match: /permission$/, status: 403, times: 1 });
  expect(await ask('chief')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^无法运行：GitHub 不允许（403/) as string,
  });
});

test('asked before anybody waits, and again where it is built: a run started again asks no job that has passed', async () => {
  const { allow, agree, build, deploy } = workflowFile('deploy.yml').workflow.jobs;
  expect(allow?.needs).toBeUndefined();
  expect(agree).toMatchObject({ needs: 'allow', environment: { name: 'publish-override' } });
  expect(build?.needs).toEqual(['allow', 'agree']);
  expect(build?.if).toBe("${{ github.ref == 'refs/heads/main' && !cancelled() && !failure() }}");
  expect(deploy?.if).toBe("${{ !cancelled() && needs.build.result == 'success' }}");
  const steps = build?.steps.map(({ name }) => name) ?? [];
  expect(steps.indexOf('谁要求生成')).toBeLessThan(steps.indexOf('生成'));
  const again = build?.steps.find(({ name }) => name === '谁要求生成');
  expect(again?.if).toBe("${{ inputs.reason != '' }}");
  expect((await ask('board', 'board', 'refs/heads/main', '谁要求生成')).code).toBe(1);
});
