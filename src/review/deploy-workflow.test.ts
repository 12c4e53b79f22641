/** The workflow that publishes: what it builds, when, and who is told. Its scripts are run in other tests. */
import { expect, test } from 'vitest';
import { workflowFile } from '#src/testing/review/workflows.ts';

const { workflow, steps } = workflowFile('deploy.yml');

test('builds the whole history without a cache, against what is published; only what comes after writes', () => {
  const built = workflow.jobs['build']?.steps ?? [];
  const uses = (action: string) => built.find((step) => step.uses?.startsWith(`${action}@`)) ?? expect.unreachable();
  expect(uses('actions/checkout').with).toMatchObject({ 'fetch-depth': 0 });
  expect(uses('actions/setup-node').with).toMatchObject({ 'package-manager-cache': false });
  expect(JSON.stringify(steps)).not.toContain('actions/cache');
  const build = steps.find(({ run }) => run?.includes('npm run build')) ?? expect.unreachable();
  expect(build.env).toEqual({
    SITE_URL: '${{ steps.pages.outputs.origin }}',
    BASE_PATH: '${{ steps.pages.outputs.base_path }}',
    PREVIOUS: '${{ steps.pages.outputs.base_url }}',
    REASON: '${{ inputs.reason }}',
  });
  expect(build.run).not.toMatch(/npm run build(?! -- --previous "\$PREVIOUS")/);
  const { allow, agree, build: first, deploy, tell } = workflow.jobs;
  expect([allow, agree, first, deploy, tell].map((job) => job?.permissions)).toEqual([
    undefined,
    undefined,
    undefined,
    { pages: 'write', 'id-token': 'write' },
    { contents: 'read', issues: 'write' },
  ]);
  expect(workflow.on).not.toHaveProperty('pull_request');
  expect(uses('actions/upload-pages-artifact').with).toEqual({ path: 'dist' });
});

test('runs every day before offices open, and after every change of main', () => {
  expect(workflow.on).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: '17 21 * * *' }] });
});

test('however it ends, the last job tells: by the code of main, from the outcomes of these steps', () => {
  const { build: first, tell } = workflow.jobs;
  expect(tell).toMatchObject({
    needs: ['allow', 'agree', 'build', 'deploy'],
    if: "${{ always() && github.ref == 'refs/heads/main' }}",
  });
  expect(tell?.steps[0]?.with).toMatchObject({ ref: 'main' });
  expect(tell?.steps.at(-1)?.env).toEqual({ GITHUB_TOKEN: '${{ github.token }}', NEEDS: '${{ toJSON(needs) }}' });
  const ids = first?.steps.flatMap(({ id }) => id ?? []) ?? [];
  expect(first?.outputs).toEqual({
    ...Object.fromEntries(ids.map((id) => [id, `\${{ steps.${id}.outcome }}`])),
    clashes: '${{ steps.clashes.outputs.clashes }}',
  });
});
