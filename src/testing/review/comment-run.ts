/** For tests: comment.yml run as the runner runs it, from what happened to what is posted. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { repositoryAt } from '../branches/repository.ts';
import { runner, type Bench } from './runner-bench.ts';
import { stepOf } from './workflows.ts';

/** What comment.yml is told of a workflow that ran. */
export const runOf = (sha: string, label = 'stranger:分支 ##[x] $(id)', isGone = false) => {
  const [login = '', ...branch] = label.split(':');
  const head_repository = isGone ? null : { owner: { login } };
  return { workflow_run: { head_sha: sha, head_branch: branch.join(':'), head_repository, pull_requests: [] } };
};

/** Both jobs of comment.yml, the second only when the first says so, in folders of their own. */
export async function runComment(bench: Bench, event: object, between: () => void = () => {}) {
  const { file, run, root } = runner(bench, event);
  rmSync(file('comments.json'), { force: true });
  const judged = await run(stepOf('comment.yml', '按主分支的规则判断'));
  const found = readFileSync(file('output'), 'utf8') === 'found=true\n';
  expect(existsSync(file('comments.json'))).toBe(found);
  expect(repositoryAt(root).git('status', '--porcelain')).toBe('');
  if (judged.code !== 0 || !found) return { ...judged, posted: undefined };
  mkdirSync(file('comments'), { recursive: true });
  writeFileSync(file('comments/comments.json'), readFileSync(file('comments.json')));
  between();
  return { ...judged, posted: await run(stepOf('comment.yml', '发评论')) };
}
