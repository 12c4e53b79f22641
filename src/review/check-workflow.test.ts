/** The workflow that checks: what it runs on, what it needs, what it hands on. Its scripts are run in check-steps.test.ts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workflowFile } from '#src/testing/review/workflows.ts';

const { workflow, steps } = workflowFile('check.yml');
const { scope, data, program, verdict } = workflow.jobs;
/** In a pull request and in a queue, what the change brings decides: what was wrong before keeps nobody waiting. */
const BROUGHT = "${{ github.event_name == 'pull_request' && 'HEAD^1' || github.event.merge_group.base_sha }}";

test('checks every pull request, what waits in a queue, and main', () => {
  expect(workflow.on).toEqual({ pull_request: null, merge_group: null, push: { branches: ['main'] } });
});

test('the one check that is required runs always, needs all others, and keeps its name', () => {
  const { verdict: last, ...others } = workflow.jobs;
  expect(last).toMatchObject({ name: '校验登记数据', if: '${{ always() }}', needs: Object.keys(others) });
  expect(last?.steps.at(-1)?.env).toEqual({ NEEDS: '${{ toJSON(needs) }}' });
  expect(JSON.stringify(last)).not.toMatch(/\bnpm\b/);
  expect(readFileSync('.github/REVIEWING.md', 'utf8')).toContain(`“${last?.name}”`);
});

test('data is checked whatever changed, within minutes; the program unless the change is known not to touch it', () => {
  expect([data?.if, data?.needs]).toEqual([undefined, undefined]);
  expect(data?.['timeout-minutes']).toBeLessThanOrEqual(10);
  expect(data?.steps.map(({ run }) => run).filter((run) => run === 'npm test')).toEqual([]);
  expect(data?.steps.at(-1)?.run).toBe('npm run test:data -- ${BASE:+--base "$BASE"}');
  expect(program).toMatchObject({
    needs: 'scope',
    if: "${{ !cancelled() && needs.scope.outputs.program != 'false' }}",
  });
  expect(program?.steps.at(-1)?.run).toBe('npm test');
  expect(scope?.outputs).toEqual({ program: '${{ steps.scope.outputs.program }}' });
  expect(scope?.steps.at(-1)).toMatchObject({
    id: 'scope',
    env: {
      BASE: "${{ github.event_name == 'pull_request' && 'HEAD^1' || github.event.merge_group.base_sha || github.event.before }}",
    },
  });
  expect(scope?.steps.map(({ run }) => run).filter((run) => run?.includes('npm'))).toEqual([]);
});

test('what the verdict is told are the outcomes of steps there are', () => {
  const ids = data?.steps.flatMap(({ id }) => id ?? []) ?? [];
  expect(ids).toEqual(['validate', 'preview', 'site']);
  expect(data?.outputs).toEqual(Object.fromEntries(ids.map((id) => [id, `\${{ steps.${id}.outcome }}`])));
  expect(verdict?.steps.at(-1)?.run).toBe('node scripts/check-verdict.ts');
});

test('every checkout that is compared or built has the whole history', () => {
  const checkouts = [scope, data, program].flatMap((job) => job?.steps[0] ?? []);
  expect(checkouts.map((step) => step.with?.['fetch-depth'])).toEqual([0, 0, 0]);
});

test('the preview is made from the merged change, for pull requests alone, and kept as it is', () => {
  const preview = steps.filter(({ name = '' }) => name.endsWith('预览'));
  expect(preview.map((step) => step.if)).toEqual(Array(2).fill("${{ github.event_name == 'pull_request' }}"));
  expect(preview[0]?.run).toContain('npm run preview -- --base HEAD^1 --out preview\n');
  expect(preview[1]?.with).toMatchObject({ name: 'preview', path: 'preview' });
});

test('the report of the change is kept, also when the data is wrong', () => {
  const steps = data?.steps ?? [];
  const index = steps.findIndex(({ name }) => name === '留存报告');
  expect(steps[index]).toMatchObject({
    if: '${{ !cancelled() }}',
    with: { name: 'report', path: '${{ runner.temp }}/report.json' },
  });
  expect(steps.find(({ id }) => id === 'validate')).toMatchObject({
    env: { BASE: BROUGHT },
  });
});
