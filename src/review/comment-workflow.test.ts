/** The workflows that judge beside the change, comment.yml and guard.yml: whose code they run, who may write, who waits. */
import { expect, test } from 'vitest';
import { workflowFile, WORKFLOWS } from '#src/testing/review/workflows.ts';

const named = (file: string) => workflowFile(file).workflow;

test('run the default branch alone: nothing of the change is checked out, nor any artifact of another run taken', () => {
  for (const { name, steps, workflow } of WORKFLOWS.filter(({ name }) => /^(comment|guard)\.yml$/.test(name))) {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length, name).toBeGreaterThan(0);
    for (const { with: inputs } of checkouts)
      expect(inputs).toMatchObject({ ref: '${{ github.event.repository.default_branch }}' });
    for (const { with: inputs } of steps.filter(({ uses }) => uses?.startsWith('actions/download-artifact@')))
      expect(inputs).toEqual({ name: 'comments', path: '${{ runner.temp }}/comments' });
    // The name of a branch is good for waiting in line by, and for nothing that runs.
    expect(JSON.stringify(workflow.jobs)).not.toMatch(
      /run-id|github-token|head_branch|head_ref|pull_request\.head|merge_commit/,
    );
    for (const { env } of steps) if (env) expect(env).toEqual({ GITHUB_TOKEN: '${{ github.token }}' });
  }
});

test('who judges cannot write; who writes installs nothing and comes after', () => {
  const { jobs, permissions, on } = named('comment.yml');
  expect(permissions).toEqual({});
  expect(on).toMatchObject({
    workflow_run: { workflows: ['校验', '守门'], types: ['completed'] },
    push: { branches: ['main'] },
    schedule: [{ cron: expect.stringMatching(/^\d+ [\d,]+ \* \* \*$/) as string }],
  });
  expect(jobs['judge']?.if).toBe(
    "${{ github.event_name != 'workflow_run' || startsWith(github.event.workflow_run.event, 'pull_request') }}",
  );
  expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
    ['judge', { contents: 'read', 'pull-requests': 'read' }],
    ['post', { contents: 'read', 'pull-requests': 'write' }],
  ]);
  expect(jobs['post']).toMatchObject({ needs: 'judge', if: "${{ needs.judge.outputs.found == 'true' }}" });
  expect(['check.yml', 'guard.yml'].map((file) => named(file).name)).toEqual(['校验', '守门']);
});

test('the guard judges a change and every review of it, and reads alone', () => {
  const { jobs, on } = named('guard.yml');
  expect(on).toEqual({
    pull_request: { types: ['opened', 'synchronize', 'reopened', 'edited'] },
    merge_group: null,
    pull_request_review: { types: ['submitted', 'edited', 'dismissed'] },
  });
  expect(jobs['guard']?.name).toBe('能不能并入');
  // A job that is skipped counts as passed.
  expect(jobs['guard']?.if).toBeUndefined();
  expect(jobs['guard']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
});

test('runs of one pull request wait for each other alone, and none that has begun is stopped', () => {
  const { concurrency } = workflowFile('comment.yml').workflow;
  expect(concurrency).toEqual({
    group:
      "comment-${{ github.event.workflow_run.head_repository.full_name }}-${{ github.event.workflow_run.head_branch || github.event.workflow_run.head_sha || 'all' }}",
    'cancel-in-progress': false,
  });
});

test('only a new commit stops a guard that has begun: a review, which anybody may write, does not', () => {
  expect(workflowFile('guard.yml').workflow.concurrency).toEqual({
    group: 'guard-${{ github.event.pull_request.number || github.ref }}',
    'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
  });
});
